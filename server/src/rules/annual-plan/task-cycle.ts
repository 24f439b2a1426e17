import type { AnnualPlan } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { type PlannedWork, plannedWork, waitingCircles, workByName } from '../../programme/analysis/plannedWork.ts'
import { documentRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-17: tasks that wait for each other in a circle, so that none of them can ever begin. */
export const rule: Rule = documentRule({
  id: 'ANN-17',
  name: 'task-cycle',
  title: { en: 'Tasks wait for each other', 'zh-cn': '任务互为前置', 'zh-tw': '任務互為前置' },
  why: {
    en: 'Nobody in the circle may begin, so whoever does has decided on their own which dependency does not count.',
    'zh-cn': '环中的任何任务都无法开始；谁先动手，就是自行决定了哪项依赖不算数。',
    'zh-tw': '環中沒有一項任務可以開始；誰先動手，就是自己決定了哪項相依不算數。',
  },
  messages: {
    circle: {
      en: 'None of these can begin, as each waits for another one: {members}.',
      'zh-cn': '下列各项互相等待，谁也无法开始：{members}。',
      'zh-tw': '下列各項互相等待，誰也無法開始：{members}。',
    },
    also: { en: 'Also part of the circle', 'zh-cn': '同属此环', 'zh-tw': '同屬此環' },
  },
  severity: always('error'),
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    const works = plannedWork(context.document.root as AnnualPlan)
    for (const circle of waitingCircles(works)) {
      const members = new Set(circle)
      tell(
        works.filter(({ id }) => members.has(id)),
        context,
      )
    }
  },
})

/** Once for each circle, where it is first written; the other references are related places. */
function tell(members: readonly PlannedWork[], { report }: RuleContext): void {
  const ids = new Set(members.map(({ id }) => id))
  const named = workByName(members)
  const [first, ...others] = members
    .flatMap(({ after }) => after)
    .filter((reference) => ids.has(named(reference)?.id ?? ''))
    .toSorted((a: Located<string>, b: Located<string>) => a.span.start - b.span.start)
  if (first)
    report({ at: first.span, message: 'circle', args: { members: [...ids] }, related: others.map(({ span }) => ({ at: span, message: 'also' })) })
}
