import type { Duration } from '../../language/values/valueTypes.ts'
import { components, makeGraph } from './graph.ts'
import { leastOf, type Part, type PartNeed, type Return } from './whatIfPart.ts'
import { isOpen, type Recovery } from './whatIfRecovery.ts'

/**
 * What can be said of the parts that have no known return. Some could still come back, if somebody said how long they take: of those the
 * moment before which they cannot. All others stay away.
 */
export function openReturns(recovery: Recovery): ReadonlyMap<string, Return> {
  const open = [...recovery.down.values()].filter(({ id }) => !recovery.known.has(id))
  const hope = possible(open, recovery)
  const found = new Map<string, Return>(recovery.known)
  const waits = new Map(open.map(({ id, needs }) => [id, needs.flatMap(({ anyOf }) => anyOf)]))
  for (const group of components(makeGraph(waits))) {
    const told = group.flatMap((id) => {
      const part = recovery.down.get(id)
      return part ? [[id, hope.has(id) ? unknownReturn(part, found, recovery) : neverReturn(part, found, recovery)] as const] : []
    })
    for (const [id, one] of told) found.set(id, one)
  }
  return new Map([...found].filter(([id]) => !recovery.known.has(id)))
}

/** The parts that nothing keeps away for good: the most of them that could come back with each other’s help. */
function possible(open: readonly Part[], recovery: Recovery): ReadonlySet<string> {
  const hope = new Set(open.map(({ id }) => id))
  for (let size = -1; size !== hope.size; ) {
    size = hope.size
    for (const part of open) if (!canReturn(part, hope, recovery)) hope.delete(part.id)
  }
  return hope
}

function canReturn(part: Part, hope: ReadonlySet<string>, recovery: Recovery): boolean {
  const { id, own, ways } = part
  if (ways.some((way) => isOpen(way, id, recovery.stopped))) return true
  const isAway = recovery.off.has(id) && (own.by === 'needs' || own.by === 'nothing')
  return !isAway && recovery.brokenNeeds(part).every((need) => canBeMet(need, hope, recovery))
}

const canBeMet = ({ anyOf, standIns }: PartNeed, hope: ReadonlySet<string>, { known, stopped }: Recovery): boolean =>
  anyOf.some((id) => hope.has(id) || known.has(id)) || standIns.some(({ id }) => !stopped.has(id))

function unknownReturn(part: Part, found: ReadonlyMap<string, Return>, recovery: Recovery): Return {
  const needs = recovery.brokenNeeds(part)
  const waits = needs.map((need) => ({ need, least: leastFor(need, found, recovery) })).toSorted((a, b) => b.least - a.least)
  const begun = Math.max(0, ...waits.map((one) => one.least))
  const because = waits.flatMap(({ need }) => silentIn(need, found, recovery))[0] ?? part.id
  return { back: 'unknown', least: leastAfter(part, begun), because }
}

const leastAfter = ({ own }: Part, begun: Duration): Duration => (own.by === 'work' ? Math.max(own.activation, begun) + own.seconds : begun)

/** Before that a need is not met, as far as is known. */
function leastFor({ anyOf, standIns }: PartNeed, found: ReadonlyMap<string, Return>, { stopped }: Recovery): Duration {
  const stands = standIns.filter(({ id }) => !stopped.has(id)).map(({ ready }) => ready ?? 0)
  const returns = anyOf.flatMap((id) => found.get(id) ?? []).filter(({ back }) => back !== 'never')
  const all = [...stands, ...returns.map(leastOf)]
  return all.length > 0 ? Math.min(...all) : 0
}

/** Who does not say when: a stand-in, or whoever the need waits for. */
function silentIn(need: PartNeed, found: ReadonlyMap<string, Return>, recovery: Recovery): readonly string[] {
  if (recovery.metAt(need)) return []
  const stand = need.standIns.find(({ id }) => !recovery.stopped.has(id))
  const waited = need.anyOf.flatMap((id) => found.get(id) ?? []).find(({ back }) => back === 'unknown')
  return waited?.back === 'unknown' ? [waited.because] : stand ? [stand.id] : []
}

function neverReturn(part: Part, found: ReadonlyMap<string, Return>, recovery: Recovery): Return {
  const waited = recovery.brokenNeeds(part).flatMap(({ anyOf }) => anyOf.flatMap((id) => found.get(id) ?? []))
  const away = waited.find(({ back }) => back === 'never')
  const isOff = recovery.off.has(part.id) || away?.back !== 'never'
  return { back: 'never', because: isOff ? part.id : away.because }
}
