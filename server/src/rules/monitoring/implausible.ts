import { duration, figure, percent } from '../../base/message.ts'
import type { AnnualPlan, AnnualPlanCriterion, RecordsExercise, RecordsIncident, RecordsTrainingSession } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Located } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import type { DateTime, Duration, Target } from '../../language/values/valueTypes.ts'
import { objectivesOf } from '../../programme/analysis/objectives.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** Days of what has been done. An analysis that is not approved may say when its owners are to confirm it. */
const pastKeys = new Map<string, readonly string[]>([
  ['bia.activity.current_capability', ['tested_on']],
  ['common.supplier', ['evaluated_on', 'last_joint_test']],
  ['records.finding', ['verified_on']],
])

const signatures: ReadonlySet<string> = new Set(['bia.activity.confirmation', 'bia.endorsement'])

/** MON-06: figures that nothing in the world can have: a share above the whole, a fact of tomorrow, more who came than there were. */
export const rule: Rule = elementRule({
  id: 'MON-06',
  name: 'implausible',
  title: { en: 'Implausible figure', 'zh-cn': '数值不合理', 'zh-tw': '數值不合理' },
  why: {
    en: 'One impossible figure makes the reader doubt all the others, and every average that it goes into is wrong.',
    'zh-cn': '一个不可能的数值会使人怀疑其他所有数值，由它算出的平均数也都是错的。',
    'zh-tw': '一個不可能的數值會讓人懷疑其他所有數值，用它算出來的平均也都是錯的。',
  },
  messages: {
    share: {
      en: '{value} is no share of a whole: it must lie between 0 % and 100 %.',
      'zh-cn': '{value} 不是占比：应在 0 % 与 100 % 之间。',
      'zh-tw': '{value} 不是占比：應介於 0 % 與 100 % 之間。',
    },
    future: {
      en: '{date} has not come yet (today is {today}): nothing can have been measured or have happened then.',
      'zh-cn': '{date} 尚未到来（今天是 {today}）：不可能已有测量值或已经发生。',
      'zh-tw': '{date} 還沒到（今天是 {today}）：不可能已有量測值或已經發生。',
    },
    backwards: {
      en: 'It ends before it begins.',
      'zh-cn': '结束时间早于开始时间。',
      'zh-tw': '結束時間早於開始時間。',
    },
    more: {
      en: '{count} passed, but only {whole} attended.',
      'zh-cn': '通过 {count} 人，而参加的只有 {whole} 人。',
      'zh-tw': '通過 {count} 人，但參加的只有 {whole} 人。',
    },
    whole: { en: 'Who attended', 'zh-cn': '参加人数', 'zh-tw': '參加人數' },
    longer: {
      en: 'The downtime of {downtime} is longer than the incident itself, which lasted {lasted}.',
      'zh-cn': '停机 {downtime}，比整个事件还长：事件持续 {lasted}。',
      'zh-tw': '停機 {downtime}，比整個事件還長：事件持續 {lasted}。',
    },
    early: {
      en: 'The report was issued {days} days before the exercise took place on {date}.',
      'zh-cn': '报告的发布日期比演练日期 {date} 早 {days} 天。',
      'zh-tw': '報告的發布日期比演練日期 {date} 早 {days} 天。',
    },
    held: { en: 'The day of the exercise', 'zh-cn': '演练日期', 'zh-tw': '演練日期' },
    begin: { en: 'It begins here', 'zh-cn': '开始时间在此', 'zh-tw': '開始時間在這裡' },
  },
  severity: always('error'),
  visits: [
    'annual_plan.criterion',
    'annual_plan.measurement',
    'annual_plan.task',
    'annual_plan.subtask',
    'records.training_session',
    'records.incident',
    'records.exercise',
    'bia.activity.confirmation',
    'bia.endorsement',
    'bia.activity.current_capability',
    'common.supplier',
    'records.finding',
  ],
  check(element, context) {
    for (const key of pastKeys.get(element.$.shape.name) ?? []) notYet(scalarAt<CivilDay>(element, key), context)
    if (signatures.has(element.$.shape.name) && reached(context.status, 'approved')) notYet(scalarAt<CivilDay>(element, 'date'), context)
    switch (element.$.shape.name) {
      case 'annual_plan.criterion':
        return values(element as AnnualPlanCriterion, context)
      case 'annual_plan.measurement':
        return notYet(scalarAt<CivilDay>(element, 'date'), context)
      case 'records.training_session':
        return session(element as RecordsTrainingSession, context)
      case 'records.incident':
        return incident(element as RecordsIncident, context)
      case 'records.exercise':
        return exercise(element as RecordsExercise, context)
      default:
        return share(scalarAt<number>(element, 'progress'), context)
    }
  },
})

