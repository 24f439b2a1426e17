import { type WhatIf, whatIf } from '../../../programme/analysis/whatIf.ts'
import { canBeOff, thingsOf } from '../../../programme/analysis/whatIfNodes.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import type { NameOf } from './notes.ts'
import type { AsWell } from './whatIfTypes.ts'

/** The same once more without all that took over; nothing where nothing did. */
export function asWellOff(programme: Programme, { off, takeovers }: WhatIf, name: NameOf): AsWell | undefined {
  const takers = [...new Set(takeovers.flatMap((one) => (one.is === 'standIn' ? [one.by] : [])))]
  const known = takers.flatMap((id) => thingsOf(programme).get(id) ?? []).filter(canBeOff)
  if (known.length === 0) return undefined
  const { stopped } = whatIf(
    programme,
    [...off, ...known].map(({ id }) => id),
  )
  const breaches = stopped.filter(({ verdict }) => verdict === 'breached')
  const moments = breaches.flatMap(({ thing, limit: { mtpd } }) => (mtpd ? [{ name: name(thing.id), seconds: mtpd.seconds }] : []))
  const [first, last] = [moments[0], moments.at(-1)]
  return {
    off: known.map(({ id, type }) => ({ id, type, name: name(id) })),
    stopped: stopped.length,
    breached: breaches.length,
    ...(first && { first }),
    ...(last && last !== first && { last }),
  }
}
