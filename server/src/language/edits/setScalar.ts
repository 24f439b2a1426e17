import type { Edit } from '../../base/edit.ts'
import type { Span } from '../../base/span.ts'
import type { Slot } from '../model/element.ts'
import type { Node } from '../yaml/nodes.ts'
import { writeLike } from './writeScalar.ts'

/** Why a place cannot be written through. */
export type Refused = 'alias' | 'anchor' | 'merged' | 'multiline' | 'collection'

/** Replaces exactly the scalar at a place; quotes stay what they were. A bare placeholder `[日期]` counts as a scalar. */
export function setScalar(slot: Slot, value: string, source: string): Edit | Refused {
  const { node, span } = slot
  if (!node) return { span, text: source[span.start - 1] === ' ' ? value : `: ${value}`.slice(source[span.start] === ':' ? 2 : 0) }
  const refusal = refuse(node, source.slice(span.start, span.end))
  return refusal ?? { span, text: node.kind === 'scalar' ? writeLike(node.style, value) : writeLike('plain', value) }
}

function refuse(node: Node, text: string): Refused | undefined {
  if (node.kind === 'alias') return 'alias'
  if (node.anchor !== undefined) return 'anchor'
  if (node.kind === 'scalar') return text.includes('\n') ? 'multiline' : undefined
  return node.layout === 'flow' && !text.includes('\n') ? undefined : 'collection'
}

/** Replaces a scalar whose place and style are known. */
export const replaceScalar = (span: Span, value: string, source: string): Edit => {
  const first = source[span.start]
  const style = first === '"' ? 'double' : first === "'" ? 'single' : 'plain'
  return { span, text: writeLike(style, value) }
}
