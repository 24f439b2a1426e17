/**
 * The formal document: a cover and numbered sections made of a few kinds of blocks. Every kind of plan is shown by these; which
 * sections there are, in what order and with what columns, is data.
 */

import type { ItemId, Lede, Meter, ViewFinding } from './basicTypes.ts'
import type { Inline } from './inlineTypes.ts'

export interface DocumentView {
  /** The language of the document, as `zh-Hant`. */
  readonly language: string
  readonly lede?: Lede
  readonly organization?: string
  readonly title: string
  /** Document control: cover facts, approval, changes. Its title stands in the contents only. */
  readonly front: Section
  readonly sections: readonly Section[]
  readonly completion?: Completion
}

export interface Section {
  /** Names the section inside this document, as `objectives`; letters, digits, `.`, `_` and `-`. */
  readonly key: string
  readonly item?: ItemId
  /** As it is printed: `2`, or `二`. Empty for the front. */
  readonly number: string
  readonly title: string
  readonly meter?: Meter
  readonly blocks: readonly Block[]
}

export interface Completion {
  readonly total: Meter
  readonly owners: readonly { readonly name: string; readonly meter: Meter }[]
}

export type Block = ProseBlock | TableBlock | FactsBlock | ListBlock | EmptyBlock

interface BlockBase {
  /** Names the block inside the document, as `objectives.list`. */
  readonly key: string
  readonly item?: ItemId
  /** `2.1` */
  readonly number?: string
  readonly title?: string
  readonly findings?: readonly ViewFinding[]
}

export interface ProseBlock extends BlockBase {
  readonly block: 'prose'
  readonly content: readonly Inline[]
}

export interface TableBlock extends BlockBase {
  readonly block: 'table'
  /** Names the table for those who cannot see the heading above it. */
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** One cell per column. */
  readonly total?: readonly Cell[]
}

/** `id`: a short number of the row; its title is spoken, not printed. It must be the first column. */
export interface Column {
  readonly title: string
  /** What a shortened title stands for. */
  readonly full?: string
  readonly holds: 'id' | 'text' | 'number'
}

export interface Row {
  readonly item?: ItemId
  /** `group` stands out: a task above its subtasks. */
  readonly weight?: 'group'
  /** How deep it is in a tree of rows, from 1 on. All rows of a table have one, or none. */
  readonly level?: number
  /** One per column; the first one heads the row. */
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly item?: ItemId
  readonly content: readonly Inline[]
}

export interface FactsBlock extends BlockBase {
  readonly block: 'facts'
  readonly facts: readonly Fact[]
}

export interface Fact {
  readonly label: string
  readonly value: Cell
}

export interface ListBlock extends BlockBase {
  readonly block: 'list'
  readonly order: 'none' | 'numbered'
  readonly entries: readonly Cell[]
}

/** A part that has nothing to show yet: names the key that would fill it. */
export interface EmptyBlock extends BlockBase {
  readonly block: 'empty'
  readonly wants: readonly string[]
}
