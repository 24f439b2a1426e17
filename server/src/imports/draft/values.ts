import type { Choice, MappingShape, ScalarShape, Shape } from '../../language/schema/shape.ts'
import { readDuration, shortUnits } from '../../language/values/durations.ts'
import { readFrequency } from '../../language/values/frequencies.ts'
import { withoutPinyin } from '../../language/values/pinyin.ts'
import { innerOf } from '../../language/values/placeholders.ts'
import { readScalar } from '../../language/values/scalars.ts'
import type { Place } from '../source/source.ts'
import { amountIn } from './amounts.ts'
import { blankIn } from './blanks.ts'
import { dayIn, rangeIn } from './days.ts'
import { type Draft, newElement, textOf } from './draft.ts'
import { targetIn } from './figures.ts'
import { foldTerm, isProse, namePropertyOf } from './terms.ts'

/** What a text becomes in a place of the schema. */
export interface Value {
  readonly draft: Draft
  /** What the place could not take: `at once in an emergency` behind `monthly`. */
  readonly rest?: string
}

/** Where a value goes. */
export interface Destination {
  readonly path: string
  readonly from: Place
  /** What a bare figure is in: `h` below a header `RTO (hours)`. */
  readonly unit?: string
  /** A sentence is one entry of a list, whatever commas it has. */
  readonly as?: 'sentence'
}

/** A text as the place takes it; nothing where it is none of that. */
export function valueFor(shape: Shape, text: string, to: Destination): Value | undefined {
  const tidy = text.trim()
  const choice = choiceNamed(shape.scalar?.choices ?? [], tidy)
  if (tidy === '' || choice) return choice && { draft: textOf(choice.value, to.from) }
  const [first = '', ...others] = tidy.split(/(?<!\s)\s*[,，]\s*/)
  const sort = others.length === 0 ? undefined : choiceNamed(shape.scalar?.choices ?? [], first)
  // `in progress, 64 %`
  if (sort) return { draft: textOf(sort.value, to.from), rest: others.join(', ') }
  const list = shape.list ? listFor(shape.list.item, tidy, to) : undefined
  if (list && (!shape.scalar || (list.draft.is === 'list' && list.draft.items.length > 1))) return list
  const blank = blankIn(tidy)
  if (blank !== undefined && (shape.scalar || shape.mapping)) return { draft: textOf(blank, to.from) }
  return one(shape, tidy, to)
}

function one({ scalar, mapping }: Shape, text: string, to: Destination): Value | undefined {
  const value = scalar && scalarFor(scalar, text, to)
  if (value && !(mapping?.properties.has('text') && needsText(scalar))) return value
  return mapping ? mappingFor(mapping, text, to) : value
}

/** The choice that a text names, in either script, in brackets or not, whatever a conversion did to it. */
function choiceNamed(choices: readonly Choice[], text: string): Choice | undefined {
  const folded = foldTerm(text)
  return choices.find(({ value, labels, aliases }) => [value, ...Object.values(labels), ...aliases].some((name) => foldTerm(name) === folded))
}

/** People and roles go by their names; anything else that is in no registry is said in words. */
const needsText = (scalar: ScalarShape | undefined): boolean =>
  scalar?.refers !== undefined && !scalar.refers.every((type) => ['person', 'role', 'system', 'activity', 'product'].includes(type))

/** A mapping that a text stands for: a stretch of time, or its text, its description, its name. */
function mappingFor(mapping: MappingShape, text: string, to: Destination): Value | undefined {
  const span = spanFor(mapping, text, to)
  if (span) return span
  const prose = mapping.properties.get('text') ?? mapping.properties.get('description') ?? namePropertyOf(mapping)
  const value = prose && valueFor(prose.shape, text, to)
  if (!prose || !value) return undefined
  const element = newElement(mapping, to.path)
  element.values.set(prose.key, value.draft)
  return { ...value, draft: element }
}

/** `2026-01-01 – 2026-12-31`; one day alone is the end. */
function spanFor(mapping: MappingShape, text: string, to: Destination): Value | undefined {
  if (!mapping.properties.has('start') || !mapping.properties.has('end')) return undefined
  const day = dayIn(text)
  const [start, end] = rangeIn(text) ?? [undefined, day]
  if (end === undefined) return undefined
  const element = newElement(mapping, to.path)
  if (start !== undefined) element.values.set('start', textOf(start, to.from))
  element.values.set('end', textOf(end, to.from))
  return { draft: element }
}

