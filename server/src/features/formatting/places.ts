import type { Span } from '../../base/span.ts'
import type { Mapping, Node, Sequence, Tree } from '../../language/yaml/nodes.ts'

/** What a reading says about the places of a text: where nothing may be touched, and where spacing is only spacing. */
export interface Places {
  /** Scalars and aliases, in the order of the text. What they say is not the formatter's business. */
  readonly scalars: readonly Span[]
  /** Outermost flow collections, from bracket to bracket. */
  readonly flows: readonly Span[]
}

export function placesIn(trees: readonly Tree[]): Places {
  const scalars: Span[] = []
  const flows: Span[] = []
  for (const { root } of trees) if (root) gather(root, { scalars, flows }, 'outside')
  return { scalars: scalars.toSorted((a, b) => a.start - b.start), flows }
}

interface Gathered {
  readonly scalars: Span[]
  readonly flows: Span[]
}

function gather(node: Node, found: Gathered, where: 'outside' | 'in a flow'): void {
  if (node.kind === 'scalar' || node.kind === 'alias') {
    if (node.span.end > node.span.start) found.scalars.push(node.span)
    return
  }
  if (node.layout === 'flow' && where === 'outside') found.flows.push(node.span)
  const inner = node.layout === 'flow' ? 'in a flow' : where
  for (const part of partsOf(node)) gather(part, found, inner)
}

/** What a merge or an alias brings in stands elsewhere and is met there. */
function partsOf(node: Mapping | Sequence): readonly Node[] {
  if (node.kind === 'sequence') return node.items.flatMap(({ value }) => value ?? [])
  return node.pairs.flatMap(({ key, value, merged }) => (merged ? [] : value ? [key, value] : [key]))
}

/** The comments of a text in their order, without blanks at their ends. A `#` inside a scalar is none. */
export function commentsIn(text: string, scalars: readonly Span[]): readonly Span[] {
  const comments: Span[] = []
  let next = 0
  for (const match of text.matchAll(/(?<=^|\s)#[^\r\n]*/g)) {
    while ((scalars[next]?.end ?? text.length + 1) <= match.index) next++
    if ((scalars[next]?.start ?? text.length) <= match.index) continue
    comments.push({ start: match.index, end: match.index + match[0].trimEnd().length })
  }
  return comments
}
