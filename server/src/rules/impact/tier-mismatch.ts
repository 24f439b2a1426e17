import { duration } from '../../base/message.ts'
import { remembered } from '../../base/remembered.ts'
import type { Bia, BiaActivity, CommonTier } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { clockOf, isLive, isPrioritised } from '../../programme/analysis/activities.ts'
import { fittingTier, isTopTier, tiersOf } from '../../programme/analysis/tiers.ts'
import { type Target, targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** BIA-14: the tier or the priority of an activity and its times do not fit together. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-14',
  name: 'tier-mismatch',
  title: { en: 'Tier against RTO', 'zh-cn': '恢复等级与 RTO 不符', 'zh-tw': '復原等級與 RTO 不符' },
  why: {
    en: 'Recovery follows the tiers: what stands in the wrong one gets people and money too late, or takes them from others.',
    'zh-cn': '恢复按等级进行：放错等级，人力和资金不是来得太晚，就是占用了别人的份额。',
    'zh-tw': '復原依等級進行：放錯等級，人力與經費不是來得太晚，就是占了別人的份。',
  },
  messages: {
    slow: {
      en: 'An RTO of {rto} is longer than the {limit} of its tier {tier}: {over} too long.',
      'zh-cn': 'RTO 为 {rto}，超过所在等级“{tier}”的上限 {limit}：超出 {over}。',
      'zh-tw': 'RTO 為 {rto}，超過所在等級「{tier}」的上限 {limit}：超出 {over}。',
    },
    slowData: {
      en: 'An RPO of {rto} is longer than the {limit} of its tier {tier}: {over} too long.',
      'zh-cn': 'RPO 为 {rto}，超过所在等级“{tier}”的上限 {limit}：超出 {over}。',
      'zh-tw': 'RPO 為 {rto}，超過所在等級「{tier}」的上限 {limit}：超出 {over}。',
    },
    faster: {
      en: 'With an RTO of {rto} it belongs into the faster tier {fitting}; its own, {tier}, allows {limit}.',
      'zh-cn': 'RTO 为 {rto}，应归入更快的等级“{fitting}”；所在等级“{tier}”允许 {limit}。',
      'zh-tw': 'RTO 為 {rto}，應歸入更快的等級「{fitting}」；所在等級「{tier}」容許 {limit}。',
    },
    low: {
      en: 'It must be back within {rto}, yet its priority is low; from {limit} down an activity is critical.',
      'zh-cn': '须在 {rto} 内恢复，优先级却为低；恢复时间不超过 {limit} 的即为关键活动。',
      'zh-tw': '須在 {rto} 內復原，優先順序卻為低；復原時間不超過 {limit} 的即為關鍵活動。',
    },
    supervised: {
      en: 'Its tier is the highest, for which a standard of this programme commonly asks for {limit} at most; {value} is {over} more.',
      'zh-cn': '该活动属于最高等级，本方案所依据的标准通常要求不超过 {limit}；现为 {value}，超出 {over}。',
      'zh-tw': '該活動屬於最高等級，本方案所依據的標準通常要求不超過 {limit}；現為 {value}，超出 {over}。',
    },
    unranked: {
      en: 'A prioritised activity without tier and priority, while others have one: its place in the order of recovery is open.',
      'zh-cn': '优先活动没有恢复等级也没有优先级，而其他活动已有：其恢复次序未定。',
      'zh-tw': '優先活動沒有復原等級也沒有優先順序，而其他活動已有：其復原次序未定。',
    },
    tier: { en: 'The tier', 'zh-cn': '恢复等级', 'zh-tw': '復原等級' },
    set: { en: 'Set the tier {fitting}', 'zh-cn': '改为等级“{fitting}”', 'zh-tw': '改成等級「{fitting}」' },
  },
  severity: byMessage({ unranked: asGap, faster: 'hint' }),
  visits: ['bia.activity'],
  check(activity, context) {
    if (!isLive(activity)) return
    if (isUnranked(activity, context)) context.report({ at: placeOf(activity), message: 'unranked' })
    if (clockOf(activity, context.document) === 'business_hours') return
    checkPriority(activity, context)
    const tier = targetOf(context, ['tier'], activity.tier)
    if (!tier) return
    checkTier(activity, tier, context)
    if (isTopTier(tier.element, tier.document)) checkSupervised(activity, context)
  },
})

