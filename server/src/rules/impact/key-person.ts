import { figure } from '../../base/message.ts'
import type { BiaActivity, CommonPerson } from '../../generated/model.ts'
import { commonPlace, onlyDeputies } from '../../programme/analysis/deputies.ts'
import { type KeyPerson, keyPeopleOf } from '../../programme/analysis/keyPeople.ts'
import { nameOf } from '../../programme/analysis/network.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** BIA-22: somebody who cannot be replaced, or whose deputies are no way out. */
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
  severity: byMessage({ noDeputy: asGap, overloaded: 'warning', samePlace: 'hint' }),
  visits: ['bia.activity', 'common.person'],
  check(element, context) {
    if (element.$.shape.name === 'common.person') return checkDeputy(element as CommonPerson, context)
    for (const person of keyPeopleOf(context.programme).get(element as BiaActivity) ?? []) checkKeyPerson(person, context)
  },
})

function checkKeyPerson(person: KeyPerson, { programme, report }: LinkedContext): void {
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
