import type { BiaActivity } from '../../../generated/model.ts'
import { networkOf } from '../../../programme/analysis/network.ts'
import { thingsOf } from '../../../programme/analysis/whatIfNodes.ts'
import type { PartNeed } from '../../../programme/analysis/whatIfPart.ts'
import { partsOf } from '../../../programme/analysis/whatIfParts.ts'
import { takersOf } from '../../../programme/analysis/whatIfPlaces.ts'
import { isBridged } from '../../../programme/analysis/whatIfSpread.ts'
import { derived } from '../../../programme/index/derived.ts'
import { allOf, targetOf } from '../../../programme/index/elements.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import type { GraphEdge } from './types.ts'

/** That one thing has to do with another one, before anything is laid out. */
export type Link = Pick<GraphEdge, 'from' | 'to' | 'strength'>

interface Links {
  readonly all: readonly Link[]
  /** What the graph shows. What only hangs on it, as data on its system, is in the list. */
  readonly drawn: ReadonlySet<string>
}

/** What things need, what products rest on, and what stands in. */
export const linksOf: (programme: Programme) => Links = derived((programme) => {
  const links = [...productLinks(programme), ...needLinks(programme), ...softLinks(programme)]
  const drawn = drawnBy(programme, links)
  const stand = [...drawn].flatMap((from) => (takersOf(programme).get(from) ?? []).map((to): Link => ({ from, to, strength: 'standIn' })))
  return { all: once([...links, ...stand]), drawn: new Set([...drawn, ...stand.map(({ to }) => to)]) }
})

/** A product rests on its activities. */
const productLinks = (programme: Programme): readonly Link[] =>
  allOf(programme, 'bia.activity').flatMap(({ element, document }) =>
    (element as BiaActivity).products.flatMap((one): readonly Link[] => {
      const product = targetOf({ programme, document }, ['product'], one)
      return product && element.id ? [{ from: product.id, to: element.id.value, strength: 'hard' }] : []
    }),
  )

const needLinks = (programme: Programme): readonly Link[] =>
  [...partsOf(programme).values()].flatMap(({ id, needs }) =>
    needs.flatMap((need) => need.anyOf.filter((to) => isShown(programme, id, to)).map((to): Link => ({ from: id, to, strength: strengthOf(need) }))),
  )

/** Where one of several is enough, losing one stops nobody. */
const strengthOf = (need: PartNeed): Link['strength'] => (isBridged(need) || need.anyOf.length > 1 ? 'bridged' : 'hard')

const softLinks = (programme: Programme): readonly Link[] =>
  [...networkOf(programme).needs.values()]
    .flat()
    .flatMap(({ from, on, strength }): readonly Link[] => (strength === 'soft' ? [{ from: from.id, to: on.id, strength: 'soft' }] : []))

/** People are drawn where somebody states that something depends on them; that they work in a unit or hold a key is told elsewhere. */
function isShown(programme: Programme, from: string, to: string): boolean {
  const type = thingsOf(programme).get(to)?.type
  const isPeople = type === 'person' || type === 'role' || type === 'unit'
  return !isPeople || (networkOf(programme).needs.get(from) ?? []).some(({ on }) => on.id === to)
}

/** What is drawn: activities and systems that have to do with something, with all that they lead to, and the products in front of them. */
function drawnBy(programme: Programme, links: readonly Link[]): ReadonlySet<string> {
  const things = thingsOf(programme)
  const isStart = (id: string): boolean => ['activity', 'system'].includes(things.get(id)?.type ?? '')
  const onward = Map.groupBy(links, ({ from }) => from)
  const drawn = new Set(links.filter(({ from }) => isStart(from)).flatMap(({ from, to }) => [from, to]))
  for (const id of drawn) for (const { to } of onward.get(id) ?? []) drawn.add(to)
  return new Set([...links.filter(({ from, to }) => !things.has(from) && drawn.has(to)).map(({ from }) => from), ...drawn])
}

const hardness: readonly Link['strength'][] = ['hard', 'bridged', 'soft', 'standIn']

/** Of several links between two things the hardest. */
function once(links: readonly Link[]): readonly Link[] {
  const groups = Map.groupBy(links, ({ from, to }) => `${from} ${to}`)
  return [...groups.values()].flatMap((all) => all.toSorted((a, b) => hardness.indexOf(a.strength) - hardness.indexOf(b.strength)).slice(0, 1))
}
