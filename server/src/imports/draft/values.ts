import type { Choice, MappingShape, ScalarShape, Shape } from '../../language/schema/shape.ts'
import { readDuration, shortUnits } from '../../language/values/durations.ts'
import { readFrequency } from '../../language/values/frequencies.ts'
import { withoutPinyin } from '../../language/values/pinyin.ts'
import { innerOf, standing } from '../../language/values/placeholders.ts'
import { readScalar } from '../../language/values/scalars.ts'
import type { Place } from '../source/source.ts'
import { dayIn } from './days.ts'
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
}

/** A text as the place takes it; nothing where it is none of that. */
export function valueFor(shape: Shape, text: string, to: Destination): Value | undefined {
  const tidy = text.trim()
  const choice = choiceNamed(shape.scalar?.choices ?? [], tidy)
  if (tidy === '' || choice) return choice && { draft: textOf(choice.value, to.from) }
  const list = shape.list ? listFor(shape.list.item, tidy, to) : undefined
  if (list && (!shape.scalar || (list.draft.is === 'list' && list.draft.items.length > 1))) return list
  if (isBlank(tidy) && (shape.scalar || shape.mapping)) return { draft: textOf(tidy, to.from) }
  return one(shape, tidy, to)
}

function one({ scalar, mapping }: Shape, text: string, to: Destination): Value | undefined {
  const value = scalar && scalarFor(scalar, text, to)
  if (value && !(mapping?.properties.has('text') && needsText(scalar))) return value
  return mapping ? mappingFor(mapping, text, to) : value
}

export const isBlank = (text: string): boolean => standing(text) === 'placeholder'

/** The choice that a text names, in either script, in brackets or not, whatever a conversion did to it. */
function choiceNamed(choices: readonly Choice[], text: string): Choice | undefined {
  const folded = foldTerm(text)
  return choices.find(({ value, labels, aliases }) => [value, ...Object.values(labels), ...aliases].some((name) => foldTerm(name) === folded))
}

/** People and roles go by their names; anything else that is in no registry is said in words. */
const needsText = (scalar: ScalarShape | undefined): boolean =>
  scalar?.refers !== undefined && !scalar.refers.every((type) => ['person', 'role', 'system', 'activity', 'product'].includes(type))

/** A mapping that a text stands for: its text, its description, its name. */
function mappingFor(mapping: MappingShape, text: string, to: Destination): Value | undefined {
  const prose = mapping.properties.get('text') ?? mapping.properties.get('description') ?? namePropertyOf(mapping)
  const value = prose && valueFor(prose.shape, text, to)
  if (!prose || !value) return undefined
  const element = newElement(mapping, to.path)
  element.values.set(prose.key, value.draft)
  return { ...value, draft: element }
}

function listFor(item: Shape, text: string, to: Destination): Value | undefined {
  const inner = innerOf(withoutPinyin(text))?.replace(/等$/, '')
  const chosen = inner === undefined ? undefined : entriesFor(item, inner.split(separators), to)
  if (item.scalar?.choices && chosen) return { draft: { is: 'list', items: chosen } }
  if (isBlank(text) && !/[\]］】][、,，;；]/.test(text)) return { draft: textOf(text, to.from) }
  const parts = isProse(item.scalar) && item.scalar?.value === 'text' ? text.split(/\n|[；;]\s*/) : text.replace(/等$/, '').split(separators)
  const entries = entriesFor(item, parts, to)
  return entries && { draft: { is: 'list', items: entries } }
}

const separators = /\s*[、,，;；\n]\s*|\s+(?:and|及|以及)\s+/

/** Each of the parts; nothing where one of them is none. */
function entriesFor(item: Shape, parts: readonly string[], to: Destination): Draft[] | undefined {
  const texts = parts
    .map((part) => (isProse(item.scalar) && item.scalar?.value === 'text' ? part : part.replace(/[。.]$/, '')).trim())
    .filter((part) => part !== '')
  const values = texts.flatMap((part, index) => valueFor(item, part, { ...to, path: `${to.path}[${index}]` }) ?? [])
  return values.length === texts.length && texts.length > 0 ? values.map(({ draft }) => draft) : undefined
}

function scalarFor(scalar: ScalarShape, text: string, to: Destination): Value | undefined {
  const said = (written: string, rest?: string): Value => ({ draft: textOf(written, to.from), ...(rest !== undefined && { rest }) })
  const bare = text.replace(/[。.]$/, '')
  if (scalar.choices) return undefined
  if (isProse(scalar)) return said(text)
  switch (scalar.value) {
    case 'date': {
      const day = dayIn(bare)
      return day === undefined ? undefined : said(day)
    }
    case 'duration':
      return durationFor(bare, to, said)
    case 'frequency':
      return frequencyFor(text, said)
    case 'target':
      return targetFor(text, said, to)
    case 'level':
      return bare.length <= 24 ? said(bare) : undefined
    default:
      if (scalar.refers) return bare.length <= 60 && !bare.includes('\n') ? said(bare) : undefined
      return readScalar(scalar.value, bare).ok ? said(bare) : undefined
  }
}

type Say = (written: string, rest?: string) => Value

function durationFor(text: string, { unit }: Destination, said: Say): Value | undefined {
  const figure = /^[<≤]?=?\s*(\d+(?:\.\d+)?)$/.exec(text)?.[1]
  const whole =
    figure !== undefined && unit !== undefined ? `${figure}${unit}` : text.replace(/^(?:[<≤]=?|within|不超过|不超過)\s*|\s*(?:以?内|以?內)$/gi, '')
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
