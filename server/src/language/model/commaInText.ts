import { type Span, span } from '../../base/span.ts'
import type { MappingShape } from '../schema/shape.ts'
import type { Mapping, Pair } from '../yaml/nodes.ts'
import type { ShapeProblem } from './facts.ts'

/** The pairs of a mapping, those that a comma cut joined again. */
export interface JoinedPairs {
  readonly pairs: readonly Pair[]
  readonly problems: readonly ShapeProblem[]
}

/** What is left of a figure behind the comma of its thousands: `000` of `EUR 250,000`, `000 EUR` of `250,000 EUR`. */
const thousands = /^\d{3}(?:\.\d+)?(?:\s\S.*|\s*%)?$/

/** `{ text: Food bank, advice and office }`: between braces a comma ends a text that stands without quotes; what follows are no keys. */
export function joinedAtCommas({ layout, pairs }: Mapping, shape: MappingShape, source: string): JoinedPairs {
  if (layout !== 'flow' || shape.others) return { pairs, problems: [] }
  const joined: Pair[] = []
  const problems: ShapeProblem[] = []
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index]
    const cut = pair && cutOf(pair, shape)
    const last = cut && lastOfRest({ pairs, index, cut }, shape, source)
    if (cut && last !== undefined) {
      const whole = span(cut.place.start, pairs[last]?.key.span.end ?? cut.place.end)
      const text = source.slice(whole.start, whole.end)
      joined.push({ ...pair, value: { kind: 'scalar', span: whole, style: 'plain', text } })
      problems.push(problemOf(cut, whole, source))
      index = last
    } else if (pair) joined.push(pair)
  }
  return { pairs: joined, problems }
}

/** A value that a comma may have cut. */
interface Cut {
  readonly code: 'commaInText' | 'commaInFigure'
  readonly place: Span
}

function cutOf(pair: Pair, shape: MappingShape): Cut | undefined {
  const text = proseOf(pair, shape)
  if (text) return { code: 'commaInText', place: text }
  const figure = figureOf(pair, shape)
  return figure && { code: 'commaInFigure', place: figure }
}

interface Place {
  readonly pairs: readonly Pair[]
  readonly index: number
  readonly cut: Cut
}

/** The last of the keys without a value behind a cut; nothing where the next one is a key. */
function lastOfRest({ pairs, index, cut }: Place, shape: MappingShape, source: string): number | undefined {
  const isRest = ({ key, value }: Pair): boolean =>
    value === undefined && key.style === 'plain' && !shape.properties.has(key.text) && !/^\s*:/.test(source.slice(key.span.end, key.span.end + 80))
  let last = index
  for (let next = pairs[last + 1]; next && isRest(next); next = pairs[last + 1]) {
    if (cut.code === 'commaInFigure' && !thousands.test(next.key.text)) break
    last++
  }
  return last === index ? undefined : last
}

function problemOf({ code, place }: Cut, whole: Span, source: string): ShapeProblem {
  const sentence = source.slice(whole.start, whole.end)
  const args = { text: code === 'commaInText' ? source.slice(place.start, place.end) : sentence }
  return { code, span: whole, args, suggestions: [`'${sentence.replaceAll("'", "''")}'`], severity: 'error' }
}

/** The beginning of a figure: one to three digits at its end, where a comma may follow. */
function figureOf({ key, value }: Pair, shape: MappingShape): Span | undefined {
  const scalar = shape.properties.get(key.text)?.shape.scalar
  const isFigure = scalar && figures.has(scalar.value) && value?.kind === 'scalar' && value.style === 'plain'
  return isFigure && /(?<!\d)\d{1,3}$/.test(value.text) ? value.span : undefined
}

const figures: ReadonlySet<string> = new Set(['money', 'number', 'integer', 'percent', 'target'])

function proseOf({ key, value }: Pair, shape: MappingShape): Span | undefined {
  const scalar = shape.properties.get(key.text)?.shape.scalar
  const isProse = scalar && !scalar.choices && !scalar.refers && (scalar.value === 'text' || scalar.value === 'string')
  return isProse && value?.kind === 'scalar' && value.style === 'plain' ? value.span : undefined
}
