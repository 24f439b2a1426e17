import type { CommonRole, ContinuityPlan, ContinuityPlanCommunicationProcedures, ContinuityPlanTeam } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { callersOf, writtenNames } from '../../programme/analysis/callers.ts'
import { type CallTree, readCallTree } from '../../programme/analysis/callTree.ts'
import { holderName, holderOf } from '../../programme/analysis/holders.ts'
import { type Standpoint, targetOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** COM-08: a call tree that does not come to everybody, or that runs in a circle. */
export const rule: Rule = linkedElementRule({
  id: 'COM-08',
  name: 'tree-gap',
  title: { en: 'Gap in the call tree', 'zh-cn': '通讯树有缺口', 'zh-tw': '緊急聯絡樹有缺口' },
  why: {
    en: 'Everybody believes that somebody else has called them.',
    'zh-cn': '每个人都以为别人已经通知过了。',
    'zh-tw': '每個人都以為別人已經通知過了。',
  },
  messages: {
    unreached: {
      en: 'No call comes to {names}, although others of the team are called.',
      'zh-cn': '没有人呼叫{names}，而同组的其他人都会接到电话。',
      'zh-tw': '沒有人聯絡{names}，而同組的其他人都會接到電話。',
    },
    team: {
      en: 'No call comes to anybody of the team «{team}».',
      'zh-cn': '没有人呼叫“{team}”小组的任何成员。',
      'zh-tw': '沒有人聯絡「{team}」小組的任何成員。',
    },
    uncalled: {
      en: '{name} calls others, but nobody calls {name}.',
      'zh-cn': '{name} 要呼叫他人，却没有人呼叫 {name}。',
      'zh-tw': '{name} 要聯絡他人，卻沒有人聯絡 {name}。',
    },
    circle: {
      en: 'The calls run in a circle: they come back to {name}.',
      'zh-cn': '呼叫形成循环：又回到 {name}。',
      'zh-tw': '聯絡形成循環：又回到 {name}。',
    },
    twice: {
      en: '{name} is called by several people; one call is enough, the others are lost time.',
      'zh-cn': '{name} 被多人呼叫；一次即可，其余是浪费时间。',
      'zh-tw': '{name} 被多人聯絡；一次即可，其餘是浪費時間。',
    },
    member: { en: 'Member of the team', 'zh-cn': '小组成员', 'zh-tw': '小組成員' },
    again: { en: 'Called here as well', 'zh-cn': '此处也被呼叫', 'zh-tw': '這裡也被聯絡' },
  },
  severity: byMessage({ unreached: 'error', team: 'warning', uncalled: 'warning', circle: 'error', twice: 'warning' }),
  visits: ['continuity_plan.communication_procedures'],
  check(procedures, context) {
    const callers = callersOf(context, procedures)
    // An entry without a person is reported as missing; whom it would call is then unknown.
    if (callers.length === 0 || callers.length < procedures.call_tree.length) return
    const tree = readCallTree(callers)
    const seen: Seen = { procedures, tree, names: writtenNames(context, procedures) }
    circles(seen, context)
    for (const team of (context.document.root as ContinuityPlan).teams) missed(team, seen, context)
    twice(seen, context)
    for (const id of tree.uncalled) alone(id, seen, context)
  },
})

interface Seen {
  readonly procedures: ContinuityPlanCommunicationProcedures
  readonly tree: CallTree
  readonly names: ReadonlyMap<string, Located<string>>
}

/** One finding for all circles: most trees with a slip have one. */
function circles({ tree, names }: Seen, context: LinkedContext): void {
  const [first] = [...tree.looping].flatMap((id) => names.get(id) ?? [])
  if (first) context.report({ at: first.span, message: 'circle', args: { name: holderName(context, first) } })
}

/** An alternate with calls of their own is told by whoever they stand in for. */
function alone(id: string, { procedures, names, tree }: Seen, context: LinkedContext): void {
  const name = names.get(id)
  const isAlternate = procedures.call_tree.some(({ alternate }) => alternate && holderOf(context, alternate) === id)
  if (name && !isAlternate && !tree.looping.has(id)) context.report({ at: name.span, message: 'uncalled', args: { name: holderName(context, name) } })
}

/** Somebody in a circle is called again by it, and the circle is reported. */
function twice({ procedures, tree }: Seen, context: LinkedContext): void {
  const calls = procedures.call_tree.flatMap((entry) => entry.calls)
  for (const [id, all] of Map.groupBy(calls, (one) => holderOf(context, one))) {
    const [, second, ...others] = all
    if (!second || id === tree.root || tree.looping.size > 0) continue
    const related = [all[0], ...others].flatMap((one) => (one ? [{ at: one.span, message: 'again' }] : []))
    context.report({ at: second.span, message: 'twice', args: { name: holderName(context, second) }, related })
  }
}

/** Members are those who act first; alternates are called when they do not answer. */
function missed(team: ContinuityPlanTeam, { procedures, tree }: Seen, context: LinkedContext): void {
  const members = team.roles.flatMap(({ primary, role }) => primary ?? holderIn(role, context) ?? [])
  const inTree = (one: Located<string>): boolean => tree.reached.has(holderOf(context, one)) || isCalledElsewhere(tree, holderOf(context, one))
  const lost = members.filter((one) => !inTree(one))
  if (lost.length === 0) return
  const at = keyOf(procedures, 'call_tree')
  const related = lost.map(({ span }) => ({ at: span, message: 'member' }))
  const names = [...new Set(lost.map((one) => holderName(context, one)))]
  if (lost.length < members.length) context.report({ at, message: 'unreached', args: { names }, related })
  else context.report({ at, message: 'team', args: { team: team.name?.text ?? team.id?.text ?? '' }, related })
}

/** A second tree in the same list is somebody’s to begin; that is reported where it begins. */
const isCalledElsewhere = (tree: CallTree, id: string): boolean => tree.callersOf.has(id) || tree.uncalled.includes(id)

/** A role without a person in the plan is filled by whoever holds it in the registry. */
function holderIn(role: ContinuityPlanTeam['roles'][number]['role'], from: Standpoint): Located<string> | undefined {
  if (!role || isElementLike(role)) return undefined
  const found = targetOf(from, ['role'], role)
  return (found?.element as CommonRole | undefined)?.holder && role
}
