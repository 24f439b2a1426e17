import type { Cursor } from '../../language/lines/cursor.ts'
import type { MappingShape, Property, Status } from '../../language/schema/shape.ts'
import type { Snapshot } from '../snapshot.ts'
import { bodyOf } from './entry.ts'
import { order, type Suggestion } from './suggestion.ts'

type KeyPlace = Extract<Cursor, { kind: 'key' | 'item' }>

/** Keys that a mapping may still have: those needed first, then in the schema's order. Those present are left out. */
export function keySuggestions(mapping: MappingShape, place: KeyPlace, snapshot: Snapshot): readonly Suggestion[] {
  const { locale } = snapshot
  return [...mapping.properties.values()]
    .filter(({ key }) => !place.siblings.has(key))
    .map((property, index): Suggestion => {
      const { key, docs } = property
      const colon = place.kind === 'key' && place.colon === 'present'
      return {
        label: key,
        detail: docs.title[locale],
        documentation: docs.description[locale],
        kind: 'key',
        insert: colon ? key : `${key}:${behind(property, place, snapshot)}`,
        replace: place.replace,
        filter: [key, ...new Set([...Object.values(docs.title), ...docs.aliases])].join(' '),
        sort: rank(property) + order(index),
        next: !colon && offersValues(property) ? 'suggest' : 'nothing',
      }
    })
}

const urgency: Readonly<Record<Status, string>> = { draft: '0', in_review: '1', approved: '2', in_force: '3', superseded: '4', archived: '4' }

const rank = ({ needed, key }: Property): string => (key === 'id' || key === 'kind' ? '0' : needed ? urgency[needed.from] : '5')

/**
 * What belongs after the colon: a value on the line, or below it at the right column a list with its first item, a mapping with what it
 * needs. Ids and choices are listed between brackets, sentences below each other.
 */
function behind({ shape }: Property, place: KeyPlace, snapshot: Snapshot): string {
  const flow = place.kind === 'key' && place.layout === 'flow'
  if (shape.scalar) return ' '
  const item = shape.list?.item.scalar
  if (item && (item.refers || item.choices || flow)) return ' [$1]'
  if (flow) return shape.mapping ? ' { $1 }' : ' '
  const column = place.column + 2
  const indent = ' '.repeat(column)
  const { mapping, scalar } = shape.list?.item ?? {}
  if (shape.list) return `\n${indent}- ${mapping && !scalar ? bodyOf(mapping, column + 2, snapshot) : ''}`
  return `\n${indent}${shape.mapping ? bodyOf(shape.mapping, column, snapshot) : ''}`
}

const offersValues = ({ shape }: Property): boolean => {
  const scalar = shape.scalar
  return (
    !scalar ||
    scalar.choices !== undefined ||
    scalar.refers !== undefined ||
    ['date', 'boolean', 'frequency', 'duration', 'interval'].includes(scalar.value)
  )
}
