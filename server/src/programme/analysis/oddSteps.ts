import type { ContinuityPlanStep } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import { holderOf } from './holders.ts'
import { stepTimes } from './stepTimes.ts'

/** Work that people do and that counts. To decide or to hand over may take no time at all. */
const isWork = ({ automated, exclude_from_time: excluded, type }: ContinuityPlanStep): boolean =>
  automated?.value !== true && excluded?.value !== true && type?.value !== 'decision' && type?.value !== 'handover'

/** Steps of people that are said to take no time. */
export const instant = (steps: readonly ContinuityPlanStep[]): readonly ContinuityPlanStep[] =>
  steps.filter((step) => isWork(step) && step.duration?.value === 0)

/** Fewer steps are alike by chance. */
const leastSteps = 5

/** The duration that most steps have, and how many of how many have it. */
export function usualDuration(
  steps: readonly ContinuityPlanStep[],
): { readonly seconds: Duration; readonly count: number; readonly of: number } | undefined {
  const known = steps.filter(isWork).flatMap(({ duration }) => (duration && duration.value > 0 ? [duration.value] : []))
  const [most] = [...Map.groupBy(known, (seconds) => seconds)].toSorted(([, one], [, other]) => other.length - one.length)
  return most && known.length >= leastSteps ? { seconds: most[0], count: most[1].length, of: known.length } : undefined
}

/** Steps of one person that run at one time. */
export interface Crowd {
  readonly owner: Located<string>
  readonly steps: readonly ContinuityPlanStep[]
}

/** For each person or role the most steps at once. A team shares them; steps without a word on their order run one after the other. */
export function crowds(steps: readonly ContinuityPlanStep[], from: Standpoint): readonly Crowd[] {
  const times = stepTimes(steps, 0)
  const runs = steps.flatMap((step) => {
    const { owner, id, duration, $ } = step
    const end = times.get(id?.value ?? '')?.at
    const isPlaced = $.slots.has('depends_on') || $.slots.has('start_after')
    if (!owner || end === undefined || !duration || !isWork(step) || !isPlaced || targetOf(from, ['team'], owner)) return []
    return [{ owner, step, begin: end - duration.value, end }]
  })
  return [...Map.groupBy(runs, ({ owner }) => holderOf(from, owner)).values()].flatMap((own) => {
    const each = own.map(({ begin }) => own.filter((other) => other.begin <= begin && begin < other.end))
    const [most] = each.toSorted((one, other) => other.length - one.length)
    return most?.[0] ? [{ owner: most[0].owner, steps: most.map(({ step }) => step) }] : []
  })
}
