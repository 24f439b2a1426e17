/** Tasks, subtasks, milestones and events over time. All days are civil; the last day of a span belongs to it. */
import type { DayNumber, ItemId, Lede, Period, State, ViewFinding } from '../basicTypes.ts'

export interface TimelineView {
  readonly lede?: Lede
  /** The period of the plan; where the file has none yet, the span of its items. */
  readonly period: Period
  readonly today: DayNumber
  /** From top to bottom; an item's parent is the nearest one above it of a lower level. */
  readonly items: readonly TimelineItem[]
  readonly shades: readonly Shade[]
  /** The keys that would fill an empty timeline. */
  readonly wants: readonly string[]
}

/** `group` bundles items that no task holds. It has no bar of its own. */
export type ItemKind = 'task' | 'subtask' | 'milestone' | 'event' | 'group'

/** What an event or a measure is, for its lane and its name. */
export type EventType = 'exercise' | 'test' | 'audit' | 'review' | 'measure' | 'action'

export interface TimelineItem {
  readonly id: ItemId
  readonly kind: ItemKind
  readonly type?: EventType
  /** 1 for a task or group, 2 for what is in it, and so on. */
  readonly level: number
  /** The short number: `2.2`, `M2`; empty for none. */
  readonly label: string
  readonly title: string
  readonly owner?: string
  /** A milestone or event has its date in `end` only. Both are absent while the source has no date. */
  readonly start?: DayNumber
  readonly end?: DayNumber
  readonly baseline?: { readonly start?: DayNumber; readonly end: DayNumber }
  /** Percent. */
  readonly progress?: number
  readonly state: State
  /** How many days past its end an overdue item is. */
  readonly lateDays?: number
  /** On the critical path; absent where the model does not compute it. */
  readonly critical?: true
  /** What must end before this starts. */
  readonly after?: readonly ItemId[]
  /** A warning in a few words, shown beside the bar: `in freeze`. */
  readonly note?: string
  readonly findings?: readonly ViewFinding[]
}

/** A span of the calendar behind the bars, named above them. */
export interface Shade {
  readonly kind: 'freeze' | 'peak' | 'holiday'
  readonly label: string
  readonly start: DayNumber
  readonly end: DayNumber
}
