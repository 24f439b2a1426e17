/** One caller of a call tree; several entries of one caller are read as one. */
export interface Caller {
  readonly id: string
  readonly calls: readonly string[]
  /** Minutes for one call, dialling and waiting included; absent where it is not said. */
  readonly minutes?: number
}

/** How a call tree hangs together. */
export interface CallTree {
  /** Who begins: the first caller. */
  readonly root?: string
  /** Everybody whom the calls that begin at the root come to, the root itself included. */
  readonly reached: ReadonlySet<string>
  /** Callers whom nobody calls, apart from the root. */
  readonly uncalled: readonly string[]
  /** Callers whom a chain of calls leads back to. A call back to the root confirms that the chain is complete, and is none. */
  readonly looping: ReadonlySet<string>
  /** Who calls each of those who are called. */
  readonly callersOf: ReadonlyMap<string, readonly string[]>
}

export function readCallTree(callers: readonly Caller[]): CallTree {
  const calls = callsOf(callers)
  const root = callers[0]?.id
  const callersOf = new Map<string, string[]>()
  for (const [id, called] of calls) for (const one of called) callersOf.set(one, [...(callersOf.get(one) ?? []), id])
  const reached = root === undefined ? new Set<string>() : new Set([root, ...reachableFrom(calls, root)])
  return {
    ...(root !== undefined && { root }),
    reached,
    uncalled: [...calls.keys()].filter((id) => id !== root && !callersOf.has(id)),
    looping: new Set([...calls.keys()].filter((id) => reachableFrom(calls, id).has(id))),
    callersOf,
  }
}

/** Calls by caller, without those back to the root. A call to oneself stays: it is a loop even at the root. */
function callsOf(callers: readonly Caller[]): ReadonlyMap<string, readonly string[]> {
  const root = callers[0]?.id
  const calls = new Map<string, string[]>()
  for (const { id, calls: called } of callers) {
    const kept = called.filter((one) => one !== root || one === id)
    calls.set(id, [...new Set([...(calls.get(id) ?? []), ...kept])])
  }
  return calls
}

function reachableFrom(calls: ReadonlyMap<string, readonly string[]>, start: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...(calls.get(start) ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(calls.get(id) ?? []))
  }
  return found
}

/** When somebody is told. */
export interface Told {
  /** Minutes after the first caller has been told. */
  readonly minutes: number
  /** By whom, from the root on. */
  readonly path: readonly string[]
}

/**
 * When each person of a call tree is told. A caller makes one call after the other and begins when told: with 3 minutes a call, the
 * second person whom the root calls is told after 6 minutes, and the first whom that one calls after 9. Calls of unknown length count as
 * 0, so that the true time can only be longer. Nothing where calls run in a circle.
 */
export function toldTimes(callers: readonly Caller[]): ReadonlyMap<string, Told> {
  const tree = readCallTree(callers)
  if (tree.root === undefined || tree.looping.size > 0) return new Map()
  const calls = callsOf(callers)
  const minutes = new Map(callers.flatMap(({ id, minutes: each }) => (each === undefined ? [] : [[id, each] as const])))
  const told = new Map<string, Told>([[tree.root, { minutes: 0, path: [tree.root] }]])
  // A person is told by the first call; whoever is told earlier begins earlier, so the earliest is settled first.
  const open = new Set([tree.root])
  while (open.size > 0) {
    const id = [...open].reduce((best, one) => (minutesOf(told, one) < minutesOf(told, best) ? one : best))
    open.delete(id)
    for (const [index, one] of (calls.get(id) ?? []).entries()) {
      const at = minutesOf(told, id) + (index + 1) * (minutes.get(id) ?? 0)
      if (at < minutesOf(told, one)) {
        told.set(one, { minutes: at, path: [...(told.get(id)?.path ?? []), one] })
        open.add(one)
      }
    }
  }
  return told
}

/** Who is told last, of all or of some. */
export function lastCall(callers: readonly Caller[], counts: (id: string) => boolean = () => true): Told | undefined {
  const all = [...toldTimes(callers)].flatMap(([id, told]) => (counts(id) ? [told] : []))
  return all.length === 0 ? undefined : all.reduce((last, one) => (one.minutes > last.minutes ? one : last))
}

/** Who of some is told first. */
export function firstCall(callers: readonly Caller[], wanted: ReadonlySet<string>): Told | undefined {
  const all = [...toldTimes(callers)].flatMap(([id, told]) => (wanted.has(id) ? [told] : []))
  return all.length === 0 ? undefined : all.reduce((first, one) => (one.minutes < first.minutes ? one : first))
}

const minutesOf = (told: ReadonlyMap<string, Told>, id: string): number => told.get(id)?.minutes ?? Number.POSITIVE_INFINITY
