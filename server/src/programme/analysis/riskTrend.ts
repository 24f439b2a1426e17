import type { RiskRegisterRiskHistory } from '../../generated/model.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { RiskCriteria } from './riskCriteria.ts'
import { higherSides, type RatingReading, type Risk, readRating } from './riskRatings.ts'

export interface RiskTrend {
  readonly direction: 'rising' | 'falling' | 'level'
  /** Since when: the day of the rating that today's is compared with. */
  readonly since?: CivilDay
}

/**
 * Where a risk goes, by what was written down of its current rating: the last two ratings that differ, in likelihood, impact or level. Nothing
 * where only one rating is known. Where one side rises and the other falls, the level decides.
 */
export function trendOf(criteria: RiskCriteria | undefined, risk: Risk): RiskTrend | undefined {
  const history: readonly RiskRegisterRiskHistory[] = 'history' in risk ? risk.history : []
  const past = history.filter(({ state }) => state?.value === 'current').toSorted((a, b) => (a.date?.value ?? 0) - (b.date?.value ?? 0))
  const readings = past.flatMap((entry) => read(criteria, entry) ?? [])
  const today = readRating(criteria, risk.current)
  const last = readings.at(-1)
  const steps = today && last && directionOf(last.reading, today) !== 'level' ? [...readings, { reading: today }] : readings
  const [before, now] = steps.slice(-2)
  if (!before || !now) return undefined
  const since = 'day' in before ? before.day : undefined
  return { direction: directionOf(before.reading, now.reading), ...(since !== undefined && { since }) }
}

interface Step {
  readonly reading: RatingReading
  readonly day?: CivilDay
}

function read(criteria: RiskCriteria | undefined, entry: RiskRegisterRiskHistory): Step | undefined {
  // An entry has the keys of a rating that count here.
  const reading = readRating(criteria, entry as unknown as Risk['current'])
  return reading && { reading, ...(entry.date && { day: entry.date.value }) }
}

function directionOf(before: RatingReading, now: RatingReading): RiskTrend['direction'] {
  const [up, down] = [higherSides(now, before), higherSides(before, now)]
  if (up.length > 0 && down.length > 0) return up.includes('level') ? 'rising' : down.includes('level') ? 'falling' : 'level'
  return up.length > 0 ? 'rising' : down.length > 0 ? 'falling' : 'level'
}