function listFor(item: Shape, text: string, to: Destination): Value | undefined {
  const inner = innerOf(withoutPinyin(text))?.replace(/等$/, '')
  const chosen = inner === undefined ? undefined : entriesFor(item, inner.split(separators), to)
  if (item.scalar?.choices && chosen) return { draft: { is: 'list', items: chosen } }
  const blank = /[\]］】][、,，;；]/.test(text) ? undefined : blankIn(text)
  if (blank !== undefined) return { draft: textOf(blank, to.from) }
  const entries = entriesFor(item, to.as === 'sentence' ? [text] : partsOf(item, text, to), to)
  return entries && { draft: { is: 'list', items: entries } }
}

function partsOf({ scalar }: Shape, text: string, { path }: Destination): readonly string[] {
  if (isProse(scalar) && scalar?.value === 'text') return text.split(/\n|[；;]\s*/)
  // «Helen Osei, Quality Manager» prepared a document, and is one person.
  const plain = text.replace(/等$/, '')
  // «Nurse call and paging» is one of several that commas part.
  if (/[、,，;；]/.test(plain) && !scalar?.choices && !path.startsWith('document.')) return plain.split(/(?<!\s)\s*[、,，;；\n]\s*/)
  return plain.split(path.startsWith('document.') && !text.includes('、') ? /(?<!\s)\s*[;；\n]\s*|(?<!\s)\s+(?:and|及|以及)\s+/ : separators)
}

const separators = /(?<!\s)\s*[、,，;；\n]\s*|(?<!\s)\s+(?:and|及|以及)\s+/

/** Each of the parts; nothing where one of them is none. */
function entriesFor(item: Shape, parts: readonly string[], to: Destination): Draft[] | undefined {
  const texts = parts
    .map((part) => (isProse(item.scalar) && item.scalar?.value === 'text' ? part : part.replace(/[。.]$/, '')).trim())
    .filter((part) => part !== '')
  const values = texts.flatMap((part, index) => valueFor(item, part, { ...to, path: `${to.path}[${index}]` }) ?? [])
  return values.length === texts.length && texts.length > 0 ? values.map(({ draft }) => draft) : undefined
}

function scalarFor(scalar: ScalarShape, text: string, to: Destination): Value | undefined {
  const said: Say = (written, rest) => ({ draft: textOf(written, to.from), ...(rest !== undefined && { rest }) })
  if (scalar.choices) return undefined
  if (isProse(scalar)) return said(text)
  if (scalar.value === 'duration') return durationFor(text.replace(/[。.]$/, ''), to, said)
  if (scalar.value === 'frequency') return frequencyFor(text, said)
  if (scalar.value === 'target') return targetFor(text, said, to)
  const written = writtenFor(scalar, text.replace(/[。.]$/, ''), to)
  return written === undefined ? undefined : said(written)
}

/** A value that is written in one way only, whatever way it was said in. */
function writtenFor({ value, refers }: ScalarShape, text: string, { unit }: Destination): string | undefined {
  switch (value) {
    case 'date':
      return dayIn(text)
    case 'money':
      return amountIn(text, unit)
    case 'level':
      return text.length <= 24 ? text : undefined
    default: {
      const fits = refers ? text.length <= 60 && !text.includes('\n') : readScalar(value, text).ok
      return fits ? text : undefined
    }
  }
}

type Say = (written: string, rest?: string) => Value

function durationFor(text: string, { unit }: Destination, said: Say): Value | undefined {
  const figure = /^[<≤]?=?\s*(\d+(?:\.\d+)?)$/.exec(text)?.[1]
  const whole =
    figure !== undefined && unit !== undefined
      ? `${figure}${unit}`
      : text.replace(/^(?:[<≤]=?|within|不超过|不超過)\s*|(?<!\s)\s*(?:以?内|以?內)$/gi, '')
  return readDuration(whole).ok ? said(shortUnits(whole).replace(/\s+/g, ' ')) : undefined
}

/** `每月一次，遇緊急情況隨時召開`: what the first part says, and the rest apart. */
function frequencyFor(text: string, said: Say): Value | undefined {
  if (readFrequency(text.replace(/[。.]$/, '')).ok) return said(text.replace(/[。.]$/, ''))
  const cut = /^([^，,;；(（]+)[，,;；(（]\s*([\s\S]+?)[)）]?$/.exec(text)
  return cut?.[1] !== undefined && readFrequency(cut[1].trim()).ok ? said(cut[1].trim(), cut[2]?.replace(/[。.]$/, '')) : undefined
}

function targetFor(text: string, said: Say, { from }: Destination): Value | undefined {
  if (readScalar('target', text).ok) return said(text)
  const found = targetIn(text)
  return found === undefined ? undefined : { draft: { ...textOf(found, from), certainty: 'read' }, rest: text }
}
