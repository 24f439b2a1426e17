/** How a kind of document is laid out: sections in order, each made of blocks that name the keys they show. Data, no code. */
export interface SectionOutline {
  /** Its heading is the text `section.<key>`. */
  readonly key: string
  readonly blocks: readonly BlockOutline[]
}

export type BlockOutline =
  /** One text. */
  | { readonly as: 'prose'; readonly path: string }
  | TableOutline
  /** Keys of one mapping, as labels and values. */
  | { readonly as: 'facts'; readonly path: string; readonly keys: readonly string[]; readonly title?: string }
  /** A list of texts. */
  | { readonly as: 'list'; readonly path: string }

/** A list of elements, one to a row. */
export interface TableOutline {
  readonly as: 'table'
  readonly path: string
  /** Its caption is the text `block.<title>`; without one it is that of the key. */
  readonly title?: string
  /** Keys, dotted paths, `a|b` for the first that a row has, `#state` for how far the work is. */
  readonly columns: readonly string[]
  /** The list in each element whose rows stand under it. With `rows: 'parents'` elements without such a list are left out. */
  readonly nested?: string
  readonly rows?: 'all' | 'parents'
  readonly total?: string
  /** `overview` shows again what another block shows in full: findings stand there, and nothing is missed here. */
  readonly role?: 'overview'
}
