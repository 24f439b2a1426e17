import type { Span } from '../../base/span.ts'
import type { CommonSystem } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { neededPoints } from './dataDemands.ts'
import { neededTimes } from './demands.ts'
import { hostedById } from './drSites.ts'
import { type Dependency, type NetworkNode, nameOf, networkOf } from './network.ts'
import { protections } from './protection.ts'

/** What is asked of the provider by something that it runs for us. */
export interface ServiceDemand {
  readonly seconds: Duration
  readonly name: string
  readonly at: Span
  readonly uri: string
}

export interface ServiceDemands {
  readonly times: readonly ServiceDemand[]
  readonly points: readonly ServiceDemand[]
}

/**
 * For each supplier what is asked of it by the systems that it runs (`hosting`, `supplier`): those come back when it brings them back. Left out
 * is what says in its own dependencies how it stands to the supplier, what another instance or a recovery site stands in for, and for the loss
 * of data what is copied by ourselves as well.
 */
export const serviceDemands: (programme: Programme) => ReadonlyMap<string, ServiceDemands> = derived((programme) => {
  const found = [...networkOf(programme).nodes.values()].flatMap((node) => demandsOf(programme, node) ?? [])
  const bySupplier = Map.groupBy(found, ({ supplier }) => supplier)
  const demands = [...bySupplier].map(([id, all]): readonly [string, ServiceDemands] => [
    id,
    { times: all.flatMap(({ time }) => time ?? []), points: all.flatMap(({ point }) => point ?? []) },
  ])
  return new Map(demands)
})

interface Demand {
  readonly supplier: string
  readonly time: ServiceDemand | undefined
  readonly point: ServiceDemand | undefined
}

function demandsOf(programme: Programme, node: NetworkNode): Demand | undefined {
  const supplier = providerOf(programme, node)
  if (supplier === undefined) return undefined
  const isCopied = copiedByUs(programme).has(node.id)
  return { supplier, time: timeOf(programme, node), point: isCopied ? undefined : pointOf(programme, node) }
}

/** Software as a service comes back with its provider; what runs in a public cloud only where there is one instance of it. */
function providerOf(programme: Programme, { id, type, element, document }: NetworkNode): string | undefined {
  if (type !== 'system') return undefined
  const { hosting, supplier, instances } = element as CommonSystem
  const isSingle = (instances?.value ?? 1) === 1 && !hostedById(programme).has(id)
  const isRun = hosting?.value === 'saas' || (hosting?.value === 'public_cloud' && instances?.value === 1)
  const provider = isSingle && isRun ? targetOf({ programme, document }, ['supplier'], supplier) : undefined
  const isSaid = (networkOf(programme).needs.get(id) ?? []).some(({ on }) => on.id === provider?.id)
  return isSaid ? undefined : provider?.id
}

function timeOf(programme: Programme, node: NetworkNode): ServiceDemand | undefined {
  const { rto, $ } = node.element as CommonSystem
  if (rto) return { seconds: rto.value, name: nameOf(node), at: rto.span, uri: node.file.uri }
  const needed = (neededTimes(programme).get(node.id) ?? []).find(({ dependency }) => dependency.neededBy || isFirm(dependency))
  if (!needed || $.slots.has('rto')) return undefined
  const { seconds, origin, dependency } = needed
  return { seconds, name: nameOf(origin), at: dependency.neededBy?.span ?? dependency.at, uri: dependency.from.file.uri }
}

function pointOf(programme: Programme, node: NetworkNode): ServiceDemand | undefined {
  const { rpo, $ } = node.element as CommonSystem
  if (rpo) return { seconds: rpo.value, name: nameOf(node), at: rpo.span, uri: node.file.uri }
  const needed = (neededPoints(programme).get(node.id) ?? []).find(({ along }) => along.rpo || along.alternative === 'none')
  if (!needed || $.slots.has('rpo')) return undefined
  const { seconds, origin, along } = needed
  return { seconds, name: nameOf(origin), at: along.rpo?.span ?? along.at, uri: along.from.file.uri }
}

const isFirm = ({ alternative, direction }: Dependency): boolean => alternative === 'none' && direction === 'upstream'

/** The systems whose data we keep copies of ourselves. */
const copiedByUs = derived((programme: Programme): ReadonlySet<string> => {
  const kept = [...protections(programme).values()].filter(({ policies, replications }) => policies.length + replications.length > 0)
  return new Set(kept.flatMap(({ data }) => data.system?.id ?? data.id))
})
