import { message } from '../../base/message.ts'
import type { RecordsExercise } from '../../generated/model.ts'
import type { DraftElement } from '../../imports/draft/draft.ts'
import { writeDraft } from '../../imports/draft/writeDraft.ts'
import { languages } from '../../l10n/locale.ts'
import { isoText } from '../../language/values/civil.ts'
import { writeDuration } from '../../language/values/durations.ts'
import { allOf, type Site } from '../../programme/index/elements.ts'
import { elapsedAt, timeOf } from '../run/clock.ts'
import { activityStandings } from '../run/standing.ts'
import { oneLine, paragraphs } from '../run/tidy.ts'
import type { Run } from '../run/types.ts'
import type { Ending } from './ending.ts'
import { findingsOf } from './findings.ts'
import { type Names, namesFor } from './names.ts'
import { objectivesOf, takenOver } from './planned.ts'
import { timelineOf, timeOfDay } from './timeline.ts'
import { type Values, Writer } from './writer.ts'

/** A run as the text of a records file. It is valid, and asks for what only people can say. */
export function recordOf(run: Run, ending: Ending): string {
  const { render, programme } = ending
  const { language } = run.plan
  const writer = new Writer(language)
  const planned = allOf(programme, 'records.exercise').find(({ element }) => element.id?.value === run.scenario.exercise)
  const names = namesFor(run, ending)
  const root = writer.element(writer.shapes.records, {
    kind: 'records',
    schema_version: '1',
    document: writer.element(writer.shapes.document, documentValues(run, names, ending)),
    exercises: writer.list([writer.element(writer.shapes.exercise, exerciseValues(run, { ...ending, names, writer, planned }))]),
    findings: writer.list(findingsOf(run, { ...ending, exercise: names.exercise, writer })),
  })
  const head = [message('exercise.head'), ...(planned ? [message('exercise.head.planned', { id: run.scenario.exercise ?? '' })] : [])]
  return `${head.map((one) => `# ${render(one, language)}\n`).join('')}${writeDraft(root, () => undefined)}`
}

function documentValues({ plan }: Run, { document }: Names, { render }: Ending): Values {
  return {
    id: document,
    title: render(message('exercise.document', { plan: oneLine(plan.title) }), plan.language),
    language: languages[plan.language],
    status: 'draft',
  }
}

interface Around extends Ending {
  readonly names: Names
  readonly writer: Writer
  readonly planned: Site<RecordsExercise> | undefined
}

function exerciseValues(run: Run, around: Around): Values {
  const { writer, planned, render, day, at, zone } = around
  const { plan, scenario } = run
  const standings = activityStandings(run, elapsedAt(run, at))
  const back = standings.filter((one) => one.back !== undefined)
  const ids = (type: string): Values[string] => writer.texts(back.flatMap(({ activity }) => (activity.type === type ? [activity.id] : [])))
  const begun = run.log.find(({ is }) => is === 'begin')
  return {
    id: around.names.exercise,
    title: render(message('exercise.title', { plan: oneLine(plan.title) }), plan.language),
    ...{ type: 'tabletop', date: isoText(day), start: begun && timeOfDay(begun.at, zone).slice(0, 5), duration: writeDuration(elapsedAt(run, at)) },
    status: 'done',
    plans: writer.texts([plan.id ?? writer.blank(writer.shapes.exercise, 'plans')]),
    ...{ activities: ids('activity'), systems: ids('system') },
    scenario:
      [oneLine(scenario.title), paragraphs(scenario.text)].filter((one) => one !== '').join('\n') || writer.blank(writer.shapes.exercise, 'scenario'),
    injects: writer.list(injectsOf(run, writer)),
    objectives: writer.list(objectivesOf(standings, planned, { ...around, language: plan.language })),
    ...takenOver(planned, writer),
    timeline: writer.list(timelineOf(run, around).map((one) => writer.element(writer.shapes.logEntry, { ...one }))),
    measured: writer.list(back.map((one) => writer.element(writer.shapes.measured, { of: one.activity.id, rta: writeDuration(one.back ?? 0) }))),
    rating: writer.blank(writer.shapes.exercise, 'rating'),
    summary: writer.blank(writer.shapes.exercise, 'summary'),
  }
}

const injectsOf = (run: Run, writer: Writer): readonly DraftElement[] =>
  run.log.flatMap((entry) =>
    entry.is === 'inject' ? [writer.element(writer.shapes.inject, { at: writeDuration(timeOf(run, entry)), text: entry.text, to: entry.to })] : [],
  )
