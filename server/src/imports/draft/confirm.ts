import { choiceFor } from '../../language/schema/lookup.ts'
import { foldName } from '../../language/values/hanScripts.ts'
import { readScalar } from '../../language/values/scalars.ts'
import type { Place } from '../source/source.ts'
import { type Draft, type DraftElement, type DraftText, pathTo } from './draft.ts'
import { rhythmsIn, targetIn } from './figures.ts'
import { namePropertyOf } from './terms.ts'

/** A value that was worked out from a sentence beside it. */
export interface Figure {
  readonly at: Place
  readonly text: string
  readonly path: string
  readonly value: string
}

/** Makes figures of what sentences say: a metric, its sort, a frequency. Each is to be confirmed; the sentences stay. */
export function readFigures(draft: Draft): readonly Figure[] {
  if (draft.is === 'text') return []
  if (draft.is === 'list') return draft.items.flatMap(readFigures)
  return [...metric(draft), ...rhythm(draft), ...[...draft.values.values()].flatMap(readFigures)]
}

function sentenceOf(element: DraftElement): DraftText | undefined {
  const property = namePropertyOf(element.shape)
  const said = property && element.values.get(property.key)
  return said?.is === 'text' ? said : undefined
}

function metric(element: DraftElement): readonly Figure[] {
  const sentence = sentenceOf(element)
  const found = sentence && element.shape.properties.has('metric') && !element.values.has('metric') ? targetIn(sentence.text) : undefined
  if (!sentence?.from || found === undefined || !readScalar('target', found).ok) return []
  const figures = [set({ element, key: 'metric' }, found, sentence)]
  const sort = sortOf(element, sentence.text, found)
  return sort === undefined ? figures : [...figures, set({ element, key: 'type' }, sort, sentence)]
}

function set({ element, key }: { readonly element: DraftElement; readonly key: string }, value: string, sentence: DraftText): Figure {
  element.values.set(key, { is: 'text', text: value, from: sentence.from, certainty: 'read' })
  return { at: sentence.from ?? { in: 'text', line: 0 }, text: sentence.text, path: pathTo(element, [key]), value }
}

/** What a metric can be a metric of: a share is no time. */
const units: Readonly<Record<string, RegExp>> = {
  availability: /%/,
  training: /%/,
  exercise: /per|%/,
  review: /per/,
  recovery_time: /\d(?:s|min|h|d|w)/,
  data_loss: /\d(?:s|min|h|d|w)/,
  response_time: /\d(?:s|min|h|d|w)/,
}

/** The sort of objective whose name, or another name for it, the sentence holds. What is part of a longer name is none: a recovery point is no recovery. */
function sortOf({ shape, values }: DraftElement, sentence: string, target: string): string | undefined {
  const choices = values.has('type') ? [] : (shape.properties.get('type')?.shape.scalar?.choices ?? [])
  const names = choices.flatMap(({ value, labels, aliases }) =>
    [...Object.values(labels), ...aliases].map((name) => ({ value, name: foldName(name) })),
  )
  let rest = foldName(sentence)
  const found = new Set<string>()
  for (const { value, name } of names.toSorted((a, b) => b.name.length - a.name.length)) {
    if (!rest.includes(name)) continue
    found.add(value)
    rest = rest.replaceAll(name, '\u0000')
  }
  return choices.find(({ value }) => found.has(value) && units[value]?.test(target))?.value
}

/** How often something meets or is reported, where only its sentence says so. */
function rhythm(element: DraftElement): readonly Figure[] {
  const property = element.shape.properties.get('frequency')
  const sentence = sentenceOf(element)
  if (!property || !sentence?.from || element.values.has('frequency') || element.values.has('metric')) return []
  const words = rhythmsIn(sentence.text).filter((word) => !property.shape.scalar?.choices || choiceFor(property.shape.scalar, word))
  const [only] = words
  if (only === undefined || (words.length > 1 && !property.shape.list)) return []
  const texts = words.map((text): DraftText => ({ is: 'text', text, from: sentence.from, certainty: 'read' }))
  const [first] = texts
  if (!first) return []
  element.values.set('frequency', texts.length === 1 ? first : { is: 'list', items: texts })
  return [{ at: sentence.from, text: sentence.text, path: pathTo(element, ['frequency']), value: words.join(', ') }]
}
