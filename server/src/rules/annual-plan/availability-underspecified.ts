import { duration } from '../../base/message.ts'
import type { AnnualPlan, CommonMetric } from '../../generated/model.ts'
import { reached } from '../../language/model/header.ts'
import { allowedDowntime } from '../../programme/analysis/availability.ts'
import { type AvailabilityPromise, availabilityPromise } from '../../programme/analysis/availabilityPromise.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage } from '../severity.ts'

const keys = ['window', 'measured_at', 'exclusions'] as const

/** ANN-08: an availability that two people would measure differently. */
export const rule: Rule = elementRule({
  id: 'ANN-08',
  name: 'availability-underspecified',
  title: { en: 'Availability not defined enough', 'zh-cn': '可用性定义不完整', 'zh-tw': '可用性定義不完整' },
  why: {
    en: 'By a kinder window, another probe or a generous exclusion every year can be reported as met.',
    'zh-cn': '换一个统计周期、换一个测量点或放宽除外情形，每一年都可以报成达标。',
    'zh-tw': '換一個統計期間、換一個量測點或放寬除外情形，每一年都能報成達標。',
  },
  messages: {
    missing: {
      en: 'Two people would measure this availability differently. Not stated: {missing}.',
      'zh-cn': '这一可用性由不同的人测量会得出不同结果，尚未说明：{missing}。',
      'zh-tw': '這項可用性由不同的人量測會得到不同結果，還沒說明：{missing}。',
    },
    sampling: {
      en: 'A measurement every {interval} cannot see an outage that is shorter; with {allowed} allowed in {window} it should come at least every {wanted}.',
      'zh-cn': '每 {interval} 测一次，看不到更短的中断；{window} 内只允许中断 {allowed}，至少应每 {wanted} 测一次。',
      'zh-tw': '每 {interval} 量一次，看不到更短的中斷；{window} 內只容許中斷 {allowed}，至少應每 {wanted} 量一次。',
    },
    window: { en: 'the time over which it is formed', 'zh-cn': '统计周期', 'zh-tw': '統計期間' },
    measured_at: { en: 'where it is measured', 'zh-cn': '测量点', 'zh-tw': '量測點' },
    exclusions: { en: 'what does not count', 'zh-cn': '除外情形', 'zh-tw': '除外情形' },
  },
  severity: byMessage({ missing: (_, { status }) => (reached(status, 'in_review') ? 'warning' : 'hint'), sampling: 'warning' }),
  visits: ['annual_plan.objective'],
  check(objective, context) {
    const promise = availabilityPromise(objective, context.document.root as AnnualPlan)
    if (!promise) return
    const missing = keys.filter((key) => !states(promise, key)).map((key) => ({ key: `ANN-08.${key}`, args: {} }))
    const at = promise.metric.target.span
    if (missing.length > 0) context.report({ at, message: 'missing', args: { missing } })
    // What the objective says of it, its criteria repeat.
    const [sampled] = promise.details.filter(({ sampling_interval }) => sampling_interval)
    if (sampled) sampling(sampled, promise, context)
  },
})

/** At the objective or at a criterion that evaluates it; «n/a» and a reason is an answer too. */
const states = ({ metric, details }: AvailabilityPromise, key: (typeof keys)[number]): boolean =>
  (key === 'window' && metric.window !== undefined) ||
  details.some(({ $, target }) => $.slots.has(key) || (key === 'window' && target?.value.window !== undefined))

function sampling({ sampling_interval: interval }: CommonMetric, { percent: target, window }: AvailabilityPromise, context: RuleContext): void {
  const samples = context.limits('samples_per_allowance')
  const allowed = allowedDowntime(target, window)
  // Of 100 % nothing is allowed, and no interval is short enough.
  if (!interval || !samples || allowed <= 0 || interval.value <= allowed / samples) return
  const args = {
    interval: duration(interval.value),
    allowed: duration(allowed),
    window: duration(window),
    wanted: duration(Math.floor(allowed / samples)),
  }
  context.report({ at: interval.span, message: 'sampling', args })
}
