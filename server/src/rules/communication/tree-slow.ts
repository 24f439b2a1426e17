import { duration } from '../../base/message.ts'
import type { ContinuityPlan, ContinuityPlanCallTreeEntry, ContinuityPlanCommunicationProcedures } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { callersOf, writtenNames } from '../../programme/analysis/callers.ts'
import { firstCall, lastCall, type Told } from '../../programme/analysis/callTree.ts'
import { holderOf } from '../../programme/analysis/holders.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** COM-09: whoever activates the plan is told later than the plan is to be active, or one person has too many calls to make. */
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
      en: '{name}, who decides on the activation, is told after {minutes}; the plan is to be active within {target}.',
      'zh-cn': '决定启动的“{name}”要在 {minutes} 后才接到通知；计划应在 {target} 内启动。',
      'zh-tw': '決定啟動的「{name}」要在 {minutes} 後才接到通知；計畫應在 {target} 內啟動。',
    },
    late: {
      en: 'Not before {minutes} is everybody told, with {name} at the end; the plan is to be active within {target}. Is anybody of them needed earlier?',
      'zh-cn': '{minutes} 后所有人（最末为“{name}”）才都接到通知；计划应在 {target} 内启动。其中是否有人需要更早接到通知？',
      'zh-tw': '{minutes} 後所有人（最末為「{name}」）才都接到通知；計畫應在 {target} 內啟動。其中是否有人需要更早接到通知？',
    },
    many: {
      en: 'One person makes {count} calls in a row; {limit} are the most that keep a tree fast.',
      'zh-cn': '一人要连续拨打 {count} 通电话；要保持通讯树迅速，最多 {limit} 通。',
      'zh-tw': '一人要連續撥打 {count} 通電話；要讓聯絡樹夠快，最多 {limit} 通。',
    },
    target: { en: 'The time until it is active', 'zh-cn': '启动目标时间', 'zh-tw': '啟動目標時間' },
    call: { en: 'A call on the way there', 'zh-cn': '途中的一次呼叫', 'zh-tw': '途中的一次聯絡' },
  },
  severity: byMessage({ slow: 'warning', late: 'hint', many: 'warning' }),
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

/** The activation waits for the first who may decide on it. Whoever is called after that is needed for the work, and nobody says when. */
function compare(procedures: ContinuityPlanCommunicationProcedures, context: LinkedContext): void {
  const callers = callersOf(context, procedures)
  const activation = (context.document.root as ContinuityPlan).activation
  const deciding = firstCall(callers, new Set((activation?.authority ?? []).map((one) => holderOf(context, one))))
  if (isLate(deciding, activation?.target)) {
    tell('slow', deciding, { procedures, context })
    return
  }
  const standIns = deputiesOf(context)
  const last = lastCall(callers, (id) => !standIns.has(id))
  if (isLate(last, activation?.target)) tell('late', last, { procedures, context })
}

const isLate = (told: Told | undefined, target: Located<Duration> | undefined): told is Told =>
  told !== undefined && target !== undefined && told.minutes * 60 > target.value

/** A deputy is called where somebody else is not reached: that one comes last says nothing. */
const deputiesOf = ({ programme }: LinkedContext): ReadonlySet<string> =>
  new Set(allOf(programme, 'common.role').flatMap(({ element, document }) => element.deputies.map((one) => holderOf({ programme, document }, one))))

interface Tree {
  readonly procedures: ContinuityPlanCommunicationProcedures
  readonly context: LinkedContext
}

function tell(message: 'slow' | 'late', told: Told, { procedures, context }: Tree): void {
  const { target } = (context.document.root as ContinuityPlan).activation ?? {}
  if (!target) return
  const names = writtenNames(context, procedures)
  const path = told.path.flatMap((id) => names.get(id) ?? [])
  const last = path.at(-1)
  const name = targetOf(context, ['person', 'role'], last)?.name ?? last?.text ?? ''
  context.report({
    at: keyOf(procedures, 'call_tree'),
    message,
    args: { name, minutes: duration(told.minutes * 60), target: duration(target.value) },
    related: [{ at: target.span, message: 'target' }, ...path.slice(1).map(({ span }) => ({ at: span, message: 'call' }))],
  })
}
