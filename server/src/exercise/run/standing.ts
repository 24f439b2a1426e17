import { timeOf } from './clock.ts'
import type { Entry, ExerciseActivity, ExerciseStep, Run } from './types.ts'

/** How far a step is; times are those of the exercise. */
export interface StepStanding {
  readonly step: ExerciseStep
  readonly state: 'open' | 'started' | 'done'
  readonly started?: Entry
  readonly done?: Entry
  readonly doneAt?: number
  /** What it waits for and what is not done yet, by id. */
  readonly waits: readonly string[]
  /** Seconds behind the plan: over its planned end now, or when it was done. */
  readonly late: number
  readonly notes: readonly Extract<Entry, { readonly is: 'note' }>[]
}

export function stepStandings(run: Run, now: number): readonly StepStanding[] {
  const done = new Map(run.log.flatMap((entry) => (entry.is === 'done' ? [[entry.step, entry] as const] : [])))
  const started = new Map(run.log.flatMap((entry) => (entry.is === 'started' ? [[entry.step, entry] as const] : [])))
  return run.plan.steps.map((step) => {
    const [first, last] = [started.get(step.id), done.get(step.id)]
    const doneAt = last && timeOf(run, last)
    return {
      step,
      state: last ? 'done' : first ? 'started' : 'open',
      ...(first && { started: first }),
      ...(last && { done: last }),
      ...(doneAt !== undefined && { doneAt }),
      waits: step.after.filter((id) => !done.has(id)),
      late: step.end === undefined ? 0 : Math.max(0, (doneAt ?? now) - step.end),
      notes: run.log.filter((entry) => entry.is === 'note').filter((entry) => entry.step === step.id),
    }
  })
}

/** How an activity stands at a time of the exercise. */
export interface ActivityStanding {
  readonly activity: ExerciseActivity
  /** When it was back: its measured recovery time. */
  readonly back?: number
  /** Seconds over its RTO, when it was back or now. */
  readonly over: number
  /** Seconds that its way is behind the plan while it is not back. */
  readonly behind: number
}

/** An activity is back when the last step of its way, as the plan's own path has it, is done. */
export function activityStandings(run: Run, now: number): readonly ActivityStanding[] {
  const steps = new Map(stepStandings(run, now).map((one) => [one.step.id, one]))
  return run.plan.activities.map((activity) => {
    const back = activity.step === undefined ? undefined : steps.get(activity.step)?.doneAt
    const way = activity.way.flatMap((id) => steps.get(id) ?? [])
    return {
      activity,
      ...(back !== undefined && { back }),
      over: activity.rto === undefined ? 0 : Math.max(0, (back ?? now) - activity.rto),
      behind: back === undefined ? behind(way) : 0,
    }
  })
}

/** The last step that is done says how late the way is, unless one that is still open is later by now. */
function behind(way: readonly StepStanding[]): number {
  const open = way.filter(({ state }) => state !== 'done').map(({ late }) => late)
  return Math.max(0, way.findLast(({ state }) => state === 'done')?.late ?? 0, ...open)
}

/** The injects of the scenario that were not told yet, with their numbers. */
export const openInjects = ({ scenario, log }: Run): readonly (readonly [number, Run['scenario']['injects'][number]])[] =>
  [...scenario.injects.entries()].filter(([index]) => !log.some((entry) => entry.is === 'inject' && entry.planned === index))
