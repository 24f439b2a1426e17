import { message, termInside } from '../../base/message.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import type { Property } from '../../language/schema/shape.ts'
import type { DateTime } from '../../language/values/valueTypes.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { fixed, isScale, type List, listAt } from './listAt.ts'
import { reordered } from './moveItem.ts'
import { type Proposal, type Refactoring, refusedBy } from './refactoring.ts'

/** A list may have a dozen dates; the first ones of the schema are those that people sort by. */
const most = 3

/** The items of the list at the cursor by their RTO, or by one of their dates; what has none comes last. */
export const sortList: Refactoring = (snapshot, range) => {
  const list = listAt(snapshot, range.start)
  if (!list || list.elements.size < 2 || isScale(list)) return []
  return sortable(list)
    .flatMap((property) => sorted(list, property, snapshot.programme) ?? [])
    .slice(0, most)
}

/** Two kinds of mapping may share a list: each key once. */
function sortable({ elements }: List): readonly Property[] {
  const properties = [...elements.values()].flatMap(({ $ }) => [...$.shape.properties.values()])
  return [...new Map(properties.filter(isSortable).map((property) => [property.key, property])).values()]
}

const isSortable = ({ key, shape: { scalar } }: Property): boolean =>
  scalar?.value === 'date' || scalar?.value === 'datetime' || (key === 'rto' && scalar?.value === 'duration')

function sorted(list: List, { key, docs }: Property, programme: Programme): Proposal | undefined {
  const ranks = list.node.items.map((_, index) => rankOf(list.elements.get(index), key))
  if (ranks.filter(Number.isFinite).length < 2) return undefined
  // Sorting is stable: what is equal stays as it stood.
  const order = ranks.map((_, index) => index).toSorted((one, other) => compare(ranks[one], ranks[other]))
  if (order.every((old, place) => old === place)) return undefined
  return {
    id: `sort:${key}`,
    kind: 'rewrite',
    title: message('refactoring.sort', { key: termInside(docs.title) }),
    when: 'asked',
    ...refusedBy(fixed(list)),
    changes: () => ({ edits: reordered(list, order, programme) }),
  }
}

const compare = (one = Number.POSITIVE_INFINITY, other = Number.POSITIVE_INFINITY): number => (one === other ? 0 : one - other)

/** A date in days, with a time in parts of a day; a duration in seconds; infinite where there is none. */
function rankOf(element: Element | undefined, key: string): number {
  const value = element && scalarAt<number | DateTime>(element, key)?.value
  if (typeof value === 'object') return value.day + (value.minutes - (value.zone ?? 0)) / 1440
  return typeof value === 'number' ? value : Number.POSITIVE_INFINITY
}
