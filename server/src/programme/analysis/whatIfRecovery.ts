import { first, type Known, last, type Part, type PartNeed, type StandIn, type Via, type Way } from './whatIfPart.ts'
import { isBroken, type Stopped } from './whatIfSpread.ts'

interface Situation {
  readonly off: ReadonlySet<string>
  readonly stopped: Stopped
  /** Needs that count from a later moment on and are not met by then. */
  readonly binding: ReadonlySet<PartNeed>
}

/** What is waited for: everything; without what merely comes earlier in the plan; or no longer for what strategies tell in one figure. */
const patience = ['all', 'withoutOrder', 'withSameWays'] as const

type Patience = (typeof patience)[number]

/** Some parts that come back together, at one moment. */
interface Group {
  readonly ids: readonly string[]
  readonly back: Known
}

/** One outage, lived through from return to return. Whatever is never in `known` has no time that anybody could name. */
export class Recovery {
  readonly known: Map<string, Known> = new Map()
  readonly down: ReadonlyMap<string, Part>
  readonly off: ReadonlySet<string>
  readonly stopped: Stopped
  readonly #binding: ReadonlySet<PartNeed>

  constructor(down: readonly Part[], { off, stopped, binding }: Situation) {
    this.down = new Map(down.map((part) => [part.id, part]))
    this.off = off
    this.stopped = stopped
    this.#binding = binding
    for (let next = this.#next(); next; next = this.#next()) for (const id of next.ids) this.known.set(id, next.back)
  }

  /** Whether a need that counts from a later moment on is not met by then. */
  misses(need: PartNeed): boolean {
    if (need.notBefore === undefined || !isBroken(need, this.stopped)) return false
    return (this.metAt(need)?.seconds ?? Number.POSITIVE_INFINITY) > need.notBefore
  }

  /** From when a need is met again, by itself or by what stands in; nothing as long as that is not known. */
  metAt({ anyOf, standIns }: PartNeed): Known | undefined {
    const returns = anyOf.flatMap((id): readonly Known[] => {
      const one = this.known.get(id)
      return one ? [{ ...one, via: { is: 'need', id } }] : []
    })
    return first([...returns, ...standIns.filter(({ id }) => !this.stopped.has(id)).flatMap((one) => readyAt(one, 'standIn'))])
  }

  brokenNeeds({ needs }: Part): readonly PartNeed[] {
    return needs.filter((need) => isBroken(need, this.stopped))
  }

  #next(): Group | undefined {
    const open = [...this.down.values()].filter(({ id }) => !this.known.has(id))
    for (const one of patience) {
      const groups = open.flatMap((part) => this.#group(part, one) ?? [])
      if (groups.length > 0) return groups.toSorted((a, b) => a.back.seconds - b.back.seconds)[0]
    }
    return undefined
  }

  /** A part by a strategy, or with all that comes up side by side with it. */
  #group(part: Part, waits: Patience): Group | undefined {
    const [alone, own] = [this.#byWay(part, waits), this.#withPartners(part, waits)]
    return alone && (!own || alone.seconds < own.back.seconds) ? { ids: [part.id], back: alone } : own
  }

  /** Nothing as long as one of the group cannot begin. */
  #withPartners(part: Part, waits: Patience): Group | undefined {
    const ids = new Set([part.id])
    const all: Known[] = []
    for (const id of ids) {
      const one = this.down.get(id)
      const [own, beside] = one ? [this.#own(one, waits), this.#beside(one, ids)] : []
      if (!own || !beside) return undefined
      all.push(own, ...beside)
    }
    return { ids: [...ids], back: last(all) }
  }

  /** What a part needs at its side: what is there already; what is not joins the group. Nothing where one of them cannot be had. */
  #beside(part: Part, ids: Set<string>): readonly Known[] | undefined {
    const all: Known[] = []
    for (const need of this.brokenNeeds(part).filter((one) => one.order === 'together' || this.#binding.has(one))) {
      const met = this.metAt(need)
      const partner = need.anyOf.find((id) => ids.has(id)) ?? need.anyOf.find((id) => this.down.has(id) && !this.known.has(id))
      if (met) all.push(met)
      else if (partner === undefined) return undefined
      else ids.add(partner)
    }
    return all
  }

  /** When a part is back as far as its own work goes. */
  #own(part: Part, waits: Patience): Known | undefined {
    const needs = this.brokenNeeds(part).filter(({ order, notBefore }) => order === 'first' && notBefore === undefined)
    const met = needs.flatMap((need) => this.metAt(need) ?? [])
    const before = part.after.filter((id) => this.down.has(id) && (waits === 'all' || this.known.has(id)))
    const done = before.flatMap((id) => this.known.get(id) ?? [])
    return met.length < needs.length || done.length < before.length ? undefined : ownReturn(part, last([...met, ...done]), this.off)
  }

  #byWay({ id, ways }: Part, waits: Patience): Known | undefined {
    const open = ways.filter((way) => (way.kind === 'another' || waits === 'withSameWays') && isOpen(way, id, this.stopped))
    return first(open.flatMap((way) => readyAt(way, 'strategy')))
  }
}

const readyAt = ({ id, ready }: StandIn | Way, is: Via['is']): readonly Known[] =>
  ready === undefined ? [] : [{ back: 'at', seconds: ready, via: { is, id } }]

/** Whether a strategy answers everything that stopped a part, and what it falls back on runs. */
export const isOpen = ({ uses, answers }: Way, id: string, stopped: Stopped): boolean =>
  uses.every((one) => one.length === 0 || one.some((used) => !stopped.has(used))) && [...(stopped.get(id) ?? [])].every(answers)

/** When a part is back whose needs are met from `begun` on; nothing where that is not said. */
function ownReturn({ id, own }: Part, begun: Known, off: ReadonlySet<string>): Known | undefined {
  switch (own.by) {
    case 'work':
      return { ...last([{ back: 'at', seconds: own.activation }, begun]), seconds: Math.max(own.activation, begun.seconds) + own.seconds }
    case 'time':
      // Its promise holds while what it needs is there in time; how much work comes after that it does not say.
      return begun.seconds <= own.seconds ? { back: 'at', seconds: own.seconds } : undefined
    case 'needs':
      return off.has(id) ? undefined : begun
    case 'unplaced':
    case 'nothing':
      return undefined
  }
}
