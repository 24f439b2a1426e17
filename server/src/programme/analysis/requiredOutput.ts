import type { BiaActivity } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Standpoint } from '../index/elements.ts'
import { leastTime } from './activities.ts'

/** From when on how much of the normal output must be possible. */
export interface OutputStep {
  /** From the disruption. */
  readonly seconds: Duration
  readonly percent: number
}

/** The minimum from the recovery time on, then the steps beyond it; the earliest first, of one moment the most. */
export function requiredOutput({ programme, document }: Standpoint, activity: BiaActivity): readonly OutputStep[] {
  const { rto, mbco, capacity_steps } = activity
  const from = (time: Located<Duration>): Duration => leastTime(programme, activity, { time, document }).seconds
  const least = rto && mbco?.percent ? [{ seconds: from(rto), percent: mbco.percent.value }] : []
  const steps = capacity_steps.flatMap(({ at, percent }) => (at && percent ? [{ seconds: from(at), percent: percent.value }] : []))
  const byTime = Map.groupBy([...least, ...steps], ({ seconds }) => seconds)
  return [...byTime]
    .map(([seconds, all]) => ({ seconds, percent: Math.max(...all.map(({ percent }) => percent)) }))
    .toSorted((a, b) => a.seconds - b.seconds)
}

/** How much must be possible at a moment; nothing of it before the first step. */
export const requiredAt = (steps: readonly OutputStep[], at: Duration): number => steps.findLast(({ seconds }) => seconds <= at)?.percent ?? 0
