import type { CommonChannel, CommonChannelUse, ContinuityPlan } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { nameKey } from '../index/definitions.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Standpoint, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { plannedLosses } from './plannedLosses.ts'
import { thingsOf } from './whatIfNodes.ts'
import { partsOf } from './whatIfParts.ts'
import { stoppedBy } from './whatIfSpread.ts'

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
  const { id, element } = channel
  const { carrier } = element as CommonChannel
  const found = new Map<string, string>(carrier ? [[`carrier ${nameKey(carrier.value)}`, carrier.text]] : [])
  const open = [id]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const { anyOf, standIns, words } of partsOf(programme).get(one)?.needs ?? []) {
      const [only, ...more] = anyOf
      const thing = thingsOf(programme).get(only ?? '')
      const counts = thing?.type === 'system' || thing?.type === 'supplier'
      if (!thing || !counts || more.length > 0 || standIns.length > 0 || words !== undefined || found.has(thing.id)) continue
      found.set(thing.id, thing.name ?? thing.id)
      open.push(thing.id)
    }
  }
  return found
}

/** Something that a plan is made for to lose, with all that stops then. */
export interface Blast {
  readonly loss: Located<string>
  readonly lost: readonly string[]
  readonly stopped: { readonly has: (id: string) => boolean }
}

/** The losses of a plan of which it is said what exactly is lost: by the scenario, or as the plan is for one site. */
export function blastsOf(plan: ContinuityPlan, from: Standpoint): readonly Blast[] {
  const types = plannedLosses(plan)
  return plan.loss_scenarios.flatMap((scenario) => {
    const loss = isElementLike(scenario) ? scenario.type : scenario
    if (!loss || !types.includes(loss)) return []
    const named = isElementLike(scenario) && scenario.$.slots.has('lost') ? scenario.lost : appliesTo(plan, loss.value, from)
    const targets = named.flatMap((one) => targetOf(from, ['site', 'system', 'supplier', 'utility', 'channel'], one) ?? [])
    const ids = targets.map(({ id }) => id)
    return ids.length === 0
      ? []
      : [{ loss, lost: targets.map(({ name, id }) => name ?? id), stopped: stoppedBy(partsOf(from.programme), new Set(ids)) }]
  })
}

/** A plan for one site is for the loss of that; of several each may be lost by itself. */
function appliesTo({ applies_to: places }: ContinuityPlan, loss: string, from: Standpoint): readonly Located<string>[] {
  const sites = loss === 'premises' || loss === 'region' ? places.filter((one) => targetOf(from, ['site'], one) !== undefined) : []
  return sites.length === 1 ? sites : []
}

/** Whether a channel is silent after a loss. Of words nobody knows. */
export const isSilent = ({ known }: NamedChannel, { stopped }: Blast, programme: Programme): boolean =>
  known !== undefined && (stopped.has(known.id) || stopped.has(siteOf(programme).get(known.id) ?? ''))

const siteOf: (programme: Programme) => ReadonlyMap<string, string> = derived(
  (programme) =>
    new Map(
      allOf(programme, 'common.channel').flatMap(({ element: { id, site }, document }) => {
        const target = targetOf({ programme, document }, ['site'], site)
        return id && target ? [[id.value, target.id] as const] : []
      }),
    ),
)
