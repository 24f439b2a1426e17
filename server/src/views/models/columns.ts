import type { Element } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import type { Property } from '../../language/schema/shape.ts'
import type { ValueType } from '../../language/values/valueTypes.ts'
import type { Column } from './documentTypes.ts'
import type { TableOutline } from './outlines/types.ts'
import type { Scene } from './scene.ts'
import { itemProperty, placeOf } from './walk.ts'

/** Of `name|on` the key that an element has: a group is named by one, its rows by the other. */
export function keyIn(element: Element, column: string): string {
  const keys = column.split('|')
  return keys.find((key) => placeOf(element, key)?.property !== undefined) ?? keys[0] ?? column
}

/** Whether a row has something for a column, or lacks what is needed there. */
export function isShown(element: Element, column: string, { status }: Scene): boolean {
  if (column.startsWith('#')) return true
  const place = placeOf(element, keyIn(element, column))
  if (!place) return false
  const needed = place.property?.needed
  return place.holder.$.slots.has(place.key) || (needed !== undefined && reached(status, needed.from))
}

/** What heads a column, in the document's language, and how its values stand. */
export function columnOf(column: string, outline: TableOutline, scene: Scene): Column {
  if (column === '#state') return { title: scene.render({ key: 'column.state', args: {} }, scene.language), holds: 'text' }
  const [key = column] = column.split('|')
  const property = propertyOf(key, outline, scene)
  const title = titleOf(key, outline, scene) ?? column
  if (column === 'id') return { title, holds: 'id' }
  const short = abbreviation.exec(title)?.[1]
  return { title: short ?? title, holds: property && isFigure(property) ? 'number' : 'text', ...(short !== undefined && { full: title }) }
}

function propertyOf(key: string, { path, nested }: TableOutline, { document: { root } }: Scene): Property | undefined {
  return itemProperty(root, path, key) ?? (nested === undefined ? undefined : itemProperty(root, `${path}.${nested}`, key))
}

/** Of `inherent.level` the name of what has the level, where several columns hold one, or where everybody knows it by its letters. */
function titleOf(key: string, outline: TableOutline, scene: Scene): string | undefined {
  const [, holder, last] = /^(.+)\.([^.]+)$/.exec(key) ?? []
  const title = propertyOf(key, outline, scene)?.docs.title[scene.language]
  const held = holder === undefined ? undefined : propertyOf(holder, outline, scene)?.docs.title[scene.language]
  const isOneOfSeveral = outline.columns.filter((column) => column.endsWith(`.${last}`)).length > 1
  return held !== undefined && (isOneOfSeveral || abbreviation.test(held)) ? held : title
}

/** Figures that are compared stand under each other. */
const figures: ReadonlySet<ValueType> = new Set<ValueType>(['duration', 'interval', 'percent', 'number', 'integer', 'money'])

const isFigure = ({ shape: { scalar } }: Property): boolean => scalar !== undefined && scalar.choices === undefined && figures.has(scalar.value)

/** `Recovery time objective (RTO)`: people in the field say RTO, and a column of figures is no wider. */
const abbreviation = /[\s(（]([A-Z]{2,5})[)）]?$/
