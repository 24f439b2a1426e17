import type { CivilDay } from './civil.ts'

/** The value types that a schema may name with `x-value`. */
export const valueTypes = [
  'text',
  'string',
  'id',
  'date',
  'time',
  'datetime',
  'duration',
  'interval',
  'frequency',
  'money',
  'percent',
  'number',
  'integer',
  'boolean',
  'version',
  'level',
  'phone',
  'email',
  'uri',
  'currency',
  'target',
  'any',
] as const

export type ValueType = (typeof valueTypes)[number]

/** A clock duration in seconds. */
export type Duration = number

/** A calendar interval. `mo` and `y` have no fixed length in seconds, so they stay months. */
export interface Interval {
  readonly months: number
  /** With a fraction where hours are written. */
  readonly days: number
}

/** A civil day and a time of day; without a zone the reader's own is meant. */
export interface DateTime {
  readonly day: CivilDay
  readonly minutes: number
  /** Minutes east of UTC. */
  readonly zone?: number
}

/** How often: occurrences in a year of 365 days. `continuous` is infinite, `ad_hoc` is 0. */
export interface Frequency {
  readonly perYear: number
}

export interface Money {
  readonly amount: number
  readonly currency?: string
}

export type Operator = '>=' | '<=' | '=' | '>' | '<'

/** What a metric must reach, as `99.99 % per year`, `<= 30 min`, `>= 1 per year`. */
export interface Target {
  /** Absent when the text states none: the metric's type then tells the direction. */
  readonly operator?: Operator
  readonly measure: Measure
  /** Seconds over which it is judged. */
  readonly window?: Duration
}

export type Measure =
  | { readonly unit: 'percent'; readonly value: number }
  | { readonly unit: 'duration'; readonly value: Duration }
  | { readonly unit: 'count'; readonly value: number }

/** The TypeScript type that each value type is read into. */
export interface Values {
  readonly text: string
  readonly string: string
  readonly id: string
  readonly date: CivilDay
  readonly time: number
  readonly datetime: DateTime
  readonly duration: Duration
  readonly interval: Interval
  readonly frequency: Frequency
  readonly money: Money
  readonly percent: number
  readonly number: number
  readonly integer: number
  readonly boolean: boolean
  readonly version: string
  readonly level: string
  readonly phone: string
  readonly email: string
  readonly uri: string
  readonly currency: string
  readonly target: Target
  readonly any: string
}

/** Why a text is no value of its type, as the key of a message. */
export type Refusal =
  | 'expected'
  | 'noSuchDay'
  | 'dateOrder'
  | 'republicanYear'
  | 'noUnit'
  | 'ambiguousMinutes'
  | 'sexagesimal'
  | 'negative'
  | 'calendarUnit'
  | 'outOfRange'

/** A value, or why there is none and, where it is certain, what was probably meant. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal; readonly suggestions: readonly string[] }

export const read = <T>(value: T): Reading<T> => ({ ok: true, value })
export const refuse = (refusal: Refusal, suggestions: readonly string[] = []): Reading<never> => ({ ok: false, refusal, suggestions })
