import { exercisePlan } from '../../server/src/exercise/plan/exercisePlan.ts'
import { changed } from '../../server/src/exercise/run/change.ts'
import type { Change, ExercisePlan, Happening, Run, Scenario } from '../../server/src/exercise/run/types.ts'
import type { Locale } from '../../server/src/l10n/locale.ts'
import { programmeOf } from '../kit/defects.ts'

export const ownScenario: Scenario = { from: 'own', title: 'Fire in the hall', text: '', injects: [] }

export function planIn(files: ReadonlyMap<string, string>, name: string, locale: Locale = 'en'): ExercisePlan {
  const plan = exercisePlan(programmeOf(files), `memory:/plans/${name}`, locale)
  if (!plan) throw new Error(`${name} is no plan`)
  return plan
}

/** 15 July 2026, a time of day in UTC, in milliseconds. */
export function at(time: string): number {
  return Date.parse(`2026-07-15T${time.length === 5 ? `${time}:00` : time}Z`)
}

export const minutes = (figure: number): number => figure * 60

/** What happened, each with its time of day. */
export const happened = (...happenings: readonly (readonly [time: string, what: Happening])[]): readonly Change[] =>
  happenings.map(([time, what]) => ({ do: 'add', at: at(time), what }))

export const runAfter = (run: Run, ...changes: readonly Change[]): Run => changes.reduce(changed, run)

export const started = (step: string): Happening => ({ is: 'started', step, title: step })
export const done = (step: string): Happening => ({ is: 'done', step, title: step })
