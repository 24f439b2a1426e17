import type { Locale } from '../../l10n/locale.ts'
import type { Cursor } from '../../language/lines/cursor.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import { documentLanguage, headerOf } from '../../language/model/header.ts'
import { placeholderFor } from '../../language/schema/placeholderFor.ts'
import type { MappingShape, Property } from '../../language/schema/shape.ts'
import type { Snapshot } from '../snapshot.ts'
import { literal, type Suggestion } from './suggestion.ts'

type EntryPlace = Extract<Cursor, { kind: 'key' | 'item' }>

/** A whole new entry of a list: its next id and what is needed first, as tab stops. Behind a dash that stands already without one. */
export function entrySuggestion(mapping: MappingShape, place: EntryPlace, snapshot: Snapshot): Suggestion {
  const like = siblingAbove(mapping, place, snapshot)
  const keys = like ? keysLike(like, mapping) : firstKeys(mapping)
  const dash = place.kind === 'item' ? '' : '- '
  const column = place.kind === 'item' ? place.column : place.column + 2
  return {
    label: `${dash}${mapping.docs.title[snapshot.locale]}`,
    detail: keys.map(({ key }) => key).join(', '),
    documentation: mapping.docs.description[snapshot.locale],
    kind: 'item',
    insert: dash + (isRow(like) ? rowOf(keys, { mapping, snapshot }) : linesOf(keys, column, { mapping, snapshot })),
    replace: place.replace,
    filter: [`${dash}${place.prefix}`, ...Object.values(mapping.docs.title)].map(literal).join(' '),
    sort: '0',
    next: 'nothing',
  }
}

/** What a new element begins with: its id, and what is needed first. */
const firstKeys = ({ properties }: MappingShape): readonly Property[] =>
  [...properties.values()].filter(({ key, needed, shape }) => key === 'id' || (needed?.from === 'draft' && shape.scalar))

/** The lines of a new element at a column, as a snippet; its first line has no indentation. Empty where nothing is needed first. */
export const bodyOf = (mapping: MappingShape, column: number, snapshot: Snapshot): string =>
  linesOf(firstKeys(mapping), column, { mapping, snapshot })

const linesOf = (keys: readonly Property[], column: number, entry: Entry): string =>
  keys.map((property, index) => `${property.key}: ${stop(property, index + 1, entry)}`).join(`\n${' '.repeat(column)}`)

const rowOf = (keys: readonly Property[], entry: Entry): string =>
  `{ ${keys.map((property, index) => `${property.key}: ${stop(property, index + 1, entry)}`).join(', ')} }`

/** The entry above in the same list: whoever writes a table writes the next row like the last one. */
function siblingAbove({ name }: MappingShape, { replace }: EntryPlace, { file }: Snapshot): Element | undefined {
  const above = (file?.documents ?? []).flatMap(({ elements }) => elements).filter(({ $ }) => $.shape.name === name && $.span.start < replace.start)
  return above.findLast(({ $ }) => typeof $.path.at(-1) === 'number')
}

/** The keys that it has, in its order; what is made of further entries is no part of a row. */
const keysLike = ({ $ }: Element, { properties }: MappingShape): readonly Property[] =>
  [...$.slots.keys()].flatMap((key) => {
    const property = properties.get(key)
    return property && (property.shape.scalar || property.shape.list?.item.scalar) ? [property] : []
  })

const isRow = (element: Element | undefined): boolean =>
  element !== undefined && [...element.$.slots.values()].some(({ layout }) => layout === 'flow')

interface Entry {
  readonly mapping: MappingShape
  readonly snapshot: Snapshot
}

/** A tab stop that shows what is wanted: the next id, the values to choose from, or the placeholder that DOC-01 counts as work to do. */
function stop(property: Property, index: number, { mapping, snapshot }: Entry): string {
  if (!property.shape.scalar) return `[\${${index}}]`
  const choices = property.shape.scalar.choices
  if (choices) return `\${${index}|${choices.map(({ value }) => value.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
  const preset = property.key === 'id' ? nextId(mapping, snapshot) : placeholderFor(property, { locale: languageOf(snapshot), status: 'draft' })
  return preset === '' ? `\${${index}}` : `\${${index}:${literal(preset)}}`
}

function languageOf({ file, locale }: Snapshot): Locale {
  const document = file?.documents[0]
  return document && headerOf(document) ? documentLanguage(document) : locale
}

/** `T3` behind `T1` and `T2`: the ids of its kind go on. Nothing where they follow no pattern. */
function nextId({ name }: MappingShape, { file }: Snapshot): string {
  const siblings = (file?.documents ?? []).flatMap(({ elements }) => elements.filter(({ $ }) => $.shape.name === name))
  const numbered = siblings.flatMap((element: Element) => /^(.*?)(?<!\d)(\d+)$/.exec(scalarAt<string>(element, 'id')?.value ?? '') ?? []).slice(-3)
  const [, prefix, digits] = numbered
  if (prefix === undefined || digits === undefined) return ''
  const taken = new Set(siblings.map((element) => scalarAt<string>(element, 'id')?.value))
  let next = Number(digits) + 1
  while (taken.has(prefix + String(next).padStart(digits.length, '0'))) next++
  return prefix + String(next).padStart(digits.length, '0')
}
