import { openReturns } from './whatIfOpen.ts'
import type { PartNeed, Parts, Return } from './whatIfPart.ts'
import { Recovery } from './whatIfRecovery.ts'
import type { Stopped } from './whatIfSpread.ts'

/** When each part that stopped is back: those of which it is known one after the other as time passes, then what can be said of the others. */
export function returnsOf(parts: Parts, off: ReadonlySet<string>, stopped: Stopped): ReadonlyMap<string, Return> {
  const down = [...stopped.keys()].flatMap((id) => parts.get(id) ?? [])
  let binding: ReadonlySet<PartNeed> = new Set()
  for (;;) {
    const recovery = new Recovery(down, { off, stopped, binding })
    const missed = down.flatMap(({ needs }) => needs).filter((need) => !binding.has(need) && recovery.misses(need))
    if (missed.length === 0) return new Map([...recovery.known, ...openReturns(recovery)])
    // What is not there by the time from which it is needed holds up its dependent after all.
    binding = new Set([...binding, ...missed])
  }
}
