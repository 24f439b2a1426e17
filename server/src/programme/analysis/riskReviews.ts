import type { Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Interval } from '../../language/values/valueTypes.ts'
import type { RiskCriteria } from './riskCriteria.ts'
import { levelToday, type Risk } from './riskRatings.ts'

/** The last day on which a risk of its level may be looked at again. */
export interface ReviewLimit {
  readonly day: CivilDay
  readonly level: string
  readonly interval: Located<Interval>
  readonly uri: string
}

export function reviewLimit(criteria: RiskCriteria | undefined, risk: Risk): ReviewLimit | undefined {
  const { last_review: last } = risk
  const { element, name } = criteria?.levels[levelToday(criteria, risk) ?? -1] ?? {}
  if (!criteria || !last || !element?.review_interval) return undefined
  return { day: dayAfter(last.value, element.review_interval.value), level: name ?? '', interval: element.review_interval, uri: criteria.file.uri }
}

/** The day by which a risk is to be looked at again: as it is written, else as its level asks. A blank may be any day. */
export function riskReviewDue(risk: Risk, limit: ReviewLimit | undefined): { readonly key: string; readonly day: CivilDay } | undefined {
  if (risk.next_review) return { key: 'next_review', day: risk.next_review.value }
  return limit && !risk.$.slots.has('next_review') ? { key: 'last_review', day: limit.day } : undefined
}
