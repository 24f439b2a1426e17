import type { CommonDataset, ContinuityPlanBackupPolicy } from '../../generated/model.ts'
import type { Element, Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import type { Site } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { copyingTime, type RestoreParts, restoreTime } from './backup.ts'
import { plannedFor } from './dataLoss.ts'
import { type Objective, systemObjective } from './dataObjectives.ts'
import { hostedById } from './drSites.ts'
import { type ProtectedData, type Protection, protections } from './protection.ts'

/** The least time in which some data can be used again, and the time that is asked for. */
export interface Restore {
  readonly data: ProtectedData
  readonly size: Located<number>
  readonly parts: RestoreParts
  readonly copying: Duration
  readonly total: Duration
  readonly asked: Objective
  /** Whether the data is restored whenever its site is lost, or only where a replica is of no use: its system else goes on with that. */
  readonly when: 'always' | 'replicaSpoilt'
}

/**
 * What is restored too late, by the policy that restores it soonest. Data that is replicated is waited for only in the events that spoil the
 * replica as well, where the plan prepares for one. Where one policy does not say how fast it is, nobody knows the soonest.
 */
export const lateRestores: (programme: Programme) => ReadonlyMap<Element, readonly Restore[]> = derived((programme) => {
  const late = [...protections(programme).values()].flatMap((protection) => soonest(programme, protection) ?? [])
  const grouped = Map.groupBy(late, ({ policy }) => policy)
  return new Map([...grouped].map(([policy, all]) => [policy, all.map(({ restore }) => restore).toSorted((a, b) => margin(a) - margin(b))]))
})

const margin = ({ asked, total }: Restore): Duration => asked.seconds - total

interface BySource {
  readonly policy: Element
  readonly restore: Restore
}

function soonest(programme: Programme, protection: Protection): BySource | undefined {
  const { data, policies, replications } = protection
  const isSpoilt = (): boolean => plannedFor(programme, protection).some((scenario) => scenario === 'corruption' || scenario === 'ransomware')
  if (policies.length === 0 || (replications.length > 0 && !isSpoilt())) return undefined
  const when = replications.length > 0 ? 'replicaSpoilt' : 'always'
  const restores = policies.flatMap((policy): readonly BySource[] => {
    const restore = restoreBy(programme, data, policy)
    return restore ? [{ policy: policy.element, restore: { ...restore, when } }] : []
  })
  if (restores.length < policies.length) return undefined
  const first = restores.toSorted((a, b) => a.restore.total - b.restore.total)[0]
  return first && first.restore.total > first.restore.asked.seconds ? first : undefined
}

/** The least time in which a policy restores some data; nothing where a figure for it is missing. */
export function restoreBy(
  programme: Programme,
  data: ProtectedData,
  { element, document }: Site<ContinuityPlanBackupPolicy>,
): Omit<Restore, 'when'> | undefined {
  const size = (data.element as CommonDataset).size_gb
  const rate = element.restore_gb_per_hour
  const asked = data.system && systemObjective(programme, document, data.system)
  if (!size || !rate || rate.value <= 0 || !asked) return undefined
  const parts = {
    provisioning: provisioningOf(programme, data),
    gigabytes: size.value,
    gigabytesPerHour: rate.value,
    validation: element.validation_time?.value ?? 0,
  }
  return { data, size, parts, copying: copyingTime(parts), total: restoreTime(parts), asked }
}

/** Until the soonest of the sites that take the system is ready; nothing where none is named. */
function provisioningOf(programme: Programme, { system }: ProtectedData): Duration {
  const sites = hostedById(programme).get(system?.id ?? '') ?? []
  return sites.length === 0 ? 0 : Math.min(...sites.map(({ host }) => host.element.provisioning?.value ?? 0))
}
