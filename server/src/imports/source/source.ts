/**
 * What a file says, whatever its format: its blocks in reading order. Nothing of it is interpreted yet, and nothing is left out: a text
 * box, a footnote, a page header and a remark beside a text are blocks too.
 */
export interface Source {
  /** The file's own name, without a folder. */
  readonly name: string
  readonly blocks: readonly Block[]
}

export type Block = Heading | Line | Table

/** Where something stands in its file: `line 12`, `paragraph 4`, `Risks!B7`. */
export type Place =
  | { readonly in: 'text'; readonly line: number }
  | { readonly in: 'document'; readonly paragraph: number }
  | { readonly in: 'sheet'; readonly sheet: string; readonly cell: string }

/** A text that its format calls a heading. The title of a document has level 0. */
export interface Heading {
  readonly is: 'heading'
  readonly level: number
  readonly text: string
  readonly at: Place
}

/** A paragraph, or an item of a list. */
export interface Line {
  readonly is: 'line'
  /** As it is read by people: a number that the format itself sets before the text is part of it. */
  readonly text: string
  /** How deep a list holds it; 0 for a paragraph. A sign such as `-` that stood before the text is not part of it. */
  readonly depth: number
  readonly at: Place
  /** Where it stands apart from the text that is read through. */
  readonly part?: 'header' | 'footer' | 'footnote' | 'comment' | 'textbox'
}

export interface Table {
  readonly is: 'table'
  /** Rows of equally many cells. A cell that spans several is given in each of them, always as the same object. */
  readonly rows: readonly (readonly Cell[])[]
  /** The name of the sheet, or the caption. */
  readonly name?: string
  readonly at: Place
}

export interface Cell {
  readonly text: string
  readonly at: Place
  /** Bold or shaded, as headers usually are. */
  readonly looks: 'plain' | 'strong'
}

/** Why a file was not read. Each has its own sentence. */
export type Refusal =
  /** Not what its name says, and nothing else that is read here. */
  | 'unknownFormat'
  /** An archive that is cut off or damaged. */
  | 'damaged'
  /** Needs a password. */
  | 'encrypted'
  /** Unpacked, or as text, it would be larger than `limits` allow. */
  | 'tooLarge'
  | 'tooDeep'
  /** The older binary format of Word or Excel: to be saved as .docx or .xlsx first. */
  | 'oldFormat'
  | 'empty'

export type ReadSource = { readonly source: Source; readonly remarks: readonly Remark[] } | { readonly refused: Refusal }

/** What a reader came across and left alone, to be told. */
export type Remark = 'macros' | 'images' | 'trackedChanges' | 'linkedContent' | 'formulas' | 'hiddenContent'

/** More than this is no plan. Bytes of the file, characters of text in it, blocks, and how deep its parts lie in each other. */
export const limits = { bytes: 20_000_000, characters: 5_000_000, blocks: 100_000, depth: 200 } as const
