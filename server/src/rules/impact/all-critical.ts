import { duration, figure, percent } from '../../base/message.ts'
import type { Bia, BiaActivity } from '../../generated/model.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { isTopTier } from '../../programme/analysis/tiers.ts'
import { allOf, type Site, targetOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { asGap } from '../severity.ts'

/** Fewer activities than this may well all be urgent. */
const fewest = 5

/** BIA-15: nearly everything is equally urgent, so nothing has been prioritised. */
export const rule: Rule = linkedDocumentRule({
  id: 'BIA-15',
  name: 'all-critical',
  title: { en: 'Everything is critical', 'zh-cn': '一切都是关键', 'zh-tw': '一切都是關鍵' },
  why: {
    en: 'In an emergency somebody has to choose; if the analysis has not, whoever shouts loudest will.',
    'zh-cn': '紧急时总要有人取舍；分析没有取舍，就由声音最大的人决定。',
    'zh-tw': '緊急時總要有人取捨；分析沒有取捨，就由聲音最大的人決定。',
  },
  messages: {
    topTier: {
      en: '{count} of {all} activities ({share}) stand in the highest tier, more than {limit}: which of them comes first is open.',
      'zh-cn': '{all} 项业务活动中有 {count} 项（{share}）处于最高等级，超过 {limit}：谁先恢复仍未确定。',
      'zh-tw': '{all} 項業務活動中有 {count} 項（{share}）列於最高等級，超過 {limit}：誰先復原仍未確定。',
    },
    sameRto: {
      en: '{count} of {all} activities ({share}) have the same RTO of {rto}, more than {limit}: they cannot all come back first.',
      'zh-cn': '{all} 项业务活动中有 {count} 项（{share}）的 RTO 同为 {rto}，超过 {limit}：不可能都最先恢复。',
      'zh-tw': '{all} 項業務活動中有 {count} 項（{share}）的 RTO 同為 {rto}，超過 {limit}：不可能都最先復原。',
    },
  },
  severity: asGap,
  checkDocument(context) {
    if (context.document.kind !== 'bia') return
    // All analyses of the programme together: the one of a single unit may well be urgent throughout. It is said in the first of them.
    const sites = allOf(context.programme, 'bia.activity').filter(({ element }) => isLive(element))
    if (sites.length < fewest || sites[0]?.document !== context.document) return
    checkTopTier(sites, context)
    checkSameRto(sites, context)
  },
})

const at = ({ document }: LinkedContext): ReturnType<typeof keyOf> => keyOf(document.root as Bia, 'activities')

function checkTopTier(sites: readonly Site<BiaActivity>[], context: LinkedContext): void {
  const limit = context.limits('top_tier_share_max')
  const top = sites.filter(({ element, document }) => {
    const tier = targetOf({ programme: context.programme, document }, ['tier'], element.tier)
    return tier && isTopTier(tier.element, tier.document)
  })
  const share = (top.length / sites.length) * 100
  if (limit === undefined || share <= limit) return
  context.report({ at: at(context), message: 'topTier', args: { ...counts(top.length, sites.length), limit: percent(limit) } })
}

function checkSameRto(sites: readonly Site<BiaActivity>[], context: LinkedContext): void {
  const limit = context.limits('same_rto_share_max')
  const timed = sites.flatMap(({ element }) => element.rto?.value ?? [])
  const [most] = [...Map.groupBy(timed, (rto) => rto)].toSorted(([, a], [, b]) => b.length - a.length)
  if (limit === undefined || !most || timed.length < fewest || (most[1].length / timed.length) * 100 <= limit) return
  const args = { ...counts(most[1].length, timed.length), rto: duration(most[0]), limit: percent(limit) }
  context.report({ at: at(context), message: 'sameRto', args })
}

const counts = (count: number, all: number): Readonly<Record<'count' | 'all' | 'share', ReturnType<typeof figure>>> => ({
  count: figure(count),
  all: figure(all),
  share: percent(Math.round((count / all) * 100)),
})
