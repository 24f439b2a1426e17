/** A value that came from a file. */
export interface Sourced {
  readonly file: { readonly uri: string }
}

/**
 * Values by key over many files. It is immutable, and a new file costs its own values only: those of files that have changed since
 * the base was made lie in a layer above it, and what the base has of these files is hidden.
 */
export interface Layered<V extends Sourced> {
  readonly base: ReadonlyMap<string, readonly V[]>
  readonly hidden: ReadonlySet<string>
  readonly top: ReadonlyMap<string, readonly V[]>
}

/** The values that one file contributes, by key. */
export type Contribution<V> = readonly (readonly [key: string, value: V])[]

/** More files than this in the upper layer, and a new base is cheaper than looking past it. */
const mostOnTop = 16

export function layersOf<V extends Sourced>(contributions: Iterable<Contribution<V>>): Layered<V> {
  const base = new Map<string, V[]>()
  for (const contribution of contributions) for (const [key, value] of contribution) add(base, key, value)
  return { base, hidden: new Set(), top: new Map() }
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The index with what a file contributes now; an empty contribution takes the file out. */
export function withFile<V extends Sourced>(layers: Layered<V>, uri: string, contribution: Contribution<V>): Layered<V> {
  const top = new Map<string, V[]>()
  for (const [key, values] of layers.top) {
    const rest = values.filter(({ file }) => file.uri !== uri)
    if (rest.length > 0) top.set(key, rest)
  }
  for (const [key, value] of contribution) add(top, key, value)
  const next = { base: layers.base, hidden: new Set([...layers.hidden, uri]), top }
  return next.hidden.size > mostOnTop ? flattened(next) : next
}

function flattened<V extends Sourced>(layers: Layered<V>): Layered<V> {
  const base = new Map<string, readonly V[]>()
  for (const key of keysOf(layers)) base.set(key, valuesAt(layers, key))
  return { base, hidden: new Set(), top: new Map() }
}

/** All values of a key. Their order says nothing: it depends on how the index came about. */
export function valuesAt<V extends Sourced>({ base, hidden, top }: Layered<V>, key: string): readonly V[] {
  const below = base.get(key) ?? []
  const kept = hidden.size === 0 ? below : below.filter(({ file }) => !hidden.has(file.uri))
  const above = top.get(key)
  return above ? [...kept, ...above] : kept
}

/** Every key that still has a value. */
export function* keysOf<V extends Sourced>(layers: Layered<V>): Generator<string> {
  for (const key of layers.base.keys()) if (valuesAt(layers, key).length > 0) yield key
  for (const key of layers.top.keys()) if (!layers.base.has(key)) yield key
}
