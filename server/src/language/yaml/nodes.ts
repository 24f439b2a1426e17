import type { Span } from '../../base/span.ts'

/** Our own small tree: what the text says, where, and nothing of the parser. Spans are offsets in the file. */
export type Node = Scalar | Mapping | Sequence | Alias

interface Anchored {
  /** From the first character of the value to the last one that belongs to it. */
  readonly span: Span
  readonly anchor?: string
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

export interface Scalar extends Anchored {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  /** The text after unquoting and folding. For a plain scalar this is the source text, whatever YAML would make of it. */
  readonly text: string
}

export interface Mapping extends Anchored {
  readonly kind: 'mapping'
  readonly layout: 'block' | 'flow'
  readonly pairs: readonly Pair[]
}

export interface Sequence extends Anchored {
  readonly kind: 'sequence'
  readonly layout: 'block' | 'flow'
  readonly items: readonly Item[]
}

export interface Alias {
  readonly kind: 'alias'
  readonly span: Span
  readonly name: string
  /** What the alias stands for; absent when no anchor of that name stands above it or it would contain itself. */
  readonly target?: Node
}

export interface Pair {
  readonly key: Scalar
  /** Absent for `key:` with nothing behind it. */
  readonly value: Node | undefined
  /** The place of the key as it stands in the file, also when the pair came in by a merge. */
  readonly merged: boolean
  /** The alias behind the `<<` that brought it in. */
  readonly through?: Span
}

export interface Item {
  readonly value: Node | undefined
  /** The value; of an item without one the beginning of the list. */
  readonly span: Span
}

/** What a parse found wrong, before it becomes a sentence. */
export interface SyntaxProblem {
  readonly code: string
  readonly span: Span
  /** Figures for the sentence. */
  readonly args: Readonly<Record<string, string | number>>
  /** Where it should be mended, if that is certain. */
  readonly replacement?: { readonly span: Span; readonly text: string }
  /** A second place: the first of two equal keys. */
  readonly other?: Span
  readonly severity: 'error' | 'warning'
}

/** One document of a file (`---` separates them). */
export interface Tree {
  readonly root: Node | undefined
  readonly span: Span
}

export interface ParsedText {
  readonly trees: readonly Tree[]
  readonly problems: readonly SyntaxProblem[]
  /** Whether the trees say what the text says: false when an error may have swallowed a part of it. */
  readonly intact: boolean
}
