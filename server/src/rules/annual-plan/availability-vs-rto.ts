import type { Edit } from '../../base/edit.ts'
import { type Args, duration, figure, percent } from '../../base/message.ts'
import type { AnnualPlan, AnnualPlanObjective } from '../../generated/model.ts'
import { insertKeys } from '../../language/edits/insertKey.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { isElementLike } from '../../language/model/element.ts'
import { documentLanguage } from '../../language/model/header.ts'
import { writeDuration } from '../../language/values/durations.ts'
import { withPercentage, withTime } from '../../language/values/targetText.ts'
import { type AcceptedOutage, acceptedOutages } from '../../programme/analysis/acceptedOutages.ts'
import { allowancesUsed, allowedDowntime, availabilityAfter } from '../../programme/analysis/availability.ts'
import { type AvailabilityPromise, availabilityPromise } from '../../programme/analysis/availabilityPromise.ts'
import { appliesTo, repeatedTargets } from '../../programme/analysis/objectives.ts'
import { type Stretch, serviceWeek, week, weeklySeconds, worstOverlap } from '../../programme/analysis/serviceHours.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-05: one outage of the length that the plan accepts uses up more than the downtime that its availability allows. */
export const rule: Rule = linkedElementRule({
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
    inHours: {
      en: '{availability} of the service hours allows {allowed} of downtime in {window}; one recovery of {outage} can take {taken} of them, {times} times that. At most {best} can be promised.',
      'zh-cn':
        '按服务时间计，{availability} 在 {window} 内只允许中断 {allowed}；一次 {outage} 的恢复最多占用服务时间 {taken}，为其 {times} 倍。最多只能承诺 {best}。',
      'zh-tw':
        '按服務時間計，{availability} 在 {window} 內只容許中斷 {allowed}；一次 {outage} 的復原最多占去服務時間 {taken}，為其 {times} 倍。最多只能承諾 {best}。',
    },
    onAverage: {
      en: '{availability} allows {allowed} of downtime in {window} on average; one recovery of {outage} of one of {count} counts as {taken}, {times} times that. At most {best} can be promised.',
      'zh-cn':
        '按平均计，{availability} 在 {window} 内只允许中断 {allowed}；{count} 个对象之一恢复 {outage}，折合 {taken}，为其 {times} 倍。最多只能承诺 {best}。',
      'zh-tw':
        '取平均計，{availability} 在 {window} 內只容許中斷 {allowed}；{count} 個對象之一復原 {outage}，折合 {taken}，為其 {times} 倍。最多只能承諾 {best}。',
    },
    outage: { en: 'The outage that the plan accepts', 'zh-cn': '计划所接受的中断时间', 'zh-tw': '計畫所接受的中斷時間' },
    lower: { en: 'Lower the availability to {best}', 'zh-cn': '将可用性降为 {best}', 'zh-tw': '將可用性降為 {best}' },
    shorten: { en: 'Shorten the recovery to {written}', 'zh-cn': '将恢复时间缩短为 {written}', 'zh-tw': '將復原時間縮短為 {written}' },
    exclude: { en: 'State what the availability does not count', 'zh-cn': '写明可用性不计入的情形', 'zh-tw': '寫明可用性不列入計算的情形' },
  },
  severity: always('error'),
  visits: ['annual_plan.objective'],
  check(objective, context) {
    const promise = availabilityPromise(objective, context.document.root as AnnualPlan)
    const counting = promise && promise.exclusions === 'none' ? countingOf(promise, context) : undefined
    if (!promise || !counting) return
    const plan = { element: context.document.root as AnnualPlan, document: context.document, file: context.file }
    const allowed = allowedDowntime(promise.percent, counting.window)
    const tooLong = acceptedOutages(objective, plan, context)
      .filter(({ seconds }) => taken(seconds, counting) > allowed)
      .toSorted((a, b) => b.seconds - a.seconds)
    const [outage] = tooLong
    if (outage) tell({ promise, counting, outage, allowed, others: tooLong.length - 1 }, context)
  },
})

