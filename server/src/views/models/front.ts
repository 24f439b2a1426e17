import { elementAt, isElement, listAt, scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import { itemOf, itemOfKey } from '../../language/model/items.ts'
import { resolve } from '../../programme/index/definitions.ts'
import { cellOf, contentOf } from './cells.ts'
import type { Block, Cell, Fact, Row, TableBlock } from './documentTypes.ts'
import type { Scene } from './scene.ts'

const always = ['id', 'version', 'status', 'next_review_date', 'classification'] as const
const whenSaid = ['effective_from', 'effective_to', 'standards', 'supersedes', 'distribution'] as const

/** Document control: the cover facts, who prepared, reviewed and approved it, and what has changed since. */
export function frontBlocks(header: Element, scene: Scene): readonly Block[] {
  return [cover(header, scene), approval(header, scene), changes(header, scene)].filter((block) => block !== undefined)
}

function cover(header: Element, scene: Scene): Block {
  const keys = [...always, ...whenSaid.filter((key) => header.$.slots.has(key))]
  const facts = keys
    .filter((key) => header.$.shape.properties.has(key))
    .map((key): Fact => ({ label: label(header, key, scene), value: cellOf(header, key, scene) }))
  const period = periodFact(scene)
  return { block: 'facts', key: 'control.cover', item: itemOf(header), facts: period ? facts.toSpliced(3, 0, period) : facts }
}

function periodFact(scene: Scene): Fact | undefined {
  const period = elementAt(scene.document.root, 'period')
  if (!period) return undefined
  const content = [...contentOf(period, 'start', scene), ' – ', ...contentOf(period, 'end', scene)]
  return { label: label(scene.document.root, 'period', scene), value: { item: itemOf(period), content } }
}

const label = (element: Element, key: string, { language }: Scene): string => element.$.shape.properties.get(key)?.docs.title[language] ?? key

const acts = ['prepared', 'reviewed', 'approved'] as const

function approval(header: Element, scene: Scene): TableBlock | undefined {
  const named = acts.filter((act) => header.$.shape.properties.has(`${act}_by`))
  if (named.length === 0) return undefined
  const word = (key: string): string => scene.render({ key, args: {} }, scene.language)
  return {
    block: 'table',
    key: 'control.approval',
    item: itemOf(header),
    caption: word('block.approval'),
    columns: ['act', 'name', 'position', 'date'].map((name) => ({ title: word(`column.${name}`), holds: 'text' })),
    rows: named.map((act): Row => {
      const [by, on] = [`${act}_by`, `${act}_on`]
      return {
        item: itemOfKey(header, by),
        cells: [{ content: [word(`act.${act}`)] }, cellOf(header, by, scene), position(header, by, scene), cellOf(header, on, scene)],
      }
    }),
  }
}

/** What the person is in the organisation, from the registry. */
function position(header: Element, key: string, scene: Scene): Cell {
  const by = scalarAt(header, key)
  const resolution = by && resolve(scene.programme.definitions, { text: by.text, types: ['person', 'role'] }, scene.document)
  const title = resolution?.found === 'one' ? scalarAt(resolution.site.fact.element, 'title')?.text : undefined
  return { content: [title ?? { is: 'unset' }] }
}

function changes(header: Element, scene: Scene): TableBlock | undefined {
  const entries = listAt(header, 'change_log').filter(isElement)
  const [first] = entries
  if (!first) return undefined
  const keys = ['version', 'date', 'author', 'summary', 'approved_by']
  return {
    block: 'table',
    key: 'control.changes',
    item: itemOfKey(header, 'change_log'),
    caption: label(header, 'change_log', scene),
    columns: keys.map((key) => ({ title: label(first, key, scene), holds: 'text' })),
    rows: entries.map((entry): Row => ({ item: itemOf(entry), cells: keys.map((key) => cellOf(entry, key, scene)) })),
  }
}
