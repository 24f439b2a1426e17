import { fallingCopy } from '../../programme/analysis/copies.ts'
import { scenarioLosses } from '../../programme/analysis/dataLoss.ts'
import { isService, type Protection, protectedBy } from '../../programme/analysis/protection.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BKP-07: whoever takes over the administration of production has the copies as well. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-07',
  name: 'same-admin-domain',
  title: { en: 'Copies under the administrators of production', 'zh-cn': '副本与生产同一管理域', 'zh-tw': '複本與正式環境同一管理網域' },
  why: {
    en: 'One stolen administrator’s account deletes the data and its copies in one night.',
    'zh-cn': '一个管理员账号被盗，数据和副本一夜之间全部被删。',
    'zh-tw': '一個管理員帳號遭竊，資料與複本一夜之間全部被刪。',
  },
  messages: {
    lock: {
      en: 'The only immutable copy of {data} is managed in {domain}, as is production: who rules there can lift the lock.',
      'zh-cn': '“{data}”唯一的不可变副本由 {domain} 管理，与生产环境相同：控制该域的人可以解除锁定。',
      'zh-tw': '「{data}」唯一的不可變更複本由 {domain} 管理，與正式環境相同：控制該網域的人可以解除鎖定。',
    },
    all: {
      en: 'All copies of {data} are managed in {domain}, as is production; one belongs under other administrators.',
      'zh-cn': '“{data}”的全部副本都由 {domain} 管理，与生产环境相同；至少应有一份由其他管理员管理。',
      'zh-tw': '「{data}」的全部複本都由 {domain} 管理，與正式環境相同；至少應有一份由其他管理員管理。',
    },
    system: { en: 'How production is managed', 'zh-cn': '生产环境的管理域', 'zh-tw': '正式環境的管理網域' },
  },
  severity: always('warning'),
  visits: ['continuity_plan.backup_policy'],
  check(policy, { programme, report }) {
    for (const protection of protectedBy(programme, policy)) {
      const { data } = protection
      const falling = isService(data) ? undefined : fallingCopy(programme, protection)
      const domain = falling?.copy.source.element === policy ? falling.copy.element?.admin_domain : undefined
      if (!falling || !domain || (falling.why === 'all' && isLost(protection, programme))) continue
      const own = data.system?.element.admin_domain
      const related = own && data.system ? [{ at: own.span, uri: data.system.file.uri, message: 'system' }] : []
      report({ at: domain.span, message: falling.why, args: { data: data.name, domain: domain.text }, related })
      return
    }
  },
})

/** Where the plan is for a cyber attack, BKP-02 says it. */
const isLost = ({ policies }: Protection, programme: Programme): boolean =>
  policies.some(({ element }) =>
    scenarioLosses(programme)
      .get(element)
      ?.some(({ scenario, copy }) => scenario === 'ransomware' && !copy),
  )
