import type { Element } from '../../../language/model/element.ts'
import { statusOf } from '../../../language/model/header.ts'
import { itemOf, itemOfKey } from '../../../language/model/items.ts'
import { openKeys } from '../../../programme/analysis/completion.ts'
import { type Responsible, responsibleFor } from '../../../programme/analysis/responsible.ts'
import { type Site, seenFrom } from '../../../programme/index/elements.ts'
import { sayer } from '../board/say.ts'
import { elementHolding } from '../holders.ts'
import { nameIn } from '../overview/dutyLabel.ts'
import { dutyItem } from '../overview/overdue.ts'
import type { Scene } from '../scene.ts'
import { findingsIn } from './documents.ts'
import { dueName } from './due.ts'
import { type Due, documentName, isSoon } from './facts.ts'
import { placeIn } from './places.ts'
import type { Key } from './say.ts'
import { type Counts, type ListEntry, type OpenedList, type WorkColumn, type WorklistView, workColumns } from './types.ts'

/** One thing that somebody has to see to. Its words are worked out only when it is listed. */
interface Work {
  readonly column: WorkColumn
  readonly owner: Responsible | undefined
  readonly entry: () => ListEntry
}

/** Who has how much of what before them. Everything is one person's, so the columns add up. */
export function worklistOf(sites: readonly Site[], dues: readonly Due[], scene: Scene): WorklistView {
  const say = sayer<Key>('programme', scene)
  const works = [...dues.flatMap((one) => dueWork(one, scene)), ...sites.flatMap((site) => [...gapsIn(site, scene), ...foundIn(site, scene)])]
  const byOwner = Map.groupBy(works, ({ owner }) => owner?.key ?? '')
  const owners = [...byOwner].map(([key, own]) => ({ key, name: own[0]?.owner?.name ?? say('nobody'), counts: countsOf(own) }))
  const opened = openedList(works, owners, scene)
  return {
    owners: owners.toSorted((a, b) => byCounts(a.counts, b.counts) || a.name.localeCompare(b.name)),
    total: countsOf(works),
    ...(opened && { opened }),
  }
}

const countsOf = (works: readonly Work[]): Counts =>
  Object.fromEntries(workColumns.map((column) => [column, works.filter((one) => one.column === column).length])) as unknown as Counts

/** The most that is late first, then errors, then all the rest. */
const byCounts = (a: Counts, b: Counts): number =>
  (['overdue', 'errors', 'soon', 'gaps', 'warnings'] as const).map((column) => b[column] - a[column]).find((one) => one !== 0) ?? 0

function dueWork(one: Due, scene: Scene): readonly Work[] {
  const column = one.state === 'late' ? 'overdue' : isSoon(one, scene) ? 'soon' : undefined
  if (!column) return []
  const entry = (): ListEntry => ({ text: dueName(one, scene), where: documentName(one.site, scene), ...placeIn(one.site, dutyItem(one), scene) })
  return [{ column, owner: one.owner, entry }]
}

const ownerAt = (element: Element, { document }: Site, { programme }: Scene): Responsible | undefined =>
  responsibleFor(seenFrom(programme, document), { element, document })

function gapsIn(site: Site, scene: Scene): readonly Work[] {
  const status = statusOf(site.document)
  return site.document.elements.flatMap((element) => {
    const keys = openKeys(element, status)
    if (keys.length === 0) return []
    const owner = ownerAt(element, site, scene)
    return keys.map((key): Work => ({ column: 'gaps', owner, entry: () => gapEntry(element, key, { site, scene }) }))
  })
}

interface Around {
  readonly site: Site
  readonly scene: Scene
}

function gapEntry(element: Element, key: string, { site, scene }: Around): ListEntry {
  const title = element.$.shape.properties.get(key)?.docs.title[scene.locale] ?? key
  const of = nameIn(element) || element.$.shape.docs.title[scene.locale]
  const text = sayer<Key>('programme', scene)('gap', { key: title, name: of })
  const item = element.$.slots.has(key) ? itemOfKey(element, key) : itemOf(element)
  return { text, where: documentName(site, scene), ...placeIn(site, item, scene) }
}

function foundIn(site: Site, scene: Scene): readonly Work[] {
  return (findingsIn(site, scene) ?? []).flatMap(({ severity, span, rule, message }): readonly Work[] => {
    if (severity !== 'error' && severity !== 'warning') return []
    const element = elementHolding(site.document.elements, span) ?? site.document.root
    const entry = (): ListEntry => ({
      ...{ rule, text: scene.render(message, scene.locale), where: documentName(site, scene) },
      ...placeIn(site, itemOf(element), scene),
    })
    return [{ column: severity === 'error' ? 'errors' : 'warnings', owner: ownerAt(element, site, scene), entry }]
  })
}

/** More than that nobody reads in one go. */
const most = 100

/** The list behind a number: `gaps/song-wenbo`; of all together `gaps/*`. */
function openedList(works: readonly Work[], owners: WorklistView['owners'], scene: Scene): OpenedList | undefined {
  const say = sayer<Key>('programme', scene)
  for (const id of scene.open ?? []) {
    const column = workColumns.find((one) => id.startsWith(`${one}/`))
    const key = id.slice(id.indexOf('/') + 1)
    const own = works.filter((one) => one.column === column && (key === '*' || key === (one.owner?.key ?? '')))
    if (!column || own.length === 0) continue
    const name = key === '*' ? say('all') : (owners.find((one) => one.key === key)?.name ?? key)
    const title = say('list', { name, column: say(column), count: own.length })
    const more = own.length > most ? { more: say('more', { count: own.length - most }) } : {}
    return { id, title, entries: own.slice(0, most).map(({ entry }) => entry()), ...more }
  }
  return undefined
}
