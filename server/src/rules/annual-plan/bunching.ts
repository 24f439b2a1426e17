import { percent } from '../../base/message.ts'
import type { AnnualPlan, AnnualPlanMilestone, ContinuityConfig, Records, RecordsExercise } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { bunchOf } from '../../programme/analysis/bunching.ts'
import { type BusySpan, busySpans } from '../../programme/analysis/busySpans.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** ANN-33: the work of the year falls due when nobody has time for it. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-33',
  name: 'bunching',
  title: { en: 'At a bad time', 'zh-cn': '时间安排过于集中', 'zh-tw': '時間安排過於集中' },
  why: {
    en: 'What is due when everybody is busy is put off, and the year ends with promises.',
    'zh-cn': '都挤在最忙的时候到期，结果只能延后，年底只剩承诺。',
    'zh-tw': '都擠在最忙的時候到期，結果只能延後，年底只剩承諾。',
  },
  messages: {
    lastMonth: {
      en: '{count} of {of} pieces of work ({share}) are due after {after}, in the last month; more than {most} are hard to get done.',
      'zh-cn': '{of} 项工作中有 {count} 项（{share}）在 {after} 之后的最后一个月到期；超过 {most} 就很难完成。',
      'zh-tw': '{of} 項工作中有 {count} 項（{share}）在 {after} 之後的最後一個月到期；超過 {most} 就很難完成。',
    },
    freeze: {
      en: 'The exercise falls into the freeze «{name}», {start} to {end}.',
      'zh-cn': '演练落在冻结期“{name}”内（{start} 至 {end}）。',
      'zh-tw': '演練落在凍結期「{name}」之內（{start} 至 {end}）。',
    },
    peak: {
      en: 'The exercise falls into the peak «{name}», {start} to {end}; whom it needs has other things to do.',
      'zh-cn': '演练落在高峰期“{name}”内（{start} 至 {end}），参与人员难以抽身。',
      'zh-tw': '演練落在尖峰期「{name}」之內（{start} 至 {end}），參與人員抽不開身。',
    },
    span: { en: 'The time to keep clear of', 'zh-cn': '应避开的时段', 'zh-tw': '應避開的時段' },
    due: { en: 'Due in the last month', 'zh-cn': '最后一个月到期', 'zh-tw': '最後一個月到期' },
  },
  severity: byMessage({ lastMonth: 'hint', freeze: 'warning', peak: 'hint' }),
  checkDocument(context) {
    const { document } = context
    if (document.kind === 'records') for (const one of (document.root as Records).exercises) timing(one, one.date, context)
    if (document.kind !== 'annual_plan') return
    lastMonth(document.root as AnnualPlan, context)
    for (const milestone of (document.root as AnnualPlan).milestones) atMilestone(milestone, context)
  },
})

function lastMonth(plan: AnnualPlan, { report, limits, current, today }: LinkedContext): void {
  const most = limits('due_in_last_month_max')
  const bunch = bunchOf(plan)
  // In the last month itself nothing can be spread any more.
  if (!bunch || most === undefined || (current && today > bunch.after)) return
  const { after, late, of } = bunch
  const share = (late.length / of) * 100
  if (share <= most) return
  report({
    at: keyOf(plan, 'tasks'),
    message: 'lastMonth',
    args: { count: late.length, of, share: percent(Math.round(share)), after: isoText(after), most: percent(most) },
    related: late.map(({ span }) => ({ at: span, message: 'due' })),
  })
}

/** What people and systems are taken for. Where people only talk, or a copy is restored beside, the day disturbs nobody. */
const disturbing: ReadonlySet<string> = new Set(['drill', 'simulation', 'functional', 'parallel', 'full_scale', 'live_failover'])

/** A season that lasts longer cannot be kept clear of. */
const longestSpan = 92

function timing(exercise: RecordsExercise, date: Located<CivilDay> | undefined, context: LinkedContext): void {
  const { type, status } = exercise
  if (!date || date.value < context.today || (status && status.value !== 'planned') || !disturbing.has(type?.value ?? '')) return
  const usual = (context.programme.settings.root as ContinuityConfig | undefined)?.calendar
  const hits = busySpans(exercise, usual, context).filter(({ start, end }) => start.value <= date.value && date.value <= end.value)
  const hit = hits.find(({ kind }) => kind === 'freeze') ?? hits.find(({ start, end }) => end.value - start.value < longestSpan)
  if (hit) tell(hit, date, context)
}

function tell({ kind, name, start, end, uri }: BusySpan, date: Located<CivilDay>, { report }: LinkedContext): void {
  const args = { name, start: isoText(start.value), end: isoText(end.value) }
  report({ at: date.span, message: kind, args, related: [{ at: start.span, uri, message: 'span' }] })
}

/** An exercise with a day of its own is judged by it. */
function atMilestone({ exercise: named, date, status }: AnnualPlanMilestone, context: LinkedContext): void {
  const exercise = targetOf(context, ['exercise'], named)
  if (!exercise || exercise.element.$.slots.has('date') || (status && status.value !== 'planned')) return
  timing(exercise.element, date, { ...context, document: exercise.document, report: context.report })
}
