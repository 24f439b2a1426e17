import type { CommonSupplier, CommonSystem } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Programme } from '../index/programme.ts'
import { hardNeeds } from './demands.ts'
import { type NetworkNode, networkOf } from './network.ts'

/** A link of a chain with the availability that it states. */
export interface Link {
  readonly node: NetworkNode
  readonly availability: Located<number>
}

/**
 * What something cannot do without, as far as it states an availability. Where one does, its own needs are taken to be in it already. What
 * has an alternative is no link, nor what is needed for a recovery only, and what states nothing is taken to be always there: the true chain can
 * only be worse.
 */
export function chainOf(programme: Programme, start: string): readonly Link[] {
  const { needs } = networkOf(programme)
  const links = new Map<string, Link>()
  const seen = new Set([start])
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { on } of hardNeeds(needs.get(id)).filter(({ alternative }) => alternative === 'none')) {
      const availability = statedBy(on)
      if (seen.has(on.id) || hasAlternates(on) || isForRecovery(on)) continue
      seen.add(on.id)
      if (availability) links.set(on.id, { node: on, availability })
      else open.push(on.id)
    }
  }
  return [...links.values()]
}

export function statedBy({ type, element }: NetworkNode): Located<number> | undefined {
  if (type === 'system') return (element as CommonSystem).availability
  return type === 'supplier' ? (element as CommonSupplier).sla_availability : undefined
}

const hasAlternates = ({ type, element }: NetworkNode): boolean => type === 'supplier' && (element as CommonSupplier).alternates.length > 0

/** Without its list of copies nothing is restored, and without its watch nobody is called; yet what runs goes on. */
const isForRecovery = ({ type, element }: NetworkNode): boolean =>
  type === 'system' && recoveryOnly.has((element as CommonSystem).foundation?.value ?? '')

const recoveryOnly: ReadonlySet<string> = new Set(['backup_catalogue', 'monitoring'])

/** In a row availabilities multiply: three of 99.99 % make 99.97 %. In percent. */
export const inSeries = (percents: readonly number[]): number => percents.reduce((product, percent) => (product * percent) / 100, 100)
