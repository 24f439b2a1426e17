import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type YAMLMap,
  type YAMLSeq,
  type Alias as YamlAlias,
  type Node as YamlNode,
  type Scalar as YamlScalar,
} from 'yaml'
import { append } from '../../base/append.ts'
import { type Span, span } from '../../base/span.ts'
import type { Item, Mapping, Node, Pair, Scalar, ScalarStyle, Sequence, SyntaxProblem } from './nodes.ts'

/** Turns a parsed document into our tree. Anchors go through one table, in document order: `alias.resolve` is quadratic. */
export class Conversion {
  readonly problems: SyntaxProblem[] = []
  /** Whether there are anchors or aliases, which say something of other places too. */
  shares = false
  readonly #source: string
  #anchors = new Map<string, Node>()

  constructor(source: string) {
    this.#source = source
  }

  /** The tree of one document. Anchors end with it. */
  root(document: Document.Parsed): Node | undefined {
    this.#anchors = new Map()
    return this.#node(document.contents)
  }

  #node(node: unknown): Node | undefined {
    if (isAlias(node)) return this.#alias(node)
    const converted = isMap(node) ? this.#mapping(node) : isSeq(node) ? this.#sequence(node) : isScalar(node) ? this.#scalar(node) : undefined
    if (converted && 'anchor' in converted && converted.anchor !== undefined) this.#share(converted.anchor, converted)
    return converted
  }

  #share(anchor: string, node: Node): void {
    this.shares = true
    this.#anchors.set(anchor, node)
  }

  #alias(node: YamlAlias): Node {
    this.shares = true
    const target = this.#anchors.get(node.source)
    const place = spanOf(node)
    if (!target) this.problems.push({ code: 'unknownAlias', span: place, args: { name: node.source }, severity: 'error' })
    return { kind: 'alias', span: place, name: node.source, ...(target && { target }) }
  }

  /** Absent for an empty value: it has no text and therefore no place of its own. */
  #scalar(node: YamlScalar): Scalar | undefined {
    const place = spanOf(node)
    if (place.start === place.end && node.anchor === undefined) return undefined
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain'
    const raw = this.#source.slice(place.start, place.end)
    const text = style === 'plain' && !raw.includes('\n') ? raw : (node.source ?? String(node.value ?? ''))
    return { kind: 'scalar', span: place, style, text, ...(node.anchor !== undefined && { anchor: node.anchor }) }
  }

  #sequence(node: YAMLSeq): Sequence {
    const items: Item[] = node.items.map((item) => {
      const value = this.#node(item)
      const at = (item as YamlNode | null)?.range?.[0] ?? node.range?.[0] ?? 0
      return { value, span: value?.span ?? span(at, at) }
    })
    return {
      kind: 'sequence',
      span: spanOf(node),
      layout: node.flow ? 'flow' : 'block',
      items,
      ...(node.anchor !== undefined && { anchor: node.anchor }),
    }
  }

  #mapping(node: YAMLMap): Mapping {
    const pairs: Pair[] = []
    const merges: Node[] = []
    const seen = new Map<string, Scalar>()
    for (const pair of node.items) {
      const key = this.#key(pair.key)
      const value = this.#node(pair.value)
      if (key?.text === '<<' && key.style === 'plain') merges.push(...(value ? [value] : []))
      else if (key && (this.#isFragment(key, value, node) || this.#isNew(key, seen))) pairs.push({ key, value, merged: false })
    }
    for (const merge of merges) append(pairs, this.#merged(merge, seen))
    return {
      kind: 'mapping',
      span: spanOf(node),
      layout: node.flow ? 'flow' : 'block',
      pairs,
      ...(node.anchor !== undefined && { anchor: node.anchor }),
    }
  }

  /** `000` of `{ limit: EUR 250,000 }`: no key that is there twice when it comes again, but what a comma cut off. */
  #isFragment(key: Scalar, value: Node | undefined, { flow }: YAMLMap): boolean {
    return flow === true && value === undefined && key.style === 'plain' && !/^\s*:/.test(this.#source.slice(key.span.end, key.span.end + 80))
  }

  /** Our own check: the package compares every key with every other one. */
  #isNew(key: Scalar, seen: Map<string, Scalar>): boolean {
    const first = seen.get(key.text)
    if (first) this.problems.push({ code: 'duplicateKey', span: key.span, args: { key: key.text }, other: first.span, severity: 'error' })
    else seen.set(key.text, key)
    return first === undefined
  }

  #key(node: unknown): Scalar | undefined {
    if (isScalar(node)) {
      const key = this.#scalar(node) ?? { kind: 'scalar', span: spanOf(node), style: 'plain', text: '' }
      if (key.anchor !== undefined) this.#share(key.anchor, key)
      return key
    }
    if (node !== null && node !== undefined) this.problems.push({ code: 'keyNotText', span: spanOf(node as YamlNode), args: {}, severity: 'error' })
    return undefined
  }

  /** The pairs that `<<` brings in: own keys win, and of several sources the first. */
  #merged(node: Node, seen: Map<string, Scalar>): readonly Pair[] {
    const source = node.kind === 'alias' ? node.target : node
    const through = node.kind === 'alias' ? { through: node.span } : {}
    if (source?.kind === 'sequence') return source.items.flatMap((item) => (item.value ? this.#merged(item.value, seen) : []))
    if (source?.kind !== 'mapping') {
      if (source) this.problems.push({ code: 'mergeNeedsMapping', span: node.span, args: {}, severity: 'error' })
      return []
    }
    const fresh = source.pairs.filter((pair) => !seen.has(pair.key.text))
    for (const pair of fresh) seen.set(pair.key.text, pair.key)
    return fresh.map((pair) => ({ ...pair, merged: true, ...through }))
  }
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

function spanOf(node: { range?: readonly number[] | null | undefined }): Span {
  const [start = 0, end = start] = node.range ?? []
  return span(start, end)
}
