import type { Element } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import { itemOf, itemOfKey } from '../../language/model/items.ts'
import { cellOf } from './cells.ts'
import type { Block, Cell, Column, Row } from './documentTypes.ts'
import type { BlockOutline } from './outlines.ts'
import type { Scene } from './scene.ts'
import { elementsAt, itemDocs, placeOf } from './walk.ts'
import { stateMark } from './workState.ts'

type TableOutline = Extract<BlockOutline, { as: 'table' }>

/** A list as a table. Columns that no row uses and that nothing needs are left out, so that a small plan stays readable. */
export function tableBlock(outline: TableOutline, key: string, scene: Scene): Block | undefined {
  const { root } = scene.document
  const place = placeOf(root, outline.path)
  const elements = elementsAt(root, outline.path)
  const rows = rowsOf(elements, outline)
  if (rows.length === 0) return emptyBlock(outline, key, scene)
  const used = outline.columns.filter((column) => column.startsWith('#') || rows.some(({ element }) => isShown(element, column, scene)))
  const caption = captionOf(outline, scene)
  return {
    block: 'table',
    key,
    title: caption,
    caption,
    columns: used.map((column) => columnOf(column, outline, scene)),
    rows: rows.map((row) => drawnRow(row, used, scene)),
    ...(place && { item: itemOfKey(place.holder, place.key) }),
    ...totalOf(outline, used, scene),
  }
}

interface ListedRow {
  readonly element: Element
  readonly weight?: 'group'
}

/** The elements of the list; where it nests, each above its own. */
function rowsOf(elements: readonly Element[], { nested }: TableOutline): readonly ListedRow[] {
  if (nested === undefined) return elements.map((element) => ({ element }))
  return elements.flatMap((element): readonly ListedRow[] => [
    { element, weight: 'group' },
    ...elementsAt(element, nested).map((child) => ({ element: child })),
  ])
}

function isShown(element: Element, column: string, { status }: Scene): boolean {
  const place = placeOf(element, column)
  if (!place) return false
  const needed = place.property?.needed
  return place.holder.$.slots.has(place.key) || (needed !== undefined && reached(status, needed.from))
}

function columnOf(column: string, { path, nested }: TableOutline, scene: Scene): Column {
  const word = (name: string): string => scene.render({ key: `column.${name}`, args: {} }, scene.language)
  if (column === '#state') return { title: word('state'), holds: 'text' }
  const docs =
    itemDocs(scene.document.root, path, column) ?? (nested === undefined ? undefined : itemDocs(scene.document.root, `${path}.${nested}`, column))
  const title = docs?.title[scene.language] ?? column
  return column === 'id' ? { title, holds: 'id' } : { title, holds: numeric.has(column) ? 'number' : 'text' }
}

const numeric: ReadonlySet<string> = new Set(['planned', 'committed', 'actual', 'cost', 'quantity'])

function drawnRow({ element, weight }: ListedRow, columns: readonly string[], scene: Scene): Row {
  return { item: itemOf(element), cells: columns.map((column) => cell(element, column, scene)), ...(weight && { weight }) }
}

function cell(element: Element, column: string, scene: Scene): Cell {
  if (column === '#state') return { content: [stateMark(element, scene.today)] }
  const place = placeOf(element, column)
  return place?.property ? cellOf(place.holder, place.key, scene) : { content: [{ is: 'unset' }] }
}

function captionOf({ title, path }: TableOutline, scene: Scene): string {
  if (title !== undefined) return scene.render({ key: `block.${title}`, args: {} }, scene.language)
  return placeOf(scene.document.root, path)?.property?.docs.title[scene.language] ?? ''
}

function totalOf({ total }: TableOutline, columns: readonly string[], scene: Scene): { readonly total?: readonly Cell[] } {
  const place = total === undefined ? undefined : placeOf(scene.document.root, total)
  if (!place?.holder.$.slots.has(place.key)) return {}
  const word = scene.render({ key: 'column.total', args: {} }, scene.language)
  return {
    total: columns.map(
      (column, index): Cell => (index === 0 ? { content: [word] } : column === 'planned' ? cellOf(place.holder, place.key, scene) : { content: [] }),
    ),
  }
}

/** A part that the schema needs and the plan lacks says which key would fill it; any other is left out. */
function emptyBlock(outline: TableOutline, key: string, scene: Scene): Block | undefined {
  const [top = ''] = outline.path.split('.')
  const needed = scene.document.root.$.shape.properties.get(top)?.needed
  const placeholder = placeOf(scene.document.root, outline.path)
  const isFirst = outline.title !== 'keyTasks' && outline.title !== 'measures'
  const wanted = needed !== undefined && reached(scene.status, needed.from) && isFirst
  if (!wanted && !placeholder?.holder.$.slots.has(placeholder.key)) return undefined
  const caption = captionOf(outline, scene)
  return { block: 'empty', key, ...(caption !== '' && { title: caption }), wants: [outline.path] }
}