function isUnranked(activity: BiaActivity, { document }: LinkedContext): boolean {
  return !isRanked(activity) && isPrioritised(activity) && hasRanked(document.root as Bia)
}

const isRanked = ({ $ }: BiaActivity): boolean => $.slots.has('tier') || $.slots.has('priority')

const hasRanked: (bia: Bia) => boolean = remembered(({ activities }) => activities.some(isRanked))

const lowest: ReadonlySet<string> = new Set(['low', 'lowest', 'very low', '低', '很低', '最低', '較低', '较低'])

function checkPriority({ priority, rto }: BiaActivity, { report, limits }: LinkedContext): void {
  const limit = limits('critical_rto')
  if (!priority || !rto || limit === undefined || rto.value > limit || !lowest.has(priority.value.trim().toLowerCase())) return
  report({ at: priority.span, message: 'low', args: { rto: duration(rto.value), limit: duration(limit) } })
}

function checkTier(activity: BiaActivity, tier: Target<'tier'>, context: LinkedContext): void {
  const { rto, rpo } = activity
  const { max_rto, max_rpo } = tier.element
  const name = { tier: tier.name ?? tier.id }
  const fitting = fittingTier(tiersOf(tier.document), activity)
  const rest = { related: [{ at: (max_rto ?? tier.element.id)?.span ?? tier.element.$.span, uri: tier.file.uri, message: 'tier' }] }
  const fixes = fixesOf(activity, { tier: tier.element, fitting }, context)
  const report = (message: string, value: number, limit: number): void => {
    const at = (message === 'slowData' ? rpo : rto)?.span ?? activity.$.span
    context.report({ ...rest, at, message, args: { ...name, rto: duration(value), limit: duration(limit), over: duration(value - limit) }, fixes })
  }
  if (rto && max_rto && rto.value > max_rto.value) report('slow', rto.value, max_rto.value)
  else if (rpo && max_rpo && rpo.value > max_rpo.value) report('slowData', rpo.value, max_rpo.value)
  else if (rto && max_rto && activity.tier && fitting && isFaster(fitting, tier)) {
    const args = { ...name, rto: duration(rto.value), limit: duration(max_rto.value), fitting: nameOf(fitting) }
    context.report({ ...rest, at: activity.tier.span, message: 'faster', args, fixes })
  }
}

function isFaster(fitting: CommonTier, { element, document }: Target<'tier'>): boolean {
  const tiers = tiersOf(document)
  return tiers.indexOf(fitting) < tiers.indexOf(element)
}

const nameOf = ({ name, id }: CommonTier): string => name?.text ?? id?.text ?? ''

interface Choice {
  readonly tier: CommonTier
  readonly fitting: CommonTier | undefined
}

/** Which tier the times of an activity fall into follows from them. */
function fixesOf(activity: BiaActivity, { tier, fitting }: Choice, { file }: LinkedContext): readonly FixReport[] {
  if (!activity.tier || !fitting?.id || fitting === tier) return []
  return [{ title: 'set', args: { fitting: nameOf(fitting) }, edits: [replaceScalar(activity.tier.span, fitting.id.text, file.table.text)] }]
}

function checkSupervised({ rto, rpo }: BiaActivity, { report, limits }: LinkedContext): void {
  const pairs = [
    { time: rto, limit: limits('max_rto_critical') },
    { time: rpo, limit: limits('max_rpo_critical') },
  ]
  for (const { time, limit } of pairs) {
    if (!time || limit === undefined || time.value <= limit) continue
    const args = { value: duration(time.value), limit: duration(limit), over: duration(time.value - limit) }
    report({ at: time.span, message: 'supervised', args })
  }
}
