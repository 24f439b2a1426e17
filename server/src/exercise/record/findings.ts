import { duration, type Message, message } from '../../base/message.ts'
import type { DraftElement } from '../../imports/draft/draft.ts'
import { elapsedAt } from '../run/clock.ts'
import { clockText } from '../run/clockText.ts'
import { type ActivityStanding, activityStandings } from '../run/standing.ts'
import { oneLine } from '../run/tidy.ts'
import type { Run } from '../run/types.ts'
import type { Ending } from './ending.ts'
import type { Writer } from './writer.ts'

interface Around extends Ending {
  readonly exercise: string
  readonly writer: Writer
}

interface Found {
  readonly text: string
  readonly severity?: string
  readonly section?: string
}

/** What somebody observed, then what the times say. Who does it by when is for people to decide. */
export function findingsOf(run: Run, around: Around): readonly DraftElement[] {
  const { exercise, writer, at, render } = around
  const titles = new Map(run.plan.steps.map(({ id, title }) => [id, oneLine(title)]))
  const observed = run.log.flatMap((entry): readonly Found[] => {
    if (entry.is !== 'finding') return []
    const section = entry.step === undefined ? undefined : titles.get(entry.step)
    return [{ text: entry.text, severity: entry.severity, ...(section !== undefined && { section }) }]
  })
  const measured = activityStandings(run, elapsedAt(run, at)).flatMap((one) => tooLate(one) ?? [])
  const all = [...observed, ...measured.map((one): Found => ({ text: render(one, run.plan.language) }))]
  return all.map(({ text, severity, section }, index) =>
    writer.element(writer.shapes.finding, {
      ...{ id: `${exercise}-f${index + 1}`, text, source: exercise, plan: run.plan.id, section },
      severity: severity ?? writer.blank(writer.shapes.finding, 'severity'),
      owner: writer.blank(writer.shapes.finding, 'owner'),
      due: writer.blank(writer.shapes.finding, 'due'),
      status: 'open',
    }),
  )
}

/** What another plan brings back was not tried here. */
function tooLate({ activity, back, over }: ActivityStanding): Message | undefined {
  const { name, rto, step } = activity
  if (rto === undefined || step === undefined || (back !== undefined && over === 0)) return undefined
  const args = { name: oneLine(name), rto: duration(rto) }
  return back === undefined ? message('exercise.notBack', args) : message('exercise.over', { ...args, back: clockText(back), over: clockText(over) })
}
