import type { CommonRole, ContinuityPlanTeamMember } from '../../generated/model.ts'
import { insertKeys } from '../../language/edits/insertKey.ts'
import { type Element, isElementLike } from '../../language/model/element.ts'
import { documentLanguage, reached } from '../../language/model/header.ts'
import { placeholderFor } from '../../language/schema/placeholderFor.ts'
import { holderName, holderOf } from '../../programme/analysis/holders.ts'
import { type Target, targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** BCP-04: a role of a team that nobody fills, for which nobody stands in, or whose stand-in is the same person. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-04',
  name: 'no-alternate',
  title: { en: 'Nobody stands in', 'zh-cn': '没有备用人员', 'zh-tw': '沒有代理人' },
  why: {
    en: 'A third of the people are away when it happens; a role with one name is then an empty chair.',
    'zh-cn': '出事时总有一部分人不在；只写一个人的岗位届时就没人顶上。',
    'zh-tw': '出事時總有一部分人不在；只寫一個人的角色屆時就沒人頂上。',
  },
  messages: {
    nobody: {
      en: 'Neither the plan nor the registry says who fills the role {role} and who stands in.',
      'zh-cn': '计划和登记表都没有写明由谁担任“{role}”、由谁备用。',
      'zh-tw': '計畫與登錄表都沒有寫明由誰擔任「{role}」、由誰代理。',
    },
    noPrimary: {
      en: 'Neither the plan nor the registry says who fills the role {role}.',
      'zh-cn': '计划和登记表都没有写明由谁担任“{role}”。',
      'zh-tw': '計畫與登錄表都沒有寫明由誰擔任「{role}」。',
    },
    noAlternate: {
      en: 'Nobody stands in for the role {role}, neither here nor as a deputy in the registry.',
      'zh-cn': '“{role}”没有备用人员：本处和登记表中都没有写。',
      'zh-tw': '「{role}」沒有代理人：此處與登錄表中都沒有寫。',
    },
    same: {
      en: '{name} stands in for the same person; when one is away, both are.',
      'zh-cn': '候补与首要人员同为“{name}”，此人不在时无人接替。',
      'zh-tw': '代理人與主要人員同為「{name}」，此人不在時無人接替。',
    },
    primary: { en: 'Who fills the role', 'zh-cn': '担任该角色的人', 'zh-tw': '擔任該角色的人' },
    insert: { en: 'Insert {keys} to fill in', 'zh-cn': '插入待填写的 {keys}', 'zh-tw': '插入待填寫的 {keys}' },
  },
  severity: byMessage({ nobody: asHole, noPrimary: asHole, noAlternate: asHole, same: 'error' }),
  visits: ['continuity_plan.team_member'],
  check(member, context) {
    const role = member.role && !isElementLike(member.role) ? targetOf(context, ['role'], member.role) : undefined
    if (reached(context.status, 'in_review')) holes(member, role, context)
    same(member, role, context)
  },
})

/** Of each, whether the plan or the registry says it: a list without an item says nothing, a blank to be filled in is DOC-01’s. */
function holes(member: ContinuityPlanTeamMember, role: Target<'role'> | undefined, context: LinkedContext): void {
  const held = targetOf(context, ['role'], member.primary)
  const hasPrimary = isSaid(member, 'primary') || isSaid(role?.element, 'holder')
  const hasAlternate = [member, role?.element, held?.element].some((one) => isSaid(one, 'alternates') || isSaid(one, 'deputies'))
  if (hasPrimary && hasAlternate) return
  const message = hasPrimary ? 'noAlternate' : hasAlternate ? 'noPrimary' : 'nobody'
  const missing = [...(hasPrimary ? [] : ['primary']), ...(hasAlternate ? [] : ['alternates'])]
  context.report({ at: roleSpan(member), message, args: { role: role?.name ?? roleText(member) }, fixes: inserted(member, missing, context) })
}

function isSaid(element: Element | undefined, key: string): boolean {
  const slot = element?.$.slots.get(key)
  return slot !== undefined && !(slot.node?.kind === 'sequence' && slot.node.items.length === 0)
}

const roleSpan = (member: ContinuityPlanTeamMember): ReturnType<typeof placeOf> =>
  member.role && !isElementLike(member.role) ? member.role.span : placeOf(member)

const roleText = ({ role }: ContinuityPlanTeamMember): string => (role && isElementLike(role) ? role.text?.text : role?.text) ?? '?'

function inserted(member: ContinuityPlanTeamMember, missing: readonly string[], { file, document, status }: LinkedContext): readonly FixReport[] {
  const writing = { locale: documentLanguage(document), status }
  const properties = missing.flatMap((key) => (member.$.slots.has(key) ? [] : (member.$.shape.properties.get(key) ?? [])))
  const keys = properties.map((property) => ({ key: property.key, value: placeholderFor(property, writing) }))
  const edit = keys.length === missing.length ? insertKeys(member, keys, file.table) : undefined
  return edit ? [{ title: 'insert', args: { keys: missing }, edits: [edit] }] : []
}

function same(member: ContinuityPlanTeamMember, role: Target<'role'> | undefined, context: LinkedContext): void {
  const { holder } = (role?.element as CommonRole | undefined) ?? {}
  const primary = member.primary ?? (member.$.slots.has('primary') ? undefined : holder)
  if (!primary) return
  const home = member.primary ? context : { programme: context.programme, document: role?.document ?? context.document }
  const person = holderOf(home, primary)
  const related = [{ at: primary.span, uri: member.primary ? context.file.uri : (role?.file.uri ?? context.file.uri), message: 'primary' }]
  for (const one of member.alternates) {
    if (holderOf(context, one) === person) context.report({ at: one.span, message: 'same', args: { name: holderName(context, one) }, related })
  }
}
