import type { Shape } from '../schema/shape.ts'
import { standing } from '../values/placeholders.ts'
import type { Mapping, Scalar, Sequence } from '../yaml/nodes.ts'
import type { SlotState } from './element.ts'
import type { ShapeProblem } from './facts.ts'

/** A node of a kind that its place does not accept: a placeholder for the whole (`scope: [範圍]`), or a finding. */
export function shapeForNode(
  node: Mapping | Sequence | Scalar,
  scalar: Scalar | undefined,
  shape: Shape,
): { readonly state: SlotState; readonly problem?: ShapeProblem } {
  const text = scalar?.text.trim() ?? ''
  if (scalar && text === '') return { state: 'empty' }
  const stands = scalar ? standing(text) : 'filled'
  if (stands !== 'filled') return { state: stands }
  return { state: 'invalid', problem: wrongForm(node, text, shape) }
}

function wrongForm(node: Mapping | Sequence | Scalar, text: string, shape: Shape): ShapeProblem {
  const wrap = shape.list && node.kind === 'scalar' && node.style === 'plain' && !/[,[\]{}#]|: /.test(text) ? [`[${text}]`] : []
  const code =
    isByLanguage(node) && shape.scalar
      ? 'expectedOneLanguage'
      : shape.list
        ? 'expectedList'
        : shape.mapping
          ? 'expectedMapping'
          : node.kind === 'sequence'
            ? 'expectedOneValue'
            : 'expectedScalar'
  return {
    code,
    span: firstLine(node),
    args: { keys: [...(shape.mapping?.properties.keys() ?? [])].slice(0, 6).join(', ') },
    suggestions: wrap,
    severity: 'error',
  }
}

/** `{ en: Payments, zh-Hant: 付款 }` where the key takes one text. */
const isByLanguage = (node: Mapping | Sequence | Scalar): boolean =>
  node.kind === 'mapping' &&
  node.pairs.length > 0 &&
  node.pairs.every(({ key }) => /^(?:en|zh|ja|ko|de|fr|es|pt)(?:[-_][A-Za-z]{2,4})?$/.test(key.text))

/** A whole section in red helps nobody: a collection is marked at its beginning. */
const firstLine = (node: Mapping | Sequence | Scalar): ShapeProblem['span'] =>
  node.kind === 'scalar' || node.layout === 'flow' ? node.span : { ...node.span, end: Math.min(node.span.end, node.span.start + 1) }
