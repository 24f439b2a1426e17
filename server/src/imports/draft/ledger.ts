import { foldName } from '../../language/values/hanScripts.ts'
import type { Place } from '../source/source.ts'
import type { DayOrder } from './dayOrder.ts'

/** By what a statement found its place. */
export type Clue =
  /** A label, a header of a column. */
  | 'label'
  /** The heading above it. */
  | 'heading'
  /** Its position: below an entry, between others of its sort. */
  | 'order'

export interface Placed {
  readonly at: Place
  readonly text: string
  /** `tasks[0].owner` */
  readonly path: string
  readonly by: Clue
}

export type Reason =
  /** The schema has no place for it, or none that is clear. */
  | 'noPlace'
  /** What belongs to a web page, a page header or a page footer and not to the plan. */
  | 'pageRemains'
  /** The place is known, but cannot take it: `end of March` where a day is wanted. */
  | 'notReadable'
  /** The place is taken by other words. */
  | 'otherWords'

export interface Unplaced {
  readonly at: Place
  readonly text: string
  readonly why: Reason
  /** Where it would belong. */
  readonly near?: string
}

/** What needs no place of its own, because the document says it by its shape. */
export interface Absorbed {
  readonly at: Place
  readonly text: string
  readonly as: /** A heading that became a key. */
    | 'heading'
    /** A header of a column, or the label of a row. */
    | 'header'
    /** Figures that only count rows, and sums of them. */
    | 'counter'
    /** What other statements say already, drawn or listed again. */
    | 'repeated'
}

/** Keeps account of every statement of the source: what went where, and what went nowhere. */
export class Ledger {
  readonly placed: Placed[] = []
  /** How the source writes its days. */
  readonly days: DayOrder
  readonly unplaced: Unplaced[] = []
  readonly absorbed: Absorbed[] = []

  constructor(days: DayOrder) {
    this.days = days
  }

  place(statement: Placed): void {
    this.placed.push(statement)
  }

  /** What was said of a part turned out to be said of the whole. */
  move(from: string, to: string): void {
    for (const [index, statement] of this.placed.entries()) if (statement.path === from) this.placed[index] = { ...statement, path: to }
  }

  absorb({ at, text }: { readonly at: Place; readonly text: string }, as: Absorbed['as']): void {
    if (text.trim() !== '') this.absorbed.push({ at, text: text.trim(), as })
  }

  leave({ at, text }: { readonly at: Place; readonly text: string }, why: Reason, near?: string): void {
    if (text.trim() !== '') this.unplaced.push({ at, text: text.trim(), why, ...(near !== undefined && near !== '' && { near }) })
  }
}

/** Whether a text says nothing that the other one does not say: the short title of a task that was named in full before. */
export function says(whole: string, part: string): boolean {
  const folded = bare(part)
  return folded === '' || bare(whole).includes(folded)
}

const bare = (text: string): string => foldName(text).replace(/[\p{P}\p{S}\s]+/gu, '')
