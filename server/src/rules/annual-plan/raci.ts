import { percent } from '../../base/message.ts'
import type { AnnualPlan, AnnualPlanTask } from '../../generated/model.ts'
import type { Element } from '../../language/model/element.ts'
import { largestShare, twoAccountable } from '../../programme/analysis/accountability.ts'
import { holderName } from '../../programme/analysis/holders.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** ANN-23: a division of work in which not exactly one answers, nobody works, or one answers for nearly everything. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-23',
  name: 'raci',
  title: { en: 'Division of work', 'zh-cn': '任务分工不当', 'zh-tw': '任務分工不當' },
  why: {
    en: 'Where two answer each waits for the other; where one answers for everything, the year stops with their leave.',
    'zh-cn': '两人负责，各等对方；一人包揽，他一请假全年的工作就停下来。',
    'zh-tw': '兩個人當責，就互相等對方；一個人全包，他一請假整年的工作就停擺。',
  },
  messages: {
    two: {
      en: 'By the division of work {accountable} answers for the task, but {owner} owns it: only one can.',
      'zh-cn': '分工表由 {accountable} 负责，而任务责任人是 {owner}：只能由一人负责。',
      'zh-tw': '分工表由 {accountable} 當責，但任務負責人是 {owner}：只能由一個人當責。',
    },
    nobody: {
      en: 'The division of work names nobody who does the work (`r`).',
      'zh-cn': '分工表没有写明由谁执行（`r`）。',
      'zh-tw': '分工表沒有寫明由誰執行（`r`）。',
    },
    share: {
      en: '{who} answers for {count} of {of} tasks, {share}; more than {most} is hard to keep up with.',
      'zh-cn': '{of} 项任务中有 {count} 项（{share}）由 {who} 负责；超过 {most} 就难以兼顾。',
      'zh-tw': '{of} 項任務中有 {count} 項（{share}）由 {who} 當責；超過 {most} 就難以兼顧。',
    },
    owner: { en: 'The owner', 'zh-cn': '责任人', 'zh-tw': '負責人' },
    task: { en: 'One of these tasks', 'zh-cn': '其中一项任务', 'zh-tw': '其中一項任務' },
  },
  severity: byMessage({ two: 'warning', nobody: 'hint', share: 'hint' }),
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    const plan = context.document.root as AnnualPlan
    for (const task of plan.tasks) if (task.status?.value !== 'cancelled') judge(task, context)
    share(plan, context)
  },
})

function judge(task: AnnualPlanTask, context: LinkedContext): void {
  const { report } = context
  const [owner, accountable] = twoAccountable(task, context) ?? []
  if (owner && accountable) {
    const args = { owner: holderName(context, owner), accountable: holderName(context, accountable) }
    report({ at: accountable.span, message: 'two', args, related: [{ at: owner.span, message: 'owner' }] })
  }
  // Whoever owns a step of the task does the work of it.
  if (task.raci && hasNone(task.raci, 'r') && !task.subtasks.some((step) => step.$.slots.has('owner')))
    report({ at: keyOf(task, 'raci'), message: 'nobody' })
}

/** A blank is somebody who is still to be named. */
function hasNone(element: Element, key: string): boolean {
  const slot = element.$.slots.get(key)
  return !slot || (slot.node?.kind === 'sequence' && slot.node.items.length === 0)
}

function share(plan: AnnualPlan, context: LinkedContext): void {
  const most = context.limits('accountable_share_max')
  const found = largestShare(plan, context)
  const [first] = found?.named ?? []
  if (!found || !first || most === undefined) return
  const portion = (found.named.length / found.of) * 100
  if (portion <= most) return
  context.report({
    at: keyOf(plan, 'tasks'),
    message: 'share',
    args: { who: holderName(context, first), count: found.named.length, of: found.of, share: percent(Math.round(portion)), most: percent(most) },
    related: found.named.map(({ span }) => ({ at: span, message: 'task' })),
  })
}
