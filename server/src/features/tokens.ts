import { type Span, span } from '../base/span.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import { choiceFor } from '../language/schema/lookup.ts'
import type { ScalarShape } from '../language/schema/shape.ts'
import type { ValueType } from '../language/values/valueTypes.ts'
import type { Snapshot } from './snapshot.ts'

/** A piece of one row with what it is, in the names that editors have colours for. */
export interface Token {
  readonly span: Span
  readonly type: 'property' | 'enumMember' | 'number' | 'variable' | 'comment'
  readonly modifier?: 'declaration'
}

/**
 * What the words of a plan mean: keys that the schema knows are properties, values of a list enum members, quantities and days numbers,
 * ids variables, and declared where they are defined. A blank that nobody has filled in is shown as if it were not there yet. All else
 * is left to the grammar.
 */
export function tokens({ file }: Pick<Snapshot, 'file'>, within?: Span): readonly Token[] {
  if (!file) return []
  const { text } = file.table
  const all = file.documents.flatMap((document) => tokensOf(document))
  const wanted = within ? all.filter((token) => token.span.start < within.end && token.span.end > within.start) : all
  // Sorting is stable: of two at one place the first one listed says more.
  const ordered = wanted.flatMap((token) => byRow(text, token)).toSorted((a, b) => a.span.start - b.span.start)
  const kept: Token[] = []
  for (const token of ordered) if (token.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(token)
  return kept
}

function tokensOf({ elements, blanks, definitions, references, figures }: DocumentModel): readonly Token[] {
  const keys = elements.flatMap(({ $: { slots } }) => [...slots.values()].filter(({ property }) => property).map(({ keySpan }) => keySpan))
  return [
    ...blanks.flatMap((blank): readonly Token[] => (blank.where === 'empty' ? [] : [{ span: blank.span, type: 'comment' }])),
    ...definitions.map((fact): Token => ({ span: fact.span, type: 'variable', modifier: 'declaration' })),
    ...references.map((fact): Token => ({ span: fact.span, type: 'variable' })),
    ...figures.flatMap(({ span: place, scalar, text }): readonly Token[] => {
      const type = typeOf(scalar, text)
      return type ? [{ span: place, type }] : []
    }),
    ...keys.map((keySpan): Token => ({ span: keySpan, type: 'property' })),
  ]
}

const quantities: ReadonlySet<ValueType> = new Set([
  'date',
  'time',
  'datetime',
  'duration',
  'interval',
  'frequency',
  'money',
  'percent',
  'number',
  'integer',
  'target',
])

function typeOf(scalar: ScalarShape, text: string): Token['type'] | undefined {
  if (choiceFor(scalar, text) || scalar.value === 'level') return 'enumMember'
  return quantities.has(scalar.value) ? 'number' : undefined
}

/** A token without its quotes, in as many pieces as it has rows: editors know none that goes over an end of line. */
function byRow(text: string, token: Token): readonly Token[] {
  const { start, end } = unquoted(text, token.span)
  return [...text.slice(start, end).matchAll(/\S(?:[^\r\n]*\S)?/g)].map(({ index, 0: piece }) => ({
    ...token,
    span: span(start + index, start + index + piece.length),
  }))
}

function unquoted(text: string, { start, end }: Span): Span {
  const quote = text[start]
  return (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote ? span(start + 1, end - 1) : span(start, end)
}
