/** A whole programme: what is late and due, whose it is, its documents, its year, who does what, who stands in for whom. */
import type { DayNumber, ItemId, Period } from '../basicTypes.ts'
import type { BoardView } from '../board/types.ts'
import type { TableBlock } from '../documentTypes.ts'
import type { Shade } from '../timeline/types.ts'

export interface ProgrammeView extends BoardView {
  /** The latest first. */
  readonly overdue: TableBlock
  readonly soon: TableBlock
  readonly worklist: WorklistView
  readonly documents: TableBlock
  readonly documentsSub: string
  readonly calendar?: CalendarView
  /** People by tasks, with the letters of the division of work. */
  readonly raci: TableBlock
  /** What its letters mean. */
  readonly raciSub: string
  /** What the short heads of its columns stand for. */
  readonly raciNote: string
  readonly teams: TableBlock
}

/** What one person has to see to. */
export const workColumns = ['overdue', 'soon', 'gaps', 'errors', 'warnings'] as const

export type WorkColumn = (typeof workColumns)[number]

export type Counts = Readonly<Record<WorkColumn, number>>

export interface WorklistView {
  /** Those with the most that is late first; an empty key is nobody. */
  readonly owners: readonly { readonly key: string; readonly name: string; readonly counts: Counts }[]
  readonly total: Counts
  /** What is behind the number that was opened. */
  readonly opened?: OpenedList
}

export interface OpenedList {
  /** `gaps/song-wenbo` */
  readonly id: string
  readonly title: string
  readonly entries: readonly ListEntry[]
  /** That there are more, in words. */
  readonly more?: string
}

export interface ListEntry {
  readonly item?: ItemId
  readonly text: string
  /** The document that it is in. */
  readonly where: string
  readonly rule?: string
}

/** The year as lanes with a mark for each day on which something was or is to be done. */
export interface CalendarView {
  readonly title: string
  readonly period: Period
  readonly today: DayNumber
  readonly shades: readonly Shade[]
  readonly lanes: readonly { readonly title: string; readonly events: readonly CalendarEvent[] }[]
  /** What the drawing shows, for who does not see it. */
  readonly said: string
  /** The same as rows. */
  readonly table: TableBlock
}

export type EventState = 'done' | 'partly' | 'failed' | 'planned' | 'missed'

export interface CalendarEvent {
  readonly item?: ItemId
  readonly day: DayNumber
  readonly label: string
  readonly state: EventState
  /** Planned for days on which nothing may be changed. */
  readonly inFreeze?: true
  readonly said: string
}