/** How downtime is counted: in a window of the clock or of service hours, in full or divided by the number of those it covers. */
interface Counting {
  readonly window: number
  readonly count: number
  readonly hours?: readonly Stretch[]
}

/** Nothing where that cannot be known, or where the outage of one does not count at all. */
function countingOf({ objective, window, hours, counts }: AvailabilityPromise, context: LinkedContext): Counting | undefined {
  const covered = appliesTo(objective).length
  if ((counts === 'all' && covered !== 1) || (counts === 'average' && covered === 0) || hours === 'words') return undefined
  const count = counts === 'average' ? covered : 1
  if (!hours) return { window, count }
  const calendar = targetOf(context, ['calendar'], hours)
  const stretches = calendar && serviceWeek(calendar.element)
  return stretches && { window: (window * weeklySeconds(stretches)) / (week * 60), count, hours: stretches }
}

const taken = (outage: number, { hours, count }: Counting): number => (hours ? worstOverlap(hours, outage) : outage) / count

interface Case {
  readonly promise: AvailabilityPromise
  readonly counting: Counting
  readonly outage: AcceptedOutage
  readonly allowed: number
  /** Other outages that are too long as well. */
  readonly others: number
}

function tell(found: Case, context: RuleContext): void {
  const { promise, counting, outage, allowed } = found
  const effective = taken(outage.seconds, counting)
  const best = availabilityAfter(effective, counting.window)
  const args: Args = {
    availability: percent(promise.percent),
    allowed: duration(allowed),
    window: duration(promise.window),
    outage: duration(outage.seconds),
    taken: duration(effective),
    count: counting.count,
    times: figure(Math.round(allowancesUsed(effective, promise.percent, counting.window) * 100) / 100),
    best: percent(best),
  }
  const message = counting.count > 1 ? 'onAverage' : counting.hours ? 'inHours' : 'contradiction'
  const related = [{ at: outage.at, uri: outage.uri, message: 'outage' }]
  context.report({ at: promise.metric.target.span, message, args, related, fixes: fixes(found, best, context) })
}

function fixes({ promise, outage, counting, allowed, others }: Case, best: number, { file, document }: RuleContext): readonly FixReport[] {
  const plan = document.root as AnnualPlan
  const rewritten = (objective: AnnualPlanObjective, write: (text: string) => string): readonly Edit[] =>
    repeatedTargets(objective, plan).map(({ span, text }) => replaceScalar(span, write(text), file.table.text))
  // A recovery in seconds would be a joke, not an offer; and where several are too long, shortening one of them changes nothing.
  const whole = counting.hours || counting.count > 1 || others > 0 ? 0 : Math.floor(allowed / 60) * 60
  const written = writeDuration(whole)
  const { objective: limit } = outage
  const exclude = exclusionsFor(promise.objective, { file, document })
  return [
    ...(best > 0
      ? [{ title: 'lower', args: { best: percent(best) }, edits: rewritten(promise.objective, (text) => withPercentage(text, `${best} %`)) }]
      : []),
    ...(whole > 0 && limit ? [{ title: 'shorten', args: { written }, edits: rewritten(limit, (text) => withTime(text, written)) }] : []),
    ...(exclude ? [{ title: 'exclude', edits: [exclude] }] : []),
  ]
}

/** Only a metric written as a group of keys has room for its exclusions. */
function exclusionsFor({ metric }: AnnualPlanObjective, { file, document }: Pick<RuleContext, 'file' | 'document'>): Edit | undefined {
  if (!metric || !isElementLike(metric) || metric.$.slots.has('exclusions')) return undefined
  return insertKeys(metric, [{ key: 'exclusions', value: placeholders[documentLanguage(document)] }], file.table)
}

const placeholders = { en: '[what does not count]', 'zh-cn': '[除外情形]', 'zh-tw': '[除外情形]' } as const
