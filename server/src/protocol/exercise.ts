import type { ExercisePlan, Happening, Run } from '../exercise/run/types.ts'
import type { Locale } from '../l10n/locale.ts'
import type { Words } from './panel.ts'

export { changed } from '../exercise/run/change.ts'
export { elapsedAt, phaseOf } from '../exercise/run/clock.ts'
export { clockText } from '../exercise/run/clockText.ts'
export { type Change, type ExercisePlan, type Happening, type Run, type Scenario, severities } from '../exercise/run/types.ts'

/** `continuity/exercise`: what can be exercised of a plan, in the reader's language. Null where the document is no continuity plan. */
export interface ExerciseRequest {
  readonly uri: string
  readonly locale: Locale
}
export interface ExerciseAnswer {
  readonly plan: ExercisePlan
}

/** `continuity/exerciseRecord`: a run that is over as the text of a records file; `name` is what the file would be called beside the plan. */
export interface ExerciseRecordRequest {
  readonly uri: string
  readonly run: Run
  /** The moment of its end, in milliseconds. */
  readonly at: number
  /** Minutes by which the clock on the wall is ahead of UTC. */
  readonly zone: number
}
export interface ExerciseRecordAnswer {
  readonly name: string
  readonly text: string
}

export const methods = { exercise: 'continuity/exercise', record: 'continuity/exerciseRecord' } as const

/** Host → page of an exercise. `now` is the host's own clock: that of the page may be another one. */
export type ToExercise =
  | { readonly type: 'init'; readonly locale: Locale; readonly words: Words; readonly key: string }
  | { readonly type: 'run'; readonly now: number; readonly run: Run; readonly saved: 'saved' | 'unsaved' }

/** Page → host: intents only. Moments are the host's to say. */
export type FromExercise =
  | { readonly type: 'ready' }
  | { readonly type: 'add'; readonly what: Happening }
  | { readonly type: 'remove'; readonly id: number }
  | { readonly type: 'correct'; readonly id: number; readonly clock: number }
  | { readonly type: 'finish'; readonly zone: number }
  | { readonly type: 'discard' }
  /** A step, where it stands in the plan. */
  | { readonly type: 'reveal'; readonly step: string }
  | { readonly type: 'violation'; readonly detail: string }
