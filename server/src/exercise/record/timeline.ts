import { type Message, message } from '../../base/message.ts'
import { isoText } from '../../language/values/civil.ts'
import { elapsedAt, momentOf, timeOf } from '../run/clock.ts'
import { clockText } from '../run/clockText.ts'
import type { Entry, ExercisePlan, Run } from '../run/types.ts'
import type { Ending } from './ending.ts'

const daySeconds = 86_400

const local = (moment: number, zone: number): number => Math.floor(moment / 1000) + zone * 60

/** `09:05:30`, by the clock on the wall. */
export const timeOfDay = (moment: number, zone: number): string => clockText(((local(moment, zone) % daySeconds) + daySeconds) % daySeconds)

interface Line {
  readonly at: string
  readonly event: string
  readonly actor?: string
}

/** What happened when, in the order in which it happened; what follows after midnight says its day. */
export function timelineOf(run: Run, { render, at, zone, day }: Ending): readonly Line[] {
  const dayOf = (moment: number): number => Math.floor(local(moment, zone) / daySeconds)
  const first = run.log.find(({ is }) => is === 'begin')?.at ?? at
  const written = (moment: number): string => {
    const later = dayOf(moment) - dayOf(first)
    return later === 0 ? timeOfDay(moment, zone) : `${isoText(day + later)} ${timeOfDay(moment, zone)}`
  }
  const entries = run.log.map((entry) => ({ moment: momentOf(run, entry), entry })).toSorted((a, b) => a.moment - b.moment || a.entry.id - b.entry.id)
  const lines = entries.map(({ moment, entry }) => ({
    at: written(moment),
    event: render(said(entry, timeText(timeOf(run, entry))), run.plan.language),
    ...actorOf(entry, run.plan),
  }))
  const end = message('exercise.end', { time: timeText(elapsedAt(run, at)) })
  return [...lines, { at: written(at), event: render(end, run.plan.language) }]
}

const timeText = (seconds: number): string => `T+${clockText(seconds)}`

function said(entry: Entry, time: string): Message {
  switch (entry.is) {
    case 'begin':
    case 'pause':
    case 'resume':
      return message(`exercise.${entry.is}`, { time })
    case 'set':
      return message('exercise.set', { time: timeText(entry.to) })
    case 'started':
    case 'done':
      return message(`exercise.${entry.is}`, { time, title: entry.title, step: named(entry.step) })
    case 'note':
      return message('exercise.note', { time, title: entry.title, step: named(entry.step), text: entry.text })
    case 'inject':
    case 'finding':
      return message(`exercise.${entry.is}`, { time, text: entry.text })
  }
}

/** A system of the order of recovery is known by its own id. */
const named = (step: string): string => step.replace(/^system:/, '')

function actorOf(entry: Entry, { steps }: ExercisePlan): Pick<Line, 'actor'> {
  const actor = entry.is === 'started' || entry.is === 'done' ? steps.find(({ id }) => id === entry.step)?.actor : undefined
  return actor === undefined ? {} : { actor }
}
