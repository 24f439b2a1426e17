import type { AnnualPlan, AnnualPlanMilestone, AnnualPlanTask, RecordsExercise } from '../../generated/model.ts'
import { isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import { heldExercises } from '../../programme/analysis/exerciseCoverage.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** XFL-08: the annual plan and the records tell different things of the exercises. */
export const rule: Rule = linkedDocumentRule({
  id: 'XFL-08',
  name: 'annual-vs-schedule',
  title: { en: 'Exercises differ from the plan', 'zh-cn': '演练与年度计划不一致', 'zh-tw': '演練與年度計畫不一致' },
  why: {
    en: 'People prepare for one day and the exercise is on another, or it counts as held and never was.',
    'zh-cn': '大家按一个日子准备，演练却在另一天；或者算作已办，其实没有。',
    'zh-tw': '大家依一個日子準備，演練卻在另一天；或者算作已辦，其實沒有。',
  },
  messages: {
    moved: {
      en: 'The milestone is on {date}, but the exercise {exercise} is set for {set}.',
      'zh-cn': '里程碑定在 {date}，而演练 {exercise} 安排在 {set}。',
      'zh-tw': '里程碑訂在 {date}，而演練 {exercise} 排在 {set}。',
    },
    notHeld: {
      en: 'The milestone is achieved, but by the records the exercise {exercise} has not taken place.',
      'zh-cn': '里程碑已达成，但记录显示演练 {exercise} 尚未举行。',
      'zh-tw': '里程碑已達成，但紀錄顯示演練 {exercise} 尚未辦理。',
    },
    cancelled: {
      en: 'The milestone is still planned, but the exercise {exercise} is cancelled.',
      'zh-cn': '里程碑仍在计划中，但演练 {exercise} 已取消。',
      'zh-tw': '里程碑仍在規劃中，但演練 {exercise} 已取消。',
    },
    noRecord: {
      en: 'The exercises of this task are done since {end}, but the records have none between {start} and {until}.',
      'zh-cn': '该任务的演练已于 {end} 完成，但记录中 {start} 至 {until} 之间没有任何演练。',
      'zh-tw': '該任務的演練已於 {end} 完成，但紀錄中 {start} 至 {until} 之間沒有任何演練。',
    },
    record: { en: 'The record', 'zh-cn': '演练记录', 'zh-tw': '演練紀錄' },
  },
  severity: always('warning'),
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    const plan = context.document.root as AnnualPlan
    for (const milestone of plan.milestones) judgeMilestone(milestone, context)
    if (context.current && isRecorded(plan, context)) for (const task of plan.tasks) judgeTask(task, context)
  },
})

function judgeMilestone(milestone: AnnualPlanMilestone, context: LinkedContext): void {
  const exercise = targetOf(context, ['exercise'], milestone.exercise)
  if (!exercise || !milestone.exercise) return
  const { date, status } = exercise.element as RecordsExercise
  const message = contradiction(milestone, exercise.element as RecordsExercise)
  const at = message === 'moved' ? milestone.date : milestone.status
  const related = [{ at: (message === 'moved' ? date : status)?.span ?? placeOf(exercise.element), uri: exercise.file.uri, message: 'record' }]
  const days = { date: isoText(milestone.date?.value ?? 0), set: isoText(date?.value ?? 0) }
  if (message && at) context.report({ at: at.span, message, args: { ...days, exercise: milestone.exercise.text }, related })
}

function contradiction({ date, status }: AnnualPlanMilestone, exercise: RecordsExercise): 'moved' | 'notHeld' | 'cancelled' | undefined {
  const held = exercise.status?.value
  if (status?.value === 'achieved') return held !== undefined && held !== 'done' ? 'notHeld' : undefined
  if (status?.value !== 'planned') return undefined
  if (held === 'cancelled') return 'cancelled'
  const late = date && exercise.date ? date.value - exercise.date.value : 0
  return held === 'planned' && (late < 0 || late > week) ? 'moved' : undefined
}

/** An exercise begins on its day, and a milestone may stand at its end. */
const week = 7

/** Whether records of exercises are kept in the time of the plan. */
function isRecorded({ period }: AnnualPlan, { programme }: LinkedContext): boolean {
  const [start, end] = [period?.start?.value ?? Number.POSITIVE_INFINITY, period?.end?.value ?? Number.NEGATIVE_INFINITY]
  return heldExercises(programme).some(({ date }) => start <= date.value && date.value <= end)
}

/** The report of the last one may come as long after it as is allowed. */
function judgeTask(task: AnnualPlanTask, { limits, programme, report, today }: LinkedContext): void {
  const within = limits('exercise_report_within')
  const [start, end] = [earlier(task.start?.value, task.actual_start?.value), task.actual_end ?? task.end]
  if (task.category?.value !== 'exercise' || task.status?.value !== 'done' || !within || start === undefined || !end) return
  const until = dayAfter(end.value, within)
  if (until >= today || heldExercises(programme).some(({ date }) => start <= date.value && date.value <= until)) return
  report({ at: task.status.span, message: 'noRecord', args: { start: isoText(start), end: isoText(end.value), until: isoText(until) } })
}

const earlier = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
