import type { BiaActivity, ContinuityPlan, ContinuityPlanCoverage, ContinuityPlanStep } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { plansOf } from './coverage.ts'

/** That all steps by which an activity is brought back, taken together, bring back less of it than the least that it needs. */
export interface SmallRecovery {
  readonly activity: Target<'activity'>
  readonly needed: Located<number>
  /** The file that states the need. */
  readonly uri: string
  /** What each step brings back, the largest first. */
  readonly shares: readonly Located<number>[]
  readonly total: number
}

/**
 * The activities of which a plan brings back too little. Only where it is plain: every step says how much, none says that it brings back all,
 * no step starts another plan, no step gives a share without saying of what, and no other plan brings the activity back. Shares of several
 * steps are added, as nobody can say whether one holds the other.
 */
export function smallRecoveries(programme: Programme, plan: Site<ContinuityPlan>): readonly SmallRecovery[] {
  const { steps, covers } = plan.element
  if (steps.some(({ invokes, recovers, capacity }) => invokes || (capacity && recovers.length === 0))) return []
  return covers.flatMap((coverage) => smallRecovery(programme, plan, coverage) ?? [])
}

function smallRecovery(programme: Programme, plan: Site<ContinuityPlan>, coverage: ContinuityPlanCoverage): SmallRecovery | undefined {
  const { document, file } = plan
  const activity = targetOf({ programme, document }, ['activity'], coverage.activity)
  if (!activity) return undefined
  const own = coverage.$.slots.has('mbco') ? { needed: coverage.mbco, uri: file.uri } : undefined
  const { needed, uri } = own ?? { needed: (activity.element as BiaActivity).mbco?.percent, uri: activity.file.uri }
  const recovering = recoveringSteps(programme).get(activity.id) ?? []
  const shares = recovering.flatMap(({ step }) => step.capacity ?? [])
  const isPlain = recovering.every(({ from, step }) => from === document && step.capacity && step.recovery_level?.value !== 'full')
  const total = shares.reduce((sum, { value }) => sum + value, 0)
  if (!needed || shares.length === 0 || !isPlain || total >= needed.value) return undefined
  return { activity, needed, uri, shares: shares.toSorted((a, b) => b.value - a.value), total }
}

interface Recovering {
  readonly step: ContinuityPlanStep
  readonly from: Site['document']
}

/** Every step of any plan that brings an activity back, by the id of that. */
const recoveringSteps: (programme: Programme) => ReadonlyMap<string, readonly Recovering[]> = derived((programme) => {
  const pairs = plansOf(programme).flatMap(({ element, document }) =>
    element.steps.flatMap((step) =>
      step.recovers.flatMap((one) => targetOf({ programme, document }, ['activity'], one) ?? []).map(({ id }) => ({ id, step, from: document })),
    ),
  )
  return Map.groupBy(pairs, ({ id }) => id)
})
