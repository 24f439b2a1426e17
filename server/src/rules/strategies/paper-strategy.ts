import type { BiaStrategy, ContinuityPlanCoverage } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import { isoText } from '../../language/values/civil.ts'
import { isNamedIn, responses } from '../../programme/analysis/missedCriteria.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** STR-05: a plan in force counts on what is not in place, or what should be in place is not and nobody works on it. */
export const rule: Rule = linkedElementRule({
  id: 'STR-05',
  name: 'paper-strategy',
  title: { en: 'Strategy on paper', 'zh-cn': '纸上的策略', 'zh-tw': '紙上的策略' },
  why: {
    en: 'The plan sends people to a place that has not been fitted out.',
    'zh-cn': '计划把人派往尚未布置好的场所。',
    'zh-tw': '計畫把人派往尚未布置好的地方。',
  },
  messages: {
    relied: {
      en: 'The plan is in force, but what it relies on here is not implemented: {names}.',
      'zh-cn': '本计划已生效，但此处所依据的策略尚未落实：{names}。',
      'zh-tw': '本計畫已生效，但此處所依據的策略尚未落實：{names}。',
    },
    late: {
      en: 'Was to be in place by {due}, {days} days ago, is not «implemented», and no open task or action is about it.',
      'zh-cn': '应于 {due} 前落实，已逾期 {days} 天，状态仍非“已落实”，也没有进行中的任务或措施。',
      'zh-tw': '應於 {due} 前落實，已逾期 {days} 天，狀態仍非「已落實」，也沒有進行中的任務或措施。',
    },
    status: { en: 'How far it is', 'zh-cn': '其状态', 'zh-tw': '其狀態' },
  },
  severity: always('warning'),
  visits: ['continuity_plan.coverage', 'bia.strategy'],
  check(element, context) {
    if (!context.current) return
    if (element.$.shape.name === 'bia.strategy') late(element as BiaStrategy, context)
    else relied(element as ContinuityPlanCoverage, context)
  },
})

const unfinished: ReadonlySet<string> = new Set(['proposed', 'approved', 'implementing'])

/** One that is in place, or of which nobody knows, may carry the coverage. */
function relied({ strategies }: ContinuityPlanCoverage, context: LinkedContext): void {
  const found = strategies.map((one) => targetOf(context, ['strategy'], one))
  const [first] = strategies
  if (!first || !found.every((one) => unfinished.has(one?.element.status?.value ?? ''))) return
  const related = found.flatMap((one) => (one?.element.status ? [{ at: one.element.status.span, uri: one.file.uri, message: 'status' }] : []))
  context.report({ at: first.span, message: 'relied', args: { names: found.map((one) => one?.name ?? one?.id ?? '') }, related })
}

function late(strategy: BiaStrategy, context: LinkedContext): void {
  const { due, status } = strategy
  if (!due || !status || due.value >= context.today || status.value === 'proposed' || !unfinished.has(status.value)) return
  if (isWorkedOn(strategy, context)) return
  const args = { due: isoText(due.value), days: context.today - due.value }
  context.report({ at: due.span, message: 'late', args, related: [{ at: status.span, message: 'status' }] })
}

const over: ReadonlySet<unknown> = new Set(['done', 'cancelled', 'verified'])

function isWorkedOn(strategy: BiaStrategy, { programme, document: own }: LinkedContext): boolean {
  const tasks = [...allOf(programme, 'annual_plan.task'), ...allOf(programme, 'annual_plan.subtask')]
  const concerned = tasks.some(
    ({ element, document }) =>
      !over.has(element.status?.value) && element.concerns.some((one) => targetOf({ programme, document }, ['strategy'], one)?.element === strategy),
  )
  if (concerned) return true
  const known = { id: strategy.id?.value, name: strategy.name?.value }
  const others = [...responses({ programme, document: own }), ...tasks, ...allOf(programme, 'common.treatment_action')]
  return others.some((site) => !over.has(scalarAt(site.element, 'status')?.value) && isNamedIn(site, known))
}
