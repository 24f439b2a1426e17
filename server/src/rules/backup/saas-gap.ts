import type { CommonDataset } from '../../generated/model.ts'
import { reached, statusOf } from '../../language/model/header.ts'
import { lossObjectives } from '../../programme/analysis/dataObjectives.ts'
import { isService, type Protection, policiesAreClear, protections, referenceIn } from '../../programme/analysis/protection.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BKP-18: of data that lives in a service only the provider has copies. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-18',
  name: 'saas-gap',
  title: { en: 'No own copy of a service’s data', 'zh-cn': '云服务数据没有自有副本', 'zh-tw': '雲端服務資料沒有自有複本' },
  why: {
    en: 'The provider restores its service, not what one of your own accounts has deleted.',
    'zh-cn': '服务商恢复的是它的服务，而不是你方账号误删的数据。',
    'zh-tw': '服務商復原的是它的服務，不是貴方帳號誤刪的資料。',
  },
  messages: {
    none: {
      en: '{data} lives in the service {system}, and no policy keeps a backup or an export of your own.',
      'zh-cn': '“{data}”存放在云服务“{system}”中，却没有任何策略保留自有的备份或导出。',
      'zh-tw': '「{data}」存放在雲端服務「{system}」中，卻沒有任何策略保留自有的備份或匯出。',
    },
    provider: {
      en: 'All copies of {data} are with the provider of {system} itself; one belongs elsewhere.',
      'zh-cn': '“{data}”的全部副本都在“{system}”的服务商处；至少应有一份放在别处。',
      'zh-tw': '「{data}」的全部複本都在「{system}」的服務商處；至少應有一份放在別處。',
    },
  },
  severity: always('warning'),
  visits: ['common.dataset'],
  check(dataset: CommonDataset, { programme, report }) {
    const protection = protections(programme).get(dataset.id?.value ?? '')
    if (!protection || protection.data.element !== dataset || dataset.status?.value === 'planned') return
    const { data, policies, replications } = protection
    if (!data.system || !isService(data) || !lossObjectives(programme).has(data.id) || replications.length > 0) return
    const args = { data: data.name, system: data.system.name ?? data.system.id }
    const kept = allOf(programme, 'continuity_plan.backup_policy')
    // While policies are still being written one for this data may come.
    const isOpen = !kept.every(({ document }) => reached(statusOf(document), 'approved'))
    if (policies.length === 0 && kept.length > 0 && policiesAreClear(programme))
      report({ at: placeOf(dataset), message: 'none', args, ...(isOpen && { severity: 'hint' }) })
    if (policies.length > 0 && staysWithProvider(protection, programme)) report({ at: placeOf(dataset), message: 'provider', args })
  },
})

function staysWithProvider({ data: { system }, policies }: Protection, programme: Programme): boolean {
  const provider = system && targetOf({ programme, document: system.document }, ['supplier'], system.element.supplier)
  const places = policies.flatMap(({ element: { copies }, document }) =>
    copies.length === 0 ? [undefined] : copies.map(({ location }) => targetOf({ programme, document }, ['supplier'], referenceIn(location))?.element),
  )
  return provider !== undefined && places.every((place) => place === provider.element)
}
