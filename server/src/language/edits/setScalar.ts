import type { Edit } from '../../base/edit.ts'
import { type Span, span } from '../../base/span.ts'
import { cursorAt } from '../lines/cursorAt.ts'
import { buildLines } from '../lines/lineTable.ts'
import type { Slot } from '../model/element.ts'
import type { Node } from '../yaml/nodes.ts'
import { type Layout, writeLike } from './writeScalar.ts'

/** Why a place cannot be written through. */
export type Refused = 'alias' | 'anchor' | 'merged' | 'multiline' | 'collection'

/** Replaces exactly the scalar at a place; quotes stay what they were. A bare placeholder `[日期]` counts as a scalar. */
export function setScalar(slot: Slot, value: string, source: string): Edit | Refused {
  const { node, span: place, layout, origin } = slot
  if (origin === 'merged') return 'merged'
  if (!node) return fill(slot, value, source)
  const refusal = refuse(node, source.slice(place.start, place.end))
  return refusal ?? { span: place, text: writeLike(node.kind === 'scalar' ? node.style : 'plain', value, layout) }
}

/** Gives a key without a value one: behind its colon, before a comment that stands there. */
function fill({ keySpan, layout }: Slot, value: string, source: string): Edit {
  const colon = /^\s*:/.exec(source.slice(keySpan.end))?.[0].length
  const at = keySpan.end + (colon ?? 0)
  return { span: span(at, at), text: `${colon === undefined ? ':' : ''} ${writeLike('plain', value, layout)}` }
}

function refuse(node: Node, text: string): Refused | undefined {
  if (node.kind === 'alias') return 'alias'
  if (node.anchor !== undefined) return 'anchor'
  if (node.kind === 'scalar') return text.includes('\n') ? 'multiline' : undefined
  return node.layout === 'flow' && !text.includes('\n') ? undefined : 'collection'
}

const styles: Readonly<Record<string, 'double' | 'single'>> = { '"': 'double', "'": 'single' }

/** Replaces a scalar whose place is known. */
export function replaceScalar(place: Span, value: string, source: string): Edit {
  const style = styles[source[place.start] ?? ''] ?? 'plain'
  // Only these characters make a difference inside brackets; where they stand, the lines are asked.
  const layout = /[,[\]{}]/.test(value) ? layoutAt(source, place.start) : 'block'
  return { span: place, text: writeLike(style, value, layout) }
}

function layoutAt(source: string, offset: number): Layout {
  const cursor = cursorAt(buildLines(source), offset)
  return 'layout' in cursor ? cursor.layout : 'block'
}