function share(located: Located<number> | undefined, { report }: RuleContext): void {
  if (located && (located.value < 0 || located.value > 100)) report({ at: located.span, message: 'share', args: { value: percent(located.value) } })
}

/** Only where the objective is a share of a whole: of a budget or a load more than 100 % can be used. */
function values(criterion: AnnualPlanCriterion, context: RuleContext): void {
  const isShare = objectivesOf(criterion, context.document.root as AnnualPlan).some(({ type }) => type && shares.has(type.value))
  for (const { value } of criterion.measurements) {
    const measured: Located<Target> | undefined = value
    if (measured?.value.measure.unit !== 'percent') continue
    if (isShare || measured.value.measure.value < 0) share({ ...measured, value: measured.value.measure.value }, context)
  }
}

const shares: ReadonlySet<string> = new Set(['availability', 'training'])

function notYet(date: Located<CivilDay> | undefined, { report, today }: RuleContext): void {
  if (date && date.value > today) report({ at: date.span, message: 'future', args: { date: isoText(date.value), today: isoText(today) } })
}

/** A session that is planned has a date, and nobody has come to it yet. */
function session({ date, attended, passed }: RecordsTrainingSession, context: RuleContext): void {
  if (attended || passed) notYet(date, context)
  if (!attended || !passed || passed.value <= attended.value) return
  const related = [{ at: attended.span, message: 'whole' }]
  context.report({ at: passed.span, message: 'more', args: { count: figure(passed.value), whole: figure(attended.value) }, related })
}

function exercise({ date, report }: RecordsExercise, context: RuleContext): void {
  const issued = report?.issued_on
  if (!date || !issued || issued.value >= date.value) return
  const args = { date: isoText(date.value), days: date.value - issued.value }
  context.report({ at: issued.span, message: 'early', args, related: [{ at: date.span, message: 'held' }] })
}

function incident({ start, end, downtime }: RecordsIncident, context: RuleContext): void {
  // An incident of this evening in another zone may have tomorrow’s date.
  if (start && start.value.day > context.today + 1) notYet({ ...start, value: start.value.day }, context)
  if (!start || !end) return
  if (isBefore(end.value, start.value)) context.report({ at: end.span, message: 'backwards', related: [{ at: start.span, message: 'begin' }] })
  else if (downtime) tooLong(downtime, [start, end], context)
}

/** Of an incident whose hours are known; what is a tenth and a quarter of an hour longer was rounded. */
function tooLong(downtime: Located<Duration>, [start, end]: readonly [Located<DateTime>, Located<DateTime>], { report }: RuleContext): void {
  const hasHours = [start, end].every(({ text }) => text.includes(':')) && start.value.zone === end.value.zone
  const lasted = secondsOf(end.value) - secondsOf(start.value)
  if (!hasHours || downtime.value <= lasted * 1.1 + 900) return
  const args = { downtime: duration(downtime.value), lasted: duration(lasted) }
  report({ at: downtime.span, message: 'longer', args, related: [{ at: start.span, message: 'begin' }] })
}

const secondsOf = ({ day, minutes }: DateTime): Duration => (day * 1440 + minutes) * 60

/** Without a zone on both sides only what no zone can explain is certain. */
function isBefore(one: DateTime, other: DateTime): boolean {
  const known = one.zone !== undefined && other.zone !== undefined
  const same = one.zone === other.zone
  const minutes = ({ day, minutes: time, zone = 0 }: DateTime): number => day * 1440 + time - (known ? zone : 0)
  return minutes(one) < minutes(other) - (known || same ? 0 : 1440)
}
