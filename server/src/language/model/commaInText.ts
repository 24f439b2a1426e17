import { span } from '../../base/span.ts'
import type { MappingShape } from '../schema/shape.ts'
import type { Mapping, Pair } from '../yaml/nodes.ts'
import type { ShapeProblem } from './facts.ts'

/** What YAML made of the end of a sentence: keys without a value, behind the comma that ends the text. */
export interface CutText {
  /** The pairs that are no keys. */
  readonly rest: ReadonlySet<Pair>
  readonly problems: readonly ShapeProblem[]
}

const nothing: CutText = { rest: new Set(), problems: [] }

/** `{ text: Food bank, advice and office }`: between braces a comma ends a text that stands without quotes. */
export function commasInTexts({ layout, pairs }: Mapping, shape: MappingShape, source: string): CutText {
  if (layout !== 'flow' || shape.others) return nothing
  const isRest = ({ key, value }: Pair): boolean =>
    value === undefined && key.style === 'plain' && !shape.properties.has(key.text) && !/^\s*:/.test(source.slice(key.span.end))
  const rest = new Set<Pair>()
  const problems: ShapeProblem[] = []
  for (const [index, pair] of pairs.entries()) {
    const text = proseOf(pair, shape)
    const behind = pairs.slice(index + 1)
    const length = behind.findIndex((one) => !isRest(one))
    const own = behind.slice(0, length < 0 ? behind.length : length)
    const last = own.at(-1)
    if (!text || !last || rest.has(pair)) continue
    for (const one of own) rest.add(one)
    const whole = span(text.start, last.key.span.end)
    const sentence = source.slice(whole.start, whole.end)
    const args = { text: source.slice(text.start, text.end) }
    problems.push({ code: 'commaInText', span: whole, args, suggestions: [`'${sentence.replaceAll("'", "''")}'`], severity: 'error' })
  }
  return { rest, problems }
}

function proseOf({ key, value }: Pair, shape: MappingShape): ReturnType<typeof span> | undefined {
  const scalar = shape.properties.get(key.text)?.shape.scalar
  const isProse = scalar && !scalar.choices && !scalar.refers && (scalar.value === 'text' || scalar.value === 'string')
  return isProse && value?.kind === 'scalar' && value.style === 'plain' ? value.span : undefined
}
