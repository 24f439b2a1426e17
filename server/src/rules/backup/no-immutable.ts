import { copiesOf, leavesTheSite, type WrittenCopy } from '../../programme/analysis/copies.ts'
import { isService } from '../../programme/analysis/protection.ts'
import { isUpperTierData, ledBy } from '../../programme/analysis/restoreTests.ts'
import { keyOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { asGap } from '../severity.ts'

/** BKP-06: an intruder with all rights reaches every copy of data that matters. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-06',
  name: 'no-immutable',
  title: { en: 'No copy out of reach', 'zh-cn': '没有触及不到的副本', 'zh-tw': '沒有觸及不到的複本' },
  why: {
    en: 'Whoever encrypts the production data first deletes every copy within reach.',
    'zh-cn': '加密生产数据的人，会先删掉触及得到的每一份副本。',
    'zh-tw': '加密正式資料的人，會先刪掉觸及得到的每一份複本。',
  },
  messages: {
    reachable: {
      en: 'All {count} copies of {data} can be deleted over the network; data of the upper tiers needs one that is offline or immutable.',
      'zh-cn': '“{data}”的全部 {count} 份副本都能通过网络删除；高等级数据应有一份离线或不可变的副本。',
      'zh-tw': '「{data}」的全部 {count} 份複本都能透過網路刪除；高等級資料應有一份離線或不可變更的複本。',
    },
  },
  severity: asGap,
  visits: ['continuity_plan.backup_policy'],
  check(policy, { programme, report }) {
    const [first] = ledBy(programme, policy).flatMap(({ data }) => {
      const copies = copiesOf(programme).get(data.id) ?? []
      const isOpen = copies.length > 0 && copies.every(isReachable) && leavesTheSite(copies)
      return isOpen && !isService(data) && isUpperTierData(programme, data) ? [{ data, count: copies.length }] : []
    })
    if (first) report({ at: keyOf(policy, 'copies'), message: 'reachable', args: { data: first.data.name, count: first.count } })
  },
})

/** A lock that the administrators of production can lift is BKP-07’s. */
const isReachable = ({ kind, guarded, element }: WrittenCopy): boolean =>
  kind === 'replica' || (guarded === 'no' && element?.immutable?.value !== true)
