import type { Edit } from '../../base/edit.ts'
import { duration, figure, percent } from '../../base/message.ts'
import type { AnnualPlan, AnnualPlanObjective } from '../../generated/model.ts'
import { insertKeys } from '../../language/edits/insertKey.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { isElementLike } from '../../language/model/element.ts'
import { documentLanguage } from '../../language/model/header.ts'
import { writeDuration } from '../../language/values/durations.ts'
import { allowancesUsed, allowedDowntime, availabilityAfter, yearSeconds } from '../../programme/analysis/availability.ts'
import { type MetricReading, readMetric } from '../../programme/analysis/metrics.ts'
import { elementRule, type FixReport, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-05: one outage of the length that the plan accepts uses up more than the downtime that its availability allows. */
export const rule: Rule = elementRule({
  id: 'ANN-05',
  name: 'availability-vs-rto',
  title: { en: 'Availability against recovery time', 'zh-cn': '可用性与恢复时间相矛盾', 'zh-tw': '可用性與復原時間相互矛盾' },
  why: {
    en: 'Both targets are promised to the same people; the first real recovery proves one of them wrong for the whole year.',
    'zh-cn': '两个目标是向同一批人承诺的；第一次真实恢复就会使其中之一在全年落空。',
    'zh-tw': '兩個目標是向同一批人承諾的；第一次真正的復原就會讓其中之一在全年落空。',
  },
  messages: {
    contradiction: {
      en: '{availability} allows {allowed} of downtime in {window}; one recovery of {outage} uses {times} times that. At most {best} can be promised.',
      'zh-cn': '{availability} 在 {window} 内只允许中断 {allowed}；一次 {outage} 的恢复就用掉其 {times} 倍。最多只能承诺 {best}。',
      'zh-tw': '{availability} 在 {window} 內只容許中斷 {allowed}；一次 {outage} 的復原就用掉其 {times} 倍。最多只能承諾 {best}。',
    },
    outage: { en: 'The outage that the plan accepts', 'zh-cn': '计划所接受的中断时间', 'zh-tw': '計畫所接受的中斷時間' },
    lower: { en: 'Lower the availability to {best}', 'zh-cn': '将可用性降为 {best}', 'zh-tw': '將可用性降為 {best}' },
    shorten: { en: 'Shorten the recovery to {written}', 'zh-cn': '将恢复时间缩短为 {written}', 'zh-tw': '將復原時間縮短為 {written}' },
    exclude: { en: 'State what the availability does not count', 'zh-cn': '写明可用性不计入的情形', 'zh-tw': '寫明可用性不列入計算的情形' },
  },
  severity: always('error'),
  visits: ['annual_plan.objective'],
  check(objective, context) {
    if (objective.type?.value !== 'availability') return
    const metric = readMetric(objective.metric)
    if (metric?.target.value.measure.unit !== 'percent' || metric.exclusions === 'stated' || metric.operator === '<=') return
    const { objectives } = context.document.root as AnnualPlan
    const outages = objectives
      .filter((other) => other.type?.value === 'recovery_time' && overlap(objective, other))
      .flatMap((other) => outageOf(other) ?? [])
    const longest = outages.toSorted((a, b) => b.seconds - a.seconds)[0]
    if (longest) compare({ objective, metric, outage: longest }, context)
  },
})

interface Outage {
  readonly metric: MetricReading
  readonly seconds: number
}

function outageOf(objective: AnnualPlanObjective): Outage | undefined {
  const metric = readMetric(objective.metric)
  const measure = metric?.target.value.measure
  return metric && measure?.unit === 'duration' ? { metric, seconds: measure.value } : undefined
}

/** Two objectives speak of the same thing unless both say what they apply to and share none of it. */
function overlap(one: AnnualPlanObjective, other: AnnualPlanObjective): boolean {
  const [first, second] = [idsOf(one), idsOf(other)]
  return first.length === 0 || second.length === 0 || first.some((id) => second.includes(id))
}

const idsOf = ({ applies_to }: AnnualPlanObjective): readonly string[] => applies_to.flatMap((one) => ('value' in one ? [String(one.value)] : []))

interface Case {
  readonly objective: AnnualPlanObjective
  readonly metric: MetricReading
  readonly outage: Outage
}

function compare(found: Case, context: RuleContext): void {
  const { metric, outage } = found
  const { measure } = metric.target.value
  const window = metric.window ?? yearSeconds
  const allowed = allowedDowntime(measure.value, window)
  if (outage.seconds <= allowed) return
  const best = availabilityAfter(outage.seconds, window)
  const times = Math.round(allowancesUsed(outage.seconds, measure.value, window) * 100) / 100
  context.report({
    at: metric.target.span,
    message: 'contradiction',
    args: {
      availability: percent(measure.value),
      allowed: duration(allowed),
      window: duration(window),
      outage: duration(outage.seconds),
      times: figure(times),
      best: percent(best),
    },
    related: [{ at: outage.metric.target.span, message: 'outage' }],
    fixes: fixes(found, { best, allowed }, context),
  })
}

interface Bounds {
  readonly best: number
  readonly allowed: number
}

function fixes({ metric, outage, objective }: Case, { best, allowed }: Bounds, { file, document }: RuleContext): readonly FixReport[] {
  const source = file.table.text
  const set = ({ target }: MetricReading, figureIn: RegExp, written: string): Edit =>
    replaceScalar(target.span, replaceFigure(target.text, written, figureIn), source)
  // A recovery in seconds would be a joke, not an offer.
  const whole = Math.floor(allowed / 60) * 60
  const written = writeDuration(whole)
  const exclude = exclusionsFor(objective, { file, document })
  return [
    { title: 'lower', args: { best: percent(best) }, edits: [set(metric, percentage, `${best} %`)] },
    ...(whole > 0 ? [{ title: 'shorten', args: { written }, edits: [set(outage.metric, timeSpan, written)] }] : []),
    ...(exclude ? [{ title: 'exclude', edits: [exclude] }] : []),
  ]
}

const percentage = /\d[\d.,]*\s*%/
const timeSpan = /\d[\d.]*\s*(?:[a-zA-Z]+|[\u4e00-\u9fff]+?(?=內|内|$))/

/** Only a metric written as a group of keys has room for its exclusions. */
function exclusionsFor({ metric }: AnnualPlanObjective, { file, document }: Pick<RuleContext, 'file' | 'document'>): Edit | undefined {
  if (!metric || !isElementLike(metric) || metric.$.slots.has('exclusions')) return undefined
  return insertKeys(metric, [{ key: 'exclusions', value: placeholders[documentLanguage(document)] }], file.table)
}

const placeholders = { en: '[what does not count]', 'zh-cn': '[除外情形]', 'zh-tw': '[除外情形]' } as const

/** Keeps the author's wording around the figure: `>= 99.99 % per year` becomes `>= 99.977 % per year`. */
const replaceFigure = (text: string, written: string, figureIn: RegExp): string => (figureIn.test(text) ? text.replace(figureIn, written) : written)
