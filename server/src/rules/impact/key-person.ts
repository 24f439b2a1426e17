import { figure } from '../../base/message.ts'
import type { BiaActivity, CommonPerson, CommonRole } from '../../generated/model.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { commonPlace, onlyDeputies } from '../../programme/analysis/deputies.ts'
import { holderOf as personBehind } from '../../programme/analysis/holders.ts'
import { holderOf, type KeyPerson, keyPeopleOf } from '../../programme/analysis/keyPeople.ts'
import { nameOf } from '../../programme/analysis/network.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** BIA-22: somebody who cannot be replaced, or whose deputies are no way out, not there yet or the same person. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-22',
  name: 'key-person',
  title: { en: 'Key person without a way out', 'zh-cn': '关键人员无人可替', 'zh-tw': '關鍵人員無人可代理' },
  why: {
    en: 'The one who knows how is ill on that day, and the work waits for them.',
    'zh-cn': '出事那天会做的人恰好病了，工作只能等他。',
    'zh-tw': '出事那天會做的人剛好生病，工作只能等他。',
  },
  messages: {
    noDeputy: {
      en: 'Nobody can take over from {name}: name a deputy here or in the role.',
      'zh-cn': '“{name}”没有备用人员：请在此处或其角色中指定。',
      'zh-tw': '「{name}」沒有職務代理人：請在此處或其角色中指定。',
    },
    notYet: {
      en: 'Nobody can take over from {name} before {date}: all who could join only then.',
      'zh-cn': '“{name}”在 {date} 之前没有备用人员：备用人员都要到那时才入职。',
      'zh-tw': '「{name}」在 {date} 之前沒有職務代理人：代理人都要到那時才到職。',
    },
    itself: {
      en: '{name} is the holder of this role and its deputy: when one is away, both are.',
      'zh-cn': '“{name}”既是该角色的任职者，又是其备用人员：一人不在即两个都不在。',
      'zh-tw': '「{name}」既是該角色的任職者，又是其代理人：一人不在就兩個都不在。',
    },
    holder: { en: 'The holder', 'zh-cn': '任职者', 'zh-tw': '任職者' },
    overloaded: {
      en: '{name} is the only deputy for {count} roles, more than {max}: when several holders are away at once, only one of them is replaced.',
      'zh-cn': '“{name}”是 {count} 个角色的唯一备用人员，超过 {max} 个：多名任职者同时缺席时，只能替补其中一个。',
      'zh-tw': '「{name}」是 {count} 個角色的唯一代理人，超過 {max} 個：多位任職者同時缺席時，只能代理其中一個。',
    },
    samePlace: {
      en: '{name} and everybody who can take over work at {site}: one event there takes all of them.',
      'zh-cn': '“{name}”与所有备用人员都在“{site}”工作：该处出事会一并失去。',
      'zh-tw': '「{name}」與所有代理人都在「{site}」工作：該處出事會一併失去。',
    },
    role: { en: 'Deputy for {name}', 'zh-cn': '“{name}”的备用人员', 'zh-tw': '「{name}」的代理人' },
  },
  severity: byMessage({ noDeputy: asGap, notYet: asGap, itself: 'error', overloaded: 'warning', samePlace: 'hint' }),
  visits: ['bia.activity', 'common.person', 'common.role'],
  check(element, context) {
    if (element.$.shape.name === 'common.person') return checkDeputy(element as CommonPerson, context)
    if (element.$.shape.name === 'common.role') return checkRole(element as CommonRole, context)
    for (const person of keyPeopleOf(context.programme).get(element as BiaActivity) ?? []) checkKeyPerson(person, context)
  },
})

function checkRole({ holder, deputies, status }: CommonRole, context: LinkedContext): void {
  if (!holder || status?.value === 'retired') return
  const held = personBehind(context, holder)
  for (const deputy of deputies) {
    if (personBehind(context, deputy) !== held) continue
    context.report({ at: deputy.span, message: 'itself', args: { name: deputy.text }, related: [{ at: holder.span, message: 'holder' }] })
  }
}

/** The day on which the first of those who can take over joins; nothing where one is there already, or nobody says when they come. */
function firstDay({ deputies }: KeyPerson, { programme, today }: LinkedContext): CivilDay | undefined {
  const starts = (deputies ?? []).map((deputy) => holderOf(programme, deputy)?.element.start?.value ?? today)
  const first = starts.length > 0 ? Math.min(...starts) : today
  return first > today ? first : undefined
}

function checkKeyPerson(person: KeyPerson, context: LinkedContext): void {
  const { programme, report } = context
  const first = firstDay(person, context)
  if (first !== undefined) report({ at: person.at, message: 'notYet', args: { name: nameOf(person.target), date: isoText(first) } })

  const name = nameOf(person.target)
  if (person.deputies?.length === 0) report({ at: person.at, message: 'noDeputy', args: { name } })
  const site = commonPlace(programme, person)
  if (site) report({ at: person.at, message: 'samePlace', args: { name, site: nameOf(site) } })
}

function checkDeputy({ id, name }: CommonPerson, { programme, report, limits }: LinkedContext): void {
  const only = onlyDeputies(programme).get(id?.value ?? '') ?? []
  const max = limits('deputy_roles_max')
  if (!id || max === undefined || only.length <= max) return
  report({
    at: id.span,
    message: 'overloaded',
    args: { name: name?.value ?? id.value, count: figure(only.length), max: figure(max) },
    related: only.map(({ role, at }) => ({
      at,
      uri: role.file.uri,
      message: 'role',
      args: { name: role.element.name?.value ?? role.element.id?.value ?? '' },
    })),
  })
}
