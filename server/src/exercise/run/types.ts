/** An exercise as it runs: the plan as it was read, and a log of what happened. Everything else follows from the log. Times are seconds. */
import type { Locale } from '../../l10n/locale.ts'

export interface ExercisePlan {
  /** The id of its document. */
  readonly id?: string
  readonly title: string
  /** The language that it is written in: its record is, too. */
  readonly language: Locale
  readonly steps: readonly ExerciseStep[]
  readonly activities: readonly ExerciseActivity[]
  readonly scenarios: readonly Scenario[]
}

/** A step of the procedure, or a system of the order of recovery. */
export interface ExerciseStep {
  readonly id: string
  readonly title: string
  /** The phase, in words. */
  readonly group: string
  /** Who does it, in words. */
  readonly owner?: string
  /** The same as a record refers to it. */
  readonly actor?: string
  readonly duration?: number
  /** When it is finished at the earliest, from the alarm on. */
  readonly end?: number
  /** What it waits for, by id. */
  readonly after: readonly string[]
  /** How it is done, and how one can tell that it worked. */
  readonly instruction?: string
  readonly verification?: string
  /** Somebody has ticked it, and the plan has it no more. */
  readonly gone?: true
}

/** What the plan brings back. */
export interface ExerciseActivity {
  readonly id: string
  readonly name: string
  readonly type: 'activity' | 'system'
  /** By when it must be back, from the alarm on. */
  readonly rto?: number
  /** When it is back at the earliest. */
  readonly planned?: number
  /** The last step of its way: it is back when this is done. None where another plan brings it back. */
  readonly step?: string
  /** The steps of its way, by id. */
  readonly way: readonly string[]
}

export interface PlannedInject {
  readonly at?: number
  readonly text: string
  readonly to?: string
}

export interface Scenario {
  readonly from: 'exercise' | 'loss' | 'risk' | 'own'
  readonly title: string
  readonly text: string
  readonly injects: readonly PlannedInject[]
  /** The exercise that was planned, by its id. */
  readonly exercise?: string
}

export const severities = ['low', 'medium', 'high'] as const
export type Severity = (typeof severities)[number]

/** What can stand in the log. */
export type Happening =
  | { readonly is: 'begin' | 'pause' | 'resume' }
  /** From here on the clock shows another time. */
  | { readonly is: 'set'; readonly to: number }
  /** The title is kept: the plan may have lost the step by the end. */
  | { readonly is: 'started' | 'done'; readonly step: string; readonly title: string }
  | { readonly is: 'note'; readonly step: string; readonly title: string; readonly text: string }
  /** `planned` counts the injects of the scenario. */
  | { readonly is: 'inject'; readonly text: string; readonly to?: string; readonly planned?: number }
  | { readonly is: 'finding'; readonly text: string; readonly severity: Severity; readonly step?: string }

/** `at` is the moment, in milliseconds; `clock` the time of the exercise where somebody has corrected it. */
export type Entry = { readonly id: number; readonly at: number; readonly clock?: number } & Happening

export interface Run {
  readonly plan: ExercisePlan
  readonly scenario: Scenario
  readonly log: readonly Entry[]
}

export type Change =
  | { readonly do: 'add'; readonly at: number; readonly what: Happening }
  | { readonly do: 'remove'; readonly id: number }
  | { readonly do: 'correct'; readonly id: number; readonly clock: number }
  /** The plan was read again. */
  | { readonly do: 'plan'; readonly plan: ExercisePlan }
