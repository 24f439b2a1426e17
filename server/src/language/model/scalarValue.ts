import { type Span, span } from '../../base/span.ts'
import { choiceFor } from '../schema/lookup.ts'
import type { ScalarShape } from '../schema/shape.ts'
import { closest } from '../values/closest.ts'
import { blanksInProse, innerOf, namesBlank, standing } from '../values/placeholders.ts'
import { readScalar } from '../values/scalars.ts'
import type { Refusal } from '../values/valueTypes.ts'
import type { Mapping, Scalar, Sequence } from '../yaml/nodes.ts'
import type { SlotState } from './element.ts'
import type { ShapeProblem } from './facts.ts'

export interface ScalarOutcome {
  /** A `Located`, an element or a list; absent in every state but `value`. */
  readonly value: unknown
  readonly state: SlotState
  readonly problem?: ShapeProblem
  /** Blanks inside prose. */
  readonly gaps?: readonly Span[]
}

/** Reads a scalar by what the schema expects in its place. */
export function readValue(node: Scalar, shape: ScalarShape, source: string): ScalarOutcome {
  const text = node.text.trim()
  if (text === '') return { value: undefined, state: 'empty' }
  const choice = shape.choices && (choiceFor(shape, text) ?? choiceFor(shape, innerOf(text) ?? text))
  if (choice) return located(choice.value, node)
  const stands = shape.template && text.startsWith('{{') ? 'filled' : standing(text)
  if (stands !== 'filled') return { value: undefined, state: stands }
  if (shape.choices) return { value: undefined, state: 'invalid', problem: noChoice(node, shape) }
  const reading = readScalar(shape.value, text)
  if (!reading.ok) return { value: undefined, state: 'invalid', problem: refused(node, shape, reading) }
  const prose = shape.value === 'text' || shape.value === 'string'
  return prose ? { ...located(reading.value, node), ...prosePart(node, shape, source) } : located(reading.value, node)
}

const located = (value: unknown, node: Scalar): ScalarOutcome => ({ value: { value, text: node.text.trim(), span: node.span }, state: 'value' })

function prosePart(node: Scalar, shape: ScalarShape, source: string): Pick<ScalarOutcome, 'problem' | 'gaps'> {
  const raw = source.slice(node.span.start, node.span.end)
  const gaps = blanksInProse(raw, shape.template ? 'allowed' : 'blank').map(({ start, end }) => span(node.span.start + start, node.span.start + end))
  const lost = node.style === 'plain' ? /^[ \t]+#\S[^\n\r]*/.exec(source.slice(node.span.end, node.span.end + 200)) : null
  return { gaps, ...(lost && { problem: lostComment(node, raw + lost[0]) }) }
}

/** ` #3` in prose: YAML drops it as a comment, and nobody sees it. */
function lostComment(node: Scalar, whole: string): ShapeProblem {
  const end = node.span.start + whole.length
  const quoted = `'${whole.trimEnd().replaceAll("'", "''")}'`
  return {
    code: 'hashInValue',
    span: span(node.span.end, end),
    args: { lost: whole.slice(node.span.end - node.span.start).trim() },
    suggestions: [quoted],
    replace: span(node.span.start, end),
    severity: 'warning',
  }
}

function noChoice(node: Scalar, shape: ScalarShape): ShapeProblem {
  const choices = shape.choices ?? []
  const names = choices.flatMap(({ value, labels }) => [value, ...Object.values(labels)])
  const meant = closest(node.text.trim(), names)
  const value = choices.find((one) => meant !== undefined && (one.value === meant || Object.values(one.labels).includes(meant)))?.value
  const shown =
    choices
      .slice(0, 12)
      .map((one) => one.value)
      .join(', ') + (choices.length > 12 ? ', …' : '')
  return {
    code: value === undefined ? 'noChoice' : 'noChoiceBut',
    span: node.span,
    args: { text: node.text.trim(), choices: shown, meant: value ?? '' },
    suggestions: value === undefined ? [] : [value],
    severity: 'error',
  }
}

function refused(
  node: Scalar,
  { value }: ScalarShape,
  { refusal, suggestions }: { readonly refusal: Refusal; readonly suggestions: readonly string[] },
): ShapeProblem {
  const code = refusal === 'expected' ? `expected.${value}` : refusal
  return { code, span: node.span, args: { text: node.text.trim() }, suggestions, severity: 'error' }
}

/**
 * A collection where a scalar is expected, as the scalar that was meant: `owner: [姓名]` is a placeholder and not a list, and
 * the list entry `- 注意: 先報告` is a sentence. Absent when it really is a collection.
 */
export function sourceScalar(node: Mapping | Sequence | Scalar, shape: ScalarShape | undefined, source: string): Scalar | undefined {
  if (node.kind === 'scalar') return node
  const text = source.slice(node.span.start, node.span.end).trimEnd()
  if (text.includes('\n')) return undefined
  const meant = node.kind === 'mapping' ? isSentence(node, shape) : isPlaceholder(node)
  return meant ? { kind: 'scalar', span: { ...node.span, end: node.span.start + text.length }, style: 'plain', text } : undefined
}

const isSentence = (node: Mapping, shape: ScalarShape | undefined): boolean =>
  node.layout === 'block' && shape?.choices === undefined && (shape?.value === 'text' || shape?.value === 'string')

function isPlaceholder({ layout, items }: Sequence): boolean {
  const texts = items.flatMap(({ value }) => (value?.kind === 'scalar' ? [value.text] : []))
  return layout === 'flow' && texts.length === items.length && (texts.length <= 1 || texts.some(namesBlank))
}

/** A sentence that YAML took for a key with a value. */
export const colonInText = ({ span: place, text }: Scalar): ShapeProblem => ({
  code: 'colonInText',
  span: place,
  args: {},
  suggestions: [`'${text.replaceAll("'", "''")}'`],
  severity: 'error',
})
