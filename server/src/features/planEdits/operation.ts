import type { FileEdits } from '../../base/edit.ts'
import type { Message } from '../../base/message.ts'
import type { CivilDay } from '../../language/values/civil.ts'

/** Other days for one item of a plan. What is absent stays. An item with one date (`date`, `due`) has it as its end. */
export interface Rescheduled {
  readonly item: string
  readonly start?: CivilDay
  readonly end?: CivilDay
}

/** What a reader of a preview may change, by its meaning: where and how it is written is found when it is asked for. */
export type Operation =
  | { readonly op: 'reschedule'; readonly moves: readonly Rescheduled[] }
  | { readonly op: 'progress'; readonly item: string; readonly percent: number }
  /** The work was finished on that day. */
  | { readonly op: 'complete'; readonly item: string; readonly on: CivilDay }
  /** A part that the document does not have yet, by its dotted path, with placeholders for what only a person can say. */
  | { readonly op: 'addPart'; readonly path: string }

/** Why a place cannot be written. */
export type RefusalCode = 'stale' | 'alias' | 'anchor' | 'merged' | 'multiline' | 'collection' | 'gone' | 'noDate' | 'invalid' | 'readonly'

export interface Refusal {
  readonly refused: RefusalCode
  readonly reason: Message
}

export interface Proposal {
  readonly edits: readonly FileEdits[]
  /** A question to be answered first: the change touches what an approval fixed. */
  readonly asks?: Message
}

export const isRefusal = (answer: Proposal | Refusal): answer is Refusal => 'refused' in answer
