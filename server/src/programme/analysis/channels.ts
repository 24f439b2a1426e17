import type { CommonChannel, CommonChannelUse, ContinuityPlan } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { nameKey } from '../index/definitions.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Standpoint, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { nameOf, networkOf } from './network.ts'
import { reachOf } from './population.ts'
import { partsOf } from './whatIfParts.ts'
import { stoppedIds } from './whatIfSpread.ts'

type Written = readonly (Located<string> | CommonChannelUse)[]

/** A channel as it is written, with what the registry knows of it. */
export interface NamedChannel {
  readonly text: Located<string>
  readonly known: Target<'channel'> | undefined
}

/** Each channel once. */
export function channelsIn(lists: readonly Written[], from: Standpoint): readonly NamedChannel[] {
  const texts = lists.flat().flatMap((one) => (isElementLike(one) ? (one.channel ?? []) : [one]))
  const found = texts.map((text) => ({ text, known: targetOf(from, ['channel'], text) }))
  const key = ({ text, known }: NamedChannel): string => known?.id ?? nameKey(text.value)
  return found.filter((one, index) => found.findIndex((other) => key(other) === key(one)) === index)
}

/** Words may speak of several ways at once: «phone and radio». */
export const isOneWay = ({ text, known }: NamedChannel): boolean =>
  known !== undefined || !/[,;/、，；+&]|\b(?:and|or)\b|和|与|與|及|或|并|並/.test(text.value)

/** What none of several channels can do without; nothing where one of them is not known, or said to work by itself. */
export function commonGround(channels: readonly NamedChannel[], programme: Programme): string | undefined {
  const [first, ...others] = channels.map(({ known }) => groundOf(known, programme))
  return [...(first ?? [])].find(([key]) => others.every((one) => one.has(key)))?.[1]
}

/** The systems, suppliers and carriers that a channel hangs on, by a key, with their names. One that can be stood in for does not count. */
function groundOf(channel: Target<'channel'> | undefined, programme: Programme): ReadonlyMap<string, string> {
  if (!channel || channel.element.out_of_band?.value === true) return new Map()
  const { carrier, system, supplier } = channel.element as CommonChannel
  const from = { programme, document: channel.document }
  const direct = [system, supplier].flatMap((one) => targetOf(from, ['system', 'supplier'], one)?.id ?? [])
  const { nodes } = networkOf(programme)
  const reached = [...reachOf(programme, direct)].flatMap((id) => nodes.get(id) ?? []).filter(({ type }) => type === 'system' || type === 'supplier')
  return new Map([
    ...(carrier ? [[`carrier ${nameKey(carrier.value)}`, carrier.text] as const] : []),
    ...reached.map((node) => [node.id, nameOf(node)] as const),
  ])
}

/** Something that a plan is made for to lose. */
export interface Blast {
  readonly loss: Located<string>
  readonly lost: readonly Target<'site' | 'system' | 'supplier' | 'utility' | 'channel'>[]
}

/** The losses of a plan of which it is said what exactly is lost: by the scenario, or as the plan is for one site. */
export function blastsOf(plan: ContinuityPlan, from: Standpoint): readonly Blast[] {
  return plan.loss_scenarios.flatMap((scenario) => {
    const loss = isElementLike(scenario) ? scenario.type : scenario
    if (!loss) return []
    const named = isElementLike(scenario) && scenario.$.slots.has('lost') ? scenario.lost : appliesTo(plan, loss.value, from)
    const lost = named.flatMap((one) => targetOf(from, ['site', 'system', 'supplier', 'utility', 'channel'], one) ?? [])
    return lost.length === 0 ? [] : [{ loss, lost }]
  })
}

/** A plan for one site is for the loss of that; of several each may be lost by itself. */
function appliesTo({ applies_to: places }: ContinuityPlan, loss: string, from: Standpoint): readonly Located<string>[] {
  const sites = loss === 'premises' || loss === 'region' ? places.filter((one) => targetOf(from, ['site'], one) !== undefined) : []
  return sites.length === 1 ? sites : []
}

/** The first loss after which all of some channels are silent. Of words nobody knows, and what hangs on nothing is lost only by itself. */
export function silencing(channels: readonly NamedChannel[], blasts: readonly Blast[], programme: Programme): Blast | undefined {
  const known = channels.flatMap((channel) => channel.known ?? [])
  if (known.length < channels.length) return undefined
  const [free, bound] = [known.filter(hangsOnNothing), known.filter((one) => !hangsOnNothing(one))]
  const possible = blasts.filter(({ lost }) => free.every((one) => lost.some(({ id }) => id === one.id)))
  return possible.find(({ lost }) => {
    const stopped = stoppedIds(partsOf(programme), new Set(lost.map(({ id }) => id)))
    return bound.every(({ id }) => stopped.has(id) || stopped.has(siteOf(programme).get(id) ?? ''))
  })
}

const hangsOnNothing = ({ element: { $ } }: Target<'channel'>): boolean => !['system', 'supplier', 'site'].some((key) => $.slots.has(key))

const siteOf: (programme: Programme) => ReadonlyMap<string, string> = derived(
  (programme) =>
    new Map(
      allOf(programme, 'common.channel').flatMap(({ element: { id, site }, document }) => {
        const target = targetOf({ programme, document }, ['site'], site)
        return id && target ? [[id.value, target.id] as const] : []
      }),
    ),
)
