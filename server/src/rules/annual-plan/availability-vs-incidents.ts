import { duration, percent } from '../../base/message.ts'
import type { AnnualPlan } from '../../generated/model.ts'
import { allowedDowntime, yearSeconds } from '../../programme/analysis/availability.ts'
import { type AvailabilityPromise, availabilityPromise } from '../../programme/analysis/availabilityPromise.ts'
import { downtimePerYear, type ExpectedOutage, expectedOutages } from '../../programme/analysis/expectedDowntime.ts'
import { populationOf, reachOf } from '../../programme/analysis/population.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-06: the outages that the risks let expect add up to more than an objective of availability allows. */
export const rule: Rule = linkedElementRule({
  id: 'ANN-06',
  name: 'availability-vs-incidents',
  title: { en: 'Availability against expected incidents', 'zh-cn': '可用性与预期事件相矛盾', 'zh-tw': '可用性與預期事故相互矛盾' },
  why: {
    en: 'The register expects what the objective rules out; one of the two was not meant, and the readers do not know which.',
    'zh-cn': '风险登记册预期会发生的，目标却排除在外；两者必有一个不算数，而读者不知道是哪一个。',
    'zh-tw': '風險登錄表預期會發生的，目標卻排除在外；兩者必有一個不算數，讀的人卻不知道是哪一個。',
  },
  messages: {
    tooMuch: {
      en: '{availability} allows {allowed} of downtime in {window}; the risks let expect at least {expected}.',
      'zh-cn': '{availability} 在 {window} 内只允许中断 {allowed}；按各项风险预计至少中断 {expected}。',
      'zh-tw': '{availability} 在 {window} 內只容許中斷 {allowed}；依各項風險預計至少中斷 {expected}。',
    },
    limit: {
      en: 'At most {limit} of downtime is allowed in any 12 months; the risks let expect at least {expected}.',
      'zh-cn': '任意 12 个月内最多允许中断 {limit}；按各项风险预计至少中断 {expected}。',
      'zh-tw': '任何 12 個月內最多容許中斷 {limit}；依各項風險預計至少中斷 {expected}。',
    },
    risk: { en: 'An outage to expect: {yearly} a year', 'zh-cn': '预期的中断：每年 {yearly}', 'zh-tw': '預期的中斷：每年 {yearly}' },
  },
  severity: always('warning'),
  visits: ['annual_plan.objective'],
  check(objective, context) {
    const { document, file, programme } = context
    const plan = { element: document.root as AnnualPlan, document, file }
    const promise = availabilityPromise(objective, plan.element)
    const items = populationOf(objective, context)
    if (!promise || items.length === 0 || cannotBeSummed(promise, items.length)) return
    const affected = reachOf(
      programme,
      items.map(({ id }) => id),
    )
    judge(promise, expectedOutages(affected, plan, context), context)
  },
})

/** Of what is excluded, of averages and of hours of service the risks say nothing. */
const cannotBeSummed = ({ exclusions, counts, hours }: AvailabilityPromise, items: number): boolean =>
  exclusions === 'stated' || hours !== undefined || (items > 1 && (counts === 'all' || counts === 'average'))

function judge(
  { metric, percent: target, window }: AvailabilityPromise,
  outages: readonly ExpectedOutage[],
  { report, limits }: LinkedContext,
): void {
  const yearly = downtimePerYear(outages)
  const [expected, allowed] = [(yearly * window) / yearSeconds, allowedDowntime(target, window)]
  const limit = limits('max_downtime_12mo')
  const related = outages.map(({ site, perYear, seconds }) => ({
    at: site.element.expected_outage?.span ?? site.element.$.span,
    uri: site.file.uri,
    message: 'risk',
    args: { yearly: duration(perYear * seconds) },
  }))
  const at = metric.target.span
  if (expected > allowed) {
    const args = { availability: percent(target), allowed: duration(allowed), window: duration(window), expected: duration(expected) }
    report({ at, message: 'tooMuch', args, related })
  } else if (limit !== undefined && yearly > limit) {
    report({ at, message: 'limit', args: { limit: duration(limit), expected: duration(yearly) }, related })
  }
}
