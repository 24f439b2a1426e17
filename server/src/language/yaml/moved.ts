import type { Span } from '../../base/span.ts'
import type { Item, Node, Pair, Scalar } from './nodes.ts'

/** The same tree, that many characters further on. It must not hold an alias: what that stands for is elsewhere. */
export function moved(node: Node, by: number): Node {
  if (by === 0) return node
  const span = movedSpan(node.span, by)
  switch (node.kind) {
    case 'mapping':
      return { ...node, span, pairs: node.pairs.map((pair) => movedPair(pair, by)) }
    case 'sequence':
      return { ...node, span, items: node.items.map((item) => movedItem(item, by)) }
    case 'scalar':
    case 'alias':
      return { ...node, span }
  }
}

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const movedPair = ({ key, value, merged }: Pair, by: number): Pair => ({
  key: moved(key, by) as Scalar,
  value: value && moved(value, by),
  merged,
})

function movedItem({ value, span }: Item, by: number): Item {
  const next = value && moved(value, by)
  return { value: next, span: next?.span ?? movedSpan(span, by) }
}
