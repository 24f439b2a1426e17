import type { Texts } from '../../l10n/locale.ts'
import { elementAt, isLocated, listAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import { itemOf, itemOfKey } from '../../language/model/items.ts'
import { cellOf, contentOf } from './cells.ts'
import type { Block, Cell, FactsBlock, ListBlock, ProseBlock } from './documentTypes.ts'
import type { BlockOutline } from './outlines/types.ts'
import type { Scene } from './scene.ts'
import { tableBlock } from './tables.ts'
import { docsAt, placeOf } from './walk.ts'

/** One block of the document, or nothing where the plan has nothing for it and nothing is needed. */
export function blockOf(outline: BlockOutline, key: string, scene: Scene): Block | undefined {
  switch (outline.as) {
    case 'prose':
      return prose(outline, key, scene)
    case 'table':
      return tableBlock(outline, key, scene)
    case 'facts':
      return facts(outline, key, scene)
    case 'list':
      return list(outline, key, scene)
  }
}

export const titleOf = (texts: Texts | undefined, { language }: Scene): string => texts?.[language] ?? ''

function prose({ path }: Extract<BlockOutline, { as: 'prose' }>, key: string, scene: Scene): ProseBlock | undefined {
  const place = placeOf(scene.document.root, path)
  if (!place?.holder.$.slots.has(place.key)) return undefined
  return { block: 'prose', key, item: itemOfKey(place.holder, place.key), content: contentOf(place.holder, place.key, scene) }
}

function facts({ path, keys, title }: Extract<BlockOutline, { as: 'facts' }>, key: string, scene: Scene): FactsBlock | undefined {
  const element = path === '' ? scene.document.root : elementAtPath(scene.document.root, path)
  const present = element ? keys.filter((name) => element.$.slots.has(name)) : []
  if (!element || present.length === 0) return undefined
  const values = present.map((name) => ({
    label: titleOf(element.$.shape.properties.get(name)?.docs.title, scene),
    value: cellOf(element, name, scene),
  }))
  const heading =
    title === undefined ? titleOf(docsAt(scene.document.root, path)?.title, scene) : scene.render({ key: `block.${title}`, args: {} }, scene.language)
  return { block: 'facts', key, item: itemOf(element), title: heading, facts: values }
}

function elementAtPath(root: Element, path: string): Element | undefined {
  const place = placeOf(root, path)
  return place && elementAt(place.holder, place.key)
}

function list({ path }: Extract<BlockOutline, { as: 'list' }>, key: string, scene: Scene): ListBlock | undefined {
  const place = placeOf(scene.document.root, path)
  const entries = place ? listAt(place.holder, place.key) : []
  if (!place || entries.length === 0) return undefined
  const item = itemOfKey(place.holder, place.key)
  const cells = entries.map((entry): Cell => (isLocated(entry) ? { item, content: [entry.text] } : elementCell(entry as Element, scene)))
  return { block: 'list', key, item, title: titleOf(docsAt(scene.document.root, path)?.title, scene), order: 'none', entries: cells }
}

const elementCell = (element: Element, scene: Scene): Cell => ({
  item: itemOf(element),
  content: contentOf(element, element.$.slots.has('text') ? 'text' : ([...element.$.slots.keys()][0] ?? ''), scene),
})
