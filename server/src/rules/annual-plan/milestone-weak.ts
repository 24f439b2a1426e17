import type { AnnualPlan, AnnualPlanMilestone } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, firstOfMonth, isoText } from '../../language/values/civil.ts'
import { type PlannedWork, plannedWork, workByName } from '../../programme/analysis/plannedWork.ts'
import { keyOf } from '../places.ts'
import { documentRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage, fromApproved } from '../severity.ts'

/** ANN-26: milestones by which nobody can tell whether the year is on its way. */
export const rule: Rule = documentRule({
  id: 'ANN-26',
  name: 'milestone-weak',
  title: { en: 'Weak milestones', 'zh-cn': '里程碑薄弱', 'zh-tw': '里程碑薄弱' },
  why: {
    en: 'Between two milestones nobody looks; where they are rare or stand beside the work they close, delay is seen months late.',
    'zh-cn': '两个里程碑之间无人过问；里程碑太少或与所收尾的工作脱节，延误要数月后才会发现。',
    'zh-tw': '兩個里程碑之間沒有人過問；里程碑太少，或與它收尾的工作脫節，延誤要幾個月後才會發現。',
  },
  messages: {
    far: {
      en: 'The milestone of {task} is on {date}; {task} ends on {end}, {days} days away.',
      'zh-cn': '{task} 的里程碑定在 {date}，而 {task} 于 {end} 结束，相差 {days} 天。',
      'zh-tw': '{task} 的里程碑定在 {date}，但 {task} 於 {end} 結束，相差 {days} 天。',
    },
    few: {
      en: 'The plan has {count} milestone; at least {least} show whether the year is on its way.',
      'zh-cn': '计划只有 {count} 个里程碑；至少 {least} 个才能看出年度工作是否按计划推进。',
      'zh-tw': '計畫只有 {count} 個里程碑；至少 {least} 個才看得出年度工作是否按計畫推進。',
    },
    gap: {
      en: 'No milestone lies between {from} and {to}: a quarter of the year without one.',
      'zh-cn': '{from} 至 {to} 之间没有里程碑：整整一个季度没有检查点。',
      'zh-tw': '{from} 至 {to} 之間沒有里程碑：整整一季沒有檢查點。',
    },
    end: { en: 'The task ends here', 'zh-cn': '任务在此结束', 'zh-tw': '任務在此結束' },
  },
  severity: byMessage({ far: 'warning', few: fromApproved('hint', 'warning'), gap: 'hint' }),
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    const plan = context.document.root as AnnualPlan
    const live = plan.milestones.filter(({ status }) => status?.value !== 'cancelled')
    distances(live, plan, context)
    count(live.length, plan, context)
    quarters(live, plan, context)
  },
})

/** Of several milestones of one task the last one closes it; the others stand on its way. */
function distances(milestones: readonly AnnualPlanMilestone[], plan: AnnualPlan, context: RuleContext): void {
  const { period } = plan
  const named = workByName(plannedWork(plan))
  const last = new Map<string, CivilDay>()
  for (const { task, date } of milestones) {
    // One without a date may be the last.
    const id = task && named(task)?.id
    if (id !== undefined) last.set(id, Math.max(last.get(id) ?? 0, date?.value ?? Number.POSITIVE_INFINITY))
  }
  const most = context.limits('milestone_task_gap_max')
  for (const one of milestones) {
    const work = one.task && named(one.task)
    if (!work || !most || work.state === 'cancelled' || one.date?.value !== last.get(work.id)) continue
    apart(one, { work, most: most.days + most.months * 30, period }, context)
  }
}

interface Closing {
  readonly work: PlannedWork
  readonly most: number
  readonly period: AnnualPlan['period']
}

function apart({ date, exercise }: AnnualPlanMilestone, { work, most, period }: Closing, { report }: RuleContext): void {
  const { end, id } = work
  // The day of an exercise lies within the work on it: the report is still to be written.
  if (exercise && date && end && date.value < end.value) return
  const days = date && end ? Math.abs(date.value - end.value) : 0
  // A date outside the period is ANN-13’s: how far it lies from others follows from that.
  if (!date || !end || days <= most || [date, end].some(({ value }) => isOutside(value, period))) return
  const args = { task: id, date: isoText(date.value), end: isoText(end.value), days }
  report({ at: date.span, message: 'far', args, related: [{ at: end.span, message: 'end' }] })
}

const isOutside = (day: CivilDay, period: AnnualPlan['period']): boolean => day < (period?.start?.value ?? day) || day > (period?.end?.value ?? day)

function count(found: number, plan: AnnualPlan, { report, limits }: RuleContext): void {
  const least = limits('milestones_min')
  // None at all is said by the schema.
  if (least === undefined || found === 0 || found >= least) return
  report({ at: keyOf(plan, 'milestones'), message: 'few', args: { count: found, least } })
}

/** The quarters of the plan’s own year. While a milestone has no date yet, it may fall into any of them; fewer than four leave one out anyway. */
function quarters(milestones: readonly AnnualPlanMilestone[], plan: AnnualPlan, { report }: RuleContext): void {
  const { start, end } = plan.period ?? {}
  const dates = milestones.flatMap(({ date }) => date ?? [])
  if (!start || !end || dates.length < milestones.length || dates.length < 4) return
  const gap = [0, 3, 6, 9]
    .map((months) => ({ from: after(start, months), to: Math.min(after(start, months + 3) - 1, end.value) }))
    .find(({ from, to }) => to - from > 80 && !dates.some(({ value }) => value >= from && value <= to))
  if (gap) report({ at: keyOf(plan, 'milestones'), message: 'gap', args: { from: isoText(gap.from), to: isoText(gap.to) } })
}

/** The day some months after a period began; a period that begins in the middle of a month has quarters that do as well. */
function after({ value }: Located<CivilDay>, months: number): CivilDay {
  return firstOfMonth(value, months) + (value - firstOfMonth(value, 0))
}
