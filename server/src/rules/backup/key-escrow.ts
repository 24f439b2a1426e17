import type { CommonRole, ContinuityPlanBackupPolicy } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { homeOf } from '../../programme/analysis/copies.ts'
import { protectedBy } from '../../programme/analysis/protection.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** BKP-13: the key of encrypted copies is lost with the system or the site that they are for, or hangs on one person. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-13',
  name: 'key-escrow',
  title: { en: 'Backup key out of reach', 'zh-cn': '备份密钥无法取得', 'zh-tw': '備份金鑰無法取得' },
  why: {
    en: 'Without its key an encrypted copy is no copy.',
    'zh-cn': '没有密钥，加密的副本等于没有副本。',
    'zh-tw': '沒有金鑰，加密的複本等於沒有複本。',
  },
  messages: {
    onlyInside: {
      en: 'The key is only in “{system}”, which is what these copies are to restore; keep it in one more place.',
      'zh-cn': '密钥只存放在“{system}”中，而这些副本正是用来恢复它的；请在另一处也保存密钥。',
      'zh-tw': '金鑰只存放在「{system}」中，而這些複本正是用來還原它的；請在另一處也保存金鑰。',
    },
    onlyAtSite: {
      en: 'The key is only at {site}, where the data is as well: once the site is lost, nobody can read the copies elsewhere. Keep it in one more place.',
      'zh-cn': '密钥只存放在“{site}”，而数据也在那里：该场所一旦失去，别处的副本就无法读取。请在另一处也保存密钥。',
      'zh-tw': '金鑰只存放在「{site}」，而資料也在那裡：該據點一旦失去，別處的複本就無法讀取。請在另一處也保存金鑰。',
    },
    oneCustodian: {
      en: 'Only one person ({person}) can produce the key; name a second one.',
      'zh-cn': '只有一人（{person}）能取出密钥；请再指定一人。',
      'zh-tw': '只有一人（{person}）能取出金鑰；請再指定一人。',
    },
    noCustody: {
      en: 'The copies are encrypted, and nothing says where the key is and who can produce it.',
      'zh-cn': '副本已加密，但没有说明密钥存放在何处、由谁取出。',
      'zh-tw': '複本已加密，但沒有說明金鑰存放在何處、由誰取出。',
    },
  },
  severity: byMessage({ onlyInside: 'error', onlyAtSite: 'error', oneCustodian: asHole, noCustody: asHole }),
  visits: ['continuity_plan.backup_policy'],
  check(policy, context) {
    if (policy.encryption?.value === false) return
    if (!policy.$.slots.has('key_custody')) {
      if (policy.encryption?.value) context.report({ at: keyOf(policy, 'encryption'), message: 'noCustody' })
      return
    }
    checkPlaces(policy, context)
    checkCustodians(policy, context)
  },
})

/** A system lies inside when the policy restores it or data of it. A place in words, another site, a supplier are outside. */
function checkPlaces(policy: ContinuityPlanBackupPolicy, context: LinkedContext): void {
  const custody = policy.key_custody
  const kept = protectedBy(context.programme, policy)
  const inside = new Set(kept.map(({ data }) => data.system?.id))
  const places = (custody?.stored_in ?? []).map((one) => (isElementLike(one) ? undefined : targetOf(context, ['system', 'site'], one)))
  const [first] = places
  if (!custody || !first) return
  const at = keyOf(custody, 'stored_in')
  if (places.every((place) => place && inside.has(place.id))) {
    context.report({ at, message: 'onlyInside', args: { system: first.name ?? first.id } })
    return
  }
  const homes = kept.flatMap((protection) => homeOf(context.programme, protection).site ?? [])
  const lost = homes.find(({ id }) => places.every((place) => place && (place.id === id || inside.has(place.id))))
  if (lost && isKeptElsewhere(policy, lost.id, context)) context.report({ at, message: 'onlyAtSite', args: { site: lost.name ?? lost.id } })
}

/** Where all copies are lost with the site, BKP-04 says so, and the key is of no use. */
const isKeptElsewhere = ({ copies }: ContinuityPlanBackupPolicy, site: string, context: LinkedContext): boolean =>
  copies.some(({ location, offsite }) => {
    const place = location && !isElementLike(location) ? targetOf(context, ['site', 'supplier', 'system'], location) : undefined
    return place?.id !== site && (offsite?.value === true || place?.type === 'site' || place?.type === 'supplier')
  })

/** A role stands for its holder and the deputies; who holds it is asked elsewhere. */
function checkCustodians(policy: ContinuityPlanBackupPolicy, context: LinkedContext): void {
  const custody = policy.key_custody
  const named = custody?.custodians ?? []
  const people = named.map((one) => peopleOf(targetOf(context, ['person', 'role'], one), context))
  const known = people.flatMap((some) => some ?? [])
  if (!custody || known.length === 0 || people.includes(undefined) || new Set(known.map(({ id }) => id)).size > 1) return
  context.report({ at: keyOf(custody, 'custodians'), message: 'oneCustodian', args: { person: known[0]?.name ?? '' } })
}

interface Named {
  readonly id: string
  readonly name: string
}

/** Nothing where it is not known who that is. */
function peopleOf(target: ReturnType<typeof targetOf<'person' | 'role'>>, context: LinkedContext): readonly Named[] | undefined {
  if (!target) return undefined
  const named = { id: target.id, name: target.name ?? target.id }
  if (target.type === 'person') return [named]
  const role = target.element as CommonRole
  const references = [...(role.$.slots.has('holder') ? [role.holder] : []), ...role.deputies]
  const people = references.map((one) => targetOf({ programme: context.programme, document: target.document }, ['person'], one))
  if (people.length === 0 || people.includes(undefined)) return undefined
  return people.flatMap((one) => (one ? [{ id: one.id, name: one.name ?? one.id }] : []))
}
