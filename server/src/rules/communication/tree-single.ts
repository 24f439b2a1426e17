import type { CommonRole, ContinuityPlanCallTreeEntry } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { holderOf } from '../../programme/analysis/holders.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'

/** COM-10: somebody has calls to make, and nobody makes them when that person cannot be reached. */
export const rule: Rule = linkedElementRule({
  id: 'COM-10',
  name: 'tree-single',
  title: { en: 'Caller without an alternate', 'zh-cn': '呼叫人没有备用人员', 'zh-tw': '聯絡人沒有代理人' },
  why: {
    en: 'When this one person does not answer, a whole branch of the tree is never called.',
    'zh-cn': '这一个人联系不上，整条分支就都接不到通知。',
    'zh-tw': '這一個人聯絡不上，整條分支就都接不到通知。',
  },
  messages: {
    none: {
      en: 'Nobody takes over when {name} cannot be reached; calls that are then not made: {count}.',
      'zh-cn': '{name} 联系不上时无人接替；将有 {count} 人接不到通知。',
      'zh-tw': '{name} 聯絡不上時無人接替；將有 {count} 人接不到通知。',
    },
    same: {
      en: 'The alternate of {name} is the same person.',
      'zh-cn': '{name} 的备用呼叫人就是本人。',
      'zh-tw': '{name} 的代理聯絡人就是本人。',
    },
  },
  severity: (message, { status }) => (message === 'none' && status === 'draft' ? 'hint' : 'warning'),
  visits: ['continuity_plan.call_tree_entry'],
  check(entry, context) {
    const { person, alternate, calls } = entry
    if (!person || calls.length === 0) return
    const name = person.text
    if (alternate) {
      const isSame = holderOf(context, alternate) === holderOf(context, person)
      if (isSame) context.report({ at: alternate.span, message: 'same', args: { name } })
    } else if (!entry.$.slots.has('alternate') && !hasDeputies(entry, person, context)) {
      context.report({ at: person.span, message: 'none', args: { name, count: calls.length } })
    }
  },
})

/** A machine needs no alternate; a role is taken over by its deputies, and so is the person who holds one. */
function hasDeputies({ minutes }: ContinuityPlanCallTreeEntry, person: Located<string>, context: LinkedContext): boolean {
  if (minutes?.value === 0) return true
  const target = targetOf(context, ['person', 'role'], person)
  if (target?.type === 'role') return (target.element as CommonRole).deputies.length > 0
  const who = holderOf(context, person)
  const held = allOf(context.programme, 'common.role').filter(
    ({ element, document }) => element.holder && holderOf({ programme: context.programme, document }, element.holder) === who,
  )
  return held.some(({ element }) => element.deputies.length > 0)
}
