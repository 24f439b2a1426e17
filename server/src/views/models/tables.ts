import type { Element } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import { itemOf, itemOfKey } from '../../language/model/items.ts'
import { cellOf } from './cells.ts'
import { columnOf, isShown, keyIn } from './columns.ts'
import type { Block, Cell, Row } from './documentTypes.ts'
import type { TableOutline } from './outlines/types.ts'
import type { Scene } from './scene.ts'
import { elementsAt, placeOf } from './walk.ts'
import { stateMark } from './workState.ts'

/** A list as a table. Columns that no row uses and that nothing needs are left out, so that a small plan stays readable. */
export function tableBlock(outline: TableOutline, key: string, scene: Scene): Block | undefined {
  const { root } = scene.document
  const place = placeOf(root, outline.path)
  const rows = rowsOf(elementsAt(root, outline.path), outline, scene)
  const used = outline.columns.filter((column) => rows.some(({ element }) => isShown(element, column, scene)))
  if (rows.length === 0 || saysNothing(used, outline)) return emptyBlock(outline, key, scene)
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

/** The elements of the list; where it nests, each above its own. What an overview has nothing to say of is not in it. */
function rowsOf(elements: readonly Element[], outline: TableOutline, scene: Scene): readonly ListedRow[] {
  const { nested, rows } = outline
  if (nested === undefined) return elements.filter((element) => isTelling(element, outline, scene)).map((element) => ({ element }))
  return elements.flatMap((element): readonly ListedRow[] => {
    const children = elementsAt(element, nested)
    if (rows === 'parents' && children.length === 0) return []
    return [{ element, weight: 'group' }, ...children.map((child) => ({ element: child }))]
  })
}

/** The columns that tell one row from another stand first. */
const naming = 2

const isTelling = (element: Element, { role, columns }: TableOutline, scene: Scene): boolean =>
  role !== 'overview' || columns.slice(naming).some((column) => isShown(element, column, scene))

const saysNothing = (used: readonly string[], { role, columns }: TableOutline): boolean =>
  role === 'overview' && used.every((column) => columns.indexOf(column) < naming && column !== 'text')

function drawnRow({ element, weight }: ListedRow, columns: readonly string[], scene: Scene): Row {
  return { item: itemOf(element), cells: columns.map((column) => cell(element, column, scene)), ...(weight && { weight }) }
}

function cell(element: Element, column: string, scene: Scene): Cell {
  if (column === '#state') return { content: [stateMark(element, scene.today)] }
  const place = placeOf(element, keyIn(element, column))
  return place?.property ? cellOf(place.holder, place.key, scene) : { content: place ? [] : [{ is: 'unset' }] }
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
  if (outline.role === 'overview') return undefined
  const [top = ''] = outline.path.split('.')
  const needed = scene.document.root.$.shape.properties.get(top)?.needed
  const placeholder = placeOf(scene.document.root, outline.path)
  const wanted = needed !== undefined && reached(scene.status, needed.from)
  if (!wanted && !placeholder?.holder.$.slots.has(placeholder.key)) return undefined
  const caption = captionOf(outline, scene)
  return { block: 'empty', key, ...(caption !== '' && { title: caption }), wants: [outline.path] }
}
