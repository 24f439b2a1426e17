import { duration } from '../../base/message.ts'
import type { ContinuityPlan, ContinuityPlanCallTreeEntry, ContinuityPlanCommunicationProcedures } from '../../generated/model.ts'
import { callersOf, writtenNames } from '../../programme/analysis/callers.ts'
import { lastCall } from '../../programme/analysis/callTree.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** COM-09: the calls take longer than the plan has until it is to be active, or one person has too many to make. */
export const rule: Rule = linkedElementRule({
  id: 'COM-09',
  name: 'tree-slow',
  title: { en: 'Call tree too slow', 'zh-cn': '通讯树过慢', 'zh-tw': '緊急聯絡樹太慢' },
  why: {
    en: 'The teams are to work already while their last members are still waiting for the call.',
    'zh-cn': '小组本应已经开始工作，最后的成员却还在等电话。',
    'zh-tw': '小組本應已經開始工作，最後的成員卻還在等電話。',
  },
  messages: {
    slow: {
      en: 'The last one ({name}) is told after {minutes}; the plan is to be active within {target}.',
      'zh-cn': '最后一人（{name}）要在 {minutes} 后才接到通知；计划应在 {target} 内启动。',
      'zh-tw': '最後一人（{name}）要在 {minutes} 後才接到通知；計畫應在 {target} 內啟動。',
    },
    many: {
      en: 'One person makes {count} calls in a row; {limit} are the most that keep a tree fast.',
      'zh-cn': '一人要连续拨打 {count} 通电话；要保持通讯树迅速，最多 {limit} 通。',
      'zh-tw': '一人要連續撥打 {count} 通電話；要讓聯絡樹夠快，最多 {limit} 通。',
    },
    target: { en: 'The time until it is active', 'zh-cn': '启动目标时间', 'zh-tw': '啟動目標時間' },
    call: { en: 'On the way to the last one', 'zh-cn': '通往最后一人的呼叫', 'zh-tw': '通往最後一人的聯絡' },
  },
  severity: always('warning'),
  visits: ['continuity_plan.communication_procedures'],
  check(procedures, context) {
    for (const entry of procedures.call_tree) fanOut(entry, context)
    compare(procedures, context)
  },
})

/** Calls that take no time are made by a machine, to all at once. */
function fanOut(entry: ContinuityPlanCallTreeEntry, { limits, report }: LinkedContext): void {
  const limit = limits('call_tree_fan_out_max')
  const count = entry.calls.length
  if (limit === undefined || count <= limit || entry.minutes?.value === 0) return
  report({ at: keyOf(entry, 'calls'), message: 'many', args: { count, limit } })
}

function compare(procedures: ContinuityPlanCommunicationProcedures, context: LinkedContext): void {
  const target = (context.document.root as ContinuityPlan).activation?.target
  const last = lastCall(callersOf(context, procedures))
  if (!target || !last || last.minutes * 60 <= target.value) return
  const names = writtenNames(context, procedures)
  const path = last.path.flatMap((id) => names.get(id) ?? [])
  context.report({
    at: keyOf(procedures, 'call_tree'),
    message: 'slow',
    args: { name: path.at(-1)?.text ?? '', minutes: duration(last.minutes * 60), target: duration(target.value) },
    related: [{ at: target.span, message: 'target' }, ...path.slice(1).map(({ span }) => ({ at: span, message: 'call' }))],
  })
}
