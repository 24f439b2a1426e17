import type { Span } from '../../base/span.ts'
import type { BiaActivity, Defined } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { isPrioritised } from './activities.ts'
import { criticalSuppliers, isUnknown } from './criticalSuppliers.ts'
import { holderOf, withoutDeputy } from './keyPeople.ts'
import { isOpen, type Risk, risksOf } from './riskRatings.ts'
import { singlePoints } from './singlePoints.ts'

/** Something on which prioritised activities hang, and for which nothing can stand in. */
export interface Exposure {
  readonly id: string
  readonly name?: string
  readonly type: keyof Defined
  readonly at: Span
  readonly uri: string
  /** The ids of the activities behind it. */
  readonly activities: readonly string[]
  /** Other ids that mean the same: whoever holds a role. */
  readonly alias: readonly string[]
}

/** What BIA-21, BIA-22 and BIA-23 find, each thing once. */
function exposures(programme: Programme): readonly Exposure[] {
  const all = [...singleThings(programme), ...singlePeople(programme), ...unknownSuppliers(programme)]
  return [...Map.groupBy(all, ({ id }) => id).values()].flatMap(([first]) => first ?? [])
}

const singleThings = (programme: Programme): readonly Exposure[] =>
  [...singlePoints(programme).values()].map(({ node, at, activities }) => ({
    ...node,
    at,
    uri: node.file.uri,
    alias: [],
    activities: ids(activities),
  }))

const singlePeople = (programme: Programme): readonly Exposure[] =>
  withoutDeputy(programme).flatMap(({ activity, target, at }): readonly Exposure[] => {
    if (!isPrioritised(activity.element)) return []
    const { id, name, type } = target
    const holder = holderOf(programme, target)?.id
    const alias = holder === undefined ? [] : [holder]
    return [{ id, type, at, alias, uri: activity.file.uri, activities: ids([activity]), ...(name !== undefined && { name }) }]
  })

const unknownSuppliers = (programme: Programme): readonly Exposure[] =>
  [...criticalSuppliers(programme).values()].filter(isUnknown).map(({ node, element, activities }) => ({
    ...node,
    at: element.id?.span ?? element.$.span,
    uri: node.file.uri,
    alias: [],
    activities: ids(activities),
  }))

const ids = (sites: readonly { readonly element: unknown }[]): readonly string[] =>
  sites.flatMap(({ element }) => (element as BiaActivity).id?.value ?? [])

/** Those of which no risk speaks: by reference, by name in its words, or by being of the right kind and hitting an activity behind it. */
export const unregistered: (programme: Programme) => readonly Exposure[] = derived((programme) => {
  const risks = risksOf(programme).filter(({ element }) => isOpen(element))
  const hits = risks.flatMap(({ element, document }) =>
    hitBy(element, { programme, document }).map((id) => ({ id, category: element.category?.value ?? '' })),
  )
  const hit = new Set(hits.map(({ id }) => id))
  const byCategory = new Set(hits.map(({ id, category }) => `${category} ${id}`))
  const words = risks
    .flatMap(({ element }) => wordsOf(element))
    .join('\n')
    .toLowerCase()
  return exposures(programme).filter(({ id, name, type, activities, alias }) => {
    if ([id, ...alias].some((one) => hit.has(one))) return false
    if ((categories[type] ?? []).some((category) => activities.some((activity) => byCategory.has(`${category} ${activity}`)))) return false
    return name === undefined || name.length < 2 || !words.includes(name.toLowerCase())
  })
})

/** What a risk may hit. */
export const hitTypes = [
  'activity',
  'product',
  'system',
  'site',
  'supplier',
  'dataset',
  'equipment',
  'vital_record',
  'utility',
  'unit',
  'role',
  'person',
] as const

/** The ids of what a risk hits. */
const hitBy = ({ affects }: Risk, from: Standpoint): readonly string[] =>
  affects.flatMap((reference) => (isElementLike(reference) ? [] : (targetOf(from, hitTypes, reference)?.id ?? [])))

/** The kinds of risk that are about a kind of thing, so that such a risk to an activity behind it is about the thing as well. */
const categories: Readonly<Partial<Record<keyof Defined, readonly string[]>>> = {
  system: ['technology', 'cyber', 'data'],
  supplier: ['supply_chain'],
  equipment: ['technology', 'premises', 'supply_chain'],
  site: ['premises', 'natural', 'climate'],
  utility: ['utilities'],
  role: ['people', 'pandemic'],
  person: ['people', 'pandemic'],
}

/** What a risk says in words. */
const wordsOf = ({ title, cause, event, consequence, affects }: Risk): readonly string[] =>
  [title, cause, event, consequence, ...affects.map((one) => (isElementLike(one) ? one.text : undefined))].flatMap((text) => text?.value ?? [])
