import { message } from '../../base/message.ts'
import type { RecordsExercise, RecordsExerciseObjective } from '../../generated/model.ts'
import type { DraftElement } from '../../imports/draft/draft.ts'
import type { Locale } from '../../l10n/locale.ts'
import { scalarAt } from '../../language/model/access.ts'
import { isElementLike } from '../../language/model/element.ts'
import { writeDuration } from '../../language/values/durations.ts'
import type { Site } from '../../programme/index/elements.ts'
import type { ActivityStanding } from '../run/standing.ts'
import { oneLine } from '../run/tidy.ts'
import type { Ending } from './ending.ts'
import type { Names } from './names.ts'
import type { Values, Writer } from './writer.ts'

interface Around extends Ending {
  readonly names: Names
  readonly writer: Writer
}

/** The aims that were planned, their outcome still open; and for each activity that it is back in time, with the outcome as measured. */
export function objectivesOf(
  standings: readonly ActivityStanding[],
  planned: Site<RecordsExercise> | undefined,
  { names, writer, render, language }: Around & { readonly language: Locale },
): readonly DraftElement[] {
  const own = (planned?.element.objectives ?? []).map((one) => writer.element(writer.shapes.objective, aimOf(one, writer)))
  const measured = standings.filter(({ activity: { rto, step } }) => rto !== undefined && step !== undefined)
  return [
    ...own,
    ...measured.map(({ activity: { name, rto = 0 }, back, over }, index) =>
      writer.element(writer.shapes.objective, {
        id: `${names.exercise}-rto${index + 1}`,
        statement: render(message('exercise.aim', { name: oneLine(name) }), language),
        target: `<= ${writeDuration(rto)}`,
        ...(back !== undefined && { actual: writeDuration(back) }),
        met: back !== undefined && over === 0 ? 'yes' : 'no',
      }),
    ),
  ]
}

function aimOf({ id, statement, criterion, target }: RecordsExerciseObjective, writer: Writer): Values {
  return {
    id: id?.value,
    statement: statement && oneLine(statement.text),
    criterion: criterion && oneLine(criterion.text),
    target: target && oneLine(target.text),
    actual: writer.blank(writer.shapes.objective, 'actual'),
    met: writer.blank(writer.shapes.objective, 'met'),
  }
}

const people = ['director', 'facilitator', 'safety_officer'] as const

/** Who was to take part, as it was planned: who came is for somebody to confirm. */
export function takenOver(planned: Site<RecordsExercise> | undefined, writer: Writer): Values {
  const name = writer.blank(writer.shapes.exercise, 'director')
  const said = (key: string): string | undefined => {
    const text = planned && scalarAt(planned.element, key)?.text
    return text === undefined ? undefined : oneLine(text)
  }
  const { evaluators = [], participants = [] } = planned?.element ?? {}
  const players = participants.flatMap((one) => {
    const who = isElementLike(one) ? one.person : one
    return who ? [oneLine(who.text)] : []
  })
  return {
    location: said('location'),
    ...Object.fromEntries(people.map((key) => [key, said(key)])),
    director: said('director') ?? name,
    evaluators: writer.texts(evaluators.length > 0 ? evaluators.map(({ text }) => oneLine(text)) : [name]),
    participants: writer.texts(players.length > 0 ? players : [name]),
  }
}
