import type { AnnualPlan } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { type PlannedWork, plannedWork, waitingCircles, workByName } from '../../programme/analysis/plannedWork.ts'
import { documentRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** ANN-16: work begins although what it waits for is not finished yet. */
export const rule: Rule = documentRule({
  id: 'ANN-16',
  name: 'dependency-violated',
  title: { en: 'Begins before its predecessor ends', 'zh-cn': '早于前置任务结束', 'zh-tw': '早於前置任務結束' },
  why: {
    en: 'People are booked for days on which they can only wait, and the delay shows when it can no longer be made up.',
    'zh-cn': '人员排在只能等待的日子上，等发现延误时已无法追回。',
    'zh-tw': '人力排在只能等待的日子，等到看出延誤時已經追不回來。',
  },
  messages: {
    early: {
      en: 'It begins on {start}, but waits for {other}, which ends only on {end}: {days} days too early.',
      'zh-cn': '开始日为 {start}，而前置任务 {other} 到 {end} 才结束：早了 {days} 天。',
      'zh-tw': '開始日為 {start}，但前置任務 {other} 到 {end} 才結束：早了 {days} 天。',
    },
    began: {
      en: 'It began on {start}, but waits for {other}, which ended only on {end}, {days} days later.',
      'zh-cn': '实际开始日为 {start}，而前置任务 {other} 到 {end} 才结束，晚了 {days} 天。',
      'zh-tw': '實際開始日為 {start}，但前置任務 {other} 到 {end} 才結束，晚了 {days} 天。',
    },
    end: { en: 'What it waits for ends here', 'zh-cn': '前置任务在此结束', 'zh-tw': '前置任務在此結束' },
  },
  severity: byMessage({ early: 'error', began: 'hint' }),
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    const works = plannedWork(context.document.root as AnnualPlan)
    const named = workByName(works)
    const circleOf = new Map(waitingCircles(works).flatMap((circle, index) => circle.map((id) => [id, index] as const)))
    for (const work of works) {
      // A milestone names the task that it closes; how far the two may lie apart is ANN-26's.
      if (work.state === 'cancelled' || !('depends_on' in work.element)) continue
      for (const reference of work.after) {
        const other = named(reference)
        const circle = circleOf.get(work.id)
        const together = circle !== undefined && circle === circleOf.get(other?.id ?? '')
        if (other && other.state !== 'cancelled' && !together) judge(work, other, context)
      }
    }
  },
})

const judge = (work: PlannedWork, other: PlannedWork, context: RuleContext): void =>
  work.state === 'open' ? compare(work, other, context) : compareDone(work, other, context)

function compare({ start }: PlannedWork, other: PlannedWork, { report }: RuleContext): void {
  const end = endOf(other)
  if (!start || !end || start.value >= end.value) return
  const args = { start: isoText(start.value), end: isoText(end.value), other: other.id, days: end.value - start.value }
  report({ at: start.span, message: 'early', args, related: [{ at: end.span, message: 'end' }] })
}

/** Of finished work only the days tell on which both really began and ended; that it went well all the same may be so. */
function compareDone({ element }: PlannedWork, other: PlannedWork, { report }: RuleContext): void {
  const start = 'actual_start' in element ? element.actual_start : undefined
  const end = 'actual_end' in other.element ? other.element.actual_end : undefined
  if (!start || !end || start.value >= end.value) return
  const args = { start: isoText(start.value), end: isoText(end.value), other: other.id, days: end.value - start.value }
  report({ at: start.span, message: 'began', args, related: [{ at: end.span, message: 'end' }] })
}

/** What is finished was finished on the day on which it really was. */
function endOf({ element, end, state }: PlannedWork): Located<CivilDay> | undefined {
  if (state !== 'done') return end
  return ('achieved_on' in element ? element.achieved_on : 'actual_end' in element ? element.actual_end : undefined) ?? end
}
