import type { Arg } from '../../../base/message.ts'
import type { BiaProduct, CommonSystem, CommonUtility } from '../../../generated/model.ts'
import { elementDeadline } from '../../../programme/analysis/deadlines.ts'
import { stopsWith } from '../../../programme/analysis/whatIf.ts'
import { limitOf } from '../../../programme/analysis/whatIfLimits.ts'
import { type Thing, thingsOf } from '../../../programme/analysis/whatIfNodes.ts'
import { primariesOf } from '../../../programme/analysis/whatIfPlaces.ts'
import { allOf, type Site } from '../../../programme/index/elements.ts'
import { itemFrom } from '../elsewhere.ts'
import type { Scene } from '../scene.ts'
import { isWithin, type Told, viewFinding } from './findings.ts'
import type { GraphNode, Lateness, NodeFacts, NodeType } from './types.ts'

/** Something that the graph or the list can show. */
export interface Shown extends Site {
  readonly id: string
  readonly type: NodeType
  readonly name?: string
}

const listed: ReadonlySet<NodeType> = new Set([
  ...(['product', 'activity', 'system', 'dataset', 'equipment', 'vital_record', 'site', 'utility', 'supplier'] as const),
])

/** All that is told of one by one, drawn or not. People only where they are drawn: they are many, and few matter here. */
export function shownOf({ programme }: Scene, drawn: ReadonlySet<string>): readonly Shown[] {
  const products = allOf(programme, 'bia.product').flatMap(({ element, ...site }): readonly Shown[] =>
    element.id ? [{ ...site, element, id: element.id.value, type: 'product', ...(element.name && { name: element.name.value }) }] : [],
  )
  return [...products, ...thingsOf(programme).values()].filter(({ id, type }) => listed.has(type) || drawn.has(id))
}

export const nameOf = ({ name, id }: Pick<Shown, 'name' | 'id'>): string => name ?? id

/** A node without its place. */
export function nodeOf(thing: Shown, scene: Scene, findings: readonly Told[]): Omit<GraphNode, 'linked'> {
  const own = findings.filter((one) => isWithin(one, thing.element))
  const late = own.flatMap(latenessIn)[0]
  const single = own.find(({ finding }) => finding.rule === 'BIA-21')
  const reach = thing.type === 'product' ? [] : [...stopsWith(scene.programme)(thing.id)]
  return {
    id: thing.id,
    name: nameOf(thing),
    type: thing.type,
    item: itemFrom(scene, thing),
    facts: factsOf(thing, scene),
    findings: own.map((one) => viewFinding(one, scene)),
    reach,
    ...(late && { late }),
    ...(single && { single: scene.render(single.finding.message, scene.locale) }),
  }
}

const tooLate: ReadonlySet<string> = new Set(['BIA-16.late', 'BIA-16.lateForSeveral', 'SUP-02.late', 'SUP-02.lateAfterCall'])

/** The two times of a contradiction, as its rule compared them. */
export function latenessIn({ finding: { message } }: Told): readonly Lateness[] {
  const { own, total, needed, dependent } = message.args
  const [late, until] = [seconds(total) ?? seconds(own), seconds(needed)]
  return tooLate.has(message.key) && late !== undefined && until !== undefined
    ? [{ own: late, needed: until, by: typeof dependent === 'string' ? dependent : '' }]
    : []
}

const seconds = (arg: Arg | undefined): number | undefined =>
  typeof arg === 'object' && 'quantity' in arg && arg.quantity === 'duration' ? arg.seconds : undefined

function factsOf(thing: Shown, { programme }: Scene): NodeFacts {
  const time = elementDeadline(thing.element, thing.document)
  switch (thing.type) {
    case 'product': {
      const { mtpd } = thing.element as BiaProduct
      return mtpd ? { mtpd: mtpd.value } : {}
    }
    case 'activity':
      return activityFacts(thing, programme)
    case 'system':
      return time ? { rto: time.time.value } : {}
    case 'supplier':
      return time ? { contract: time.time.value, ...(time.clock === 'business_hours' && { clock: 'workingHours' }) } : {}
    case 'utility': {
      const { autonomy } = thing.element as CommonUtility
      return autonomy ? { autonomy: autonomy.value } : {}
    }
    case 'site':
      return standInFacts(thing, programme)
    default:
      return {}
  }
}

function activityFacts(thing: Shown, programme: Scene['programme']): NodeFacts {
  const { rto, mtpd, counts } = limitOf(programme, thing as Thing)
  return { ...(rto !== undefined && { rto }), ...(mtpd && { mtpd: mtpd.seconds }), ...(counts === 'workingHours' && { clock: counts }) }
}

function standInFacts({ id }: Shown, programme: Scene['programme']): NodeFacts {
  const names = [...(primariesOf(programme).get(id) ?? [])].map((one) => nameOf(thingsOf(programme).get(one) ?? { id: one }))
  return names.length > 0 ? { standsInFor: names } : {}
}

/** The tier of a system, by its name; systems without one have none. */
export const tierOf = ({ element }: Shown): string | undefined => (element as CommonSystem).tier?.text
