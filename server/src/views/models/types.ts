/**
 * What the preview draws, as plain data. A model is built for one interface language and carries no position: an item is named
 * by its id, and where it stands is asked only when somebody clicks. So an edit above an item leaves the model as it was.
 *
 * Two languages meet here. What the author wrote, and the headings, column titles and state words around it, are in the
 * document's language. Findings, ledes and status labels are in the interface's language, already rendered.
 */
import type { Severity } from '../../base/finding.ts'
import type { DocumentView } from './documentTypes.ts'
import type { TimelineView } from './timelineTypes.ts'

/** Stable over edits above an item: its id where it has one, else its path. Never a position. */
export type ItemId = string

/** Days since 1970-01-01. */
export type DayNumber = number

export type Tab = 'plan' | 'timeline'

export interface PreviewModel {
  readonly head: Head
  readonly document: DocumentView
  /** Kinds that plan nothing over time have none, and no tab for it. */
  readonly timeline?: TimelineView
}

/** The line that stays in sight above every tab. */
export interface Head {
  readonly title: string
  readonly id?: string
  readonly version?: string
  /** The label of `document.status`, in the interface's language. */
  readonly status?: string
  readonly period?: Period
  readonly today: DayNumber
  /** Findings of the whole file, as the Problems panel counts them. */
  readonly errors: number
  readonly warnings: number
}

/** Both days belong to it. */
export interface Period {
  readonly start: DayNumber
  readonly end: DayNumber
}

/** A finding as a view shows it: one sentence, rendered. */
export interface ViewFinding {
  readonly severity: Severity
  /** `ANN-13`; the reader can open its page. */
  readonly rule: string
  readonly message: string
  /** What it is about, to be shown in the source. */
  readonly item?: ItemId
}

/** The sentence a tab opens with: the worst that is the matter, with its number, or that nothing is. */
export interface Lede {
  readonly tone: 'error' | 'late' | 'warning' | 'information' | 'ok'
  readonly headline: string
  readonly text?: string
}

/** What an item's work stands at. `overdue` is judged against today by who builds the model. */
export type State = 'planned' | 'in_progress' | 'blocked' | 'done' | 'cancelled' | 'overdue'

/** How much of what should be filled in is. */
export interface Meter {
  readonly filled: number
  readonly placeholder: number
  readonly missing: number
}
