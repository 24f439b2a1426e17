import { duration } from '../../base/message.ts'
import type { Bia, BiaActivity } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { clockOf, isLive } from '../../programme/analysis/activities.ts'
import { framesOf, mtpdFromImpacts, rankOf, ratedOf, thresholdOf, typesInUse } from '../../programme/analysis/curves.ts'
import { networkOf } from '../../programme/analysis/network.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-09: nothing in the analysis says why the MTPD is as short as it is. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-09',
  name: 'mtpd-unsupported',
  title: { en: 'MTPD without support', 'zh-cn': 'MTPD 缺乏依据', 'zh-tw': 'MTPD 缺乏依據' },
  why: {
    en: 'A time that no impact supports costs money for speed, and no auditor or budget holder will be convinced by it.',
    'zh-cn': '没有影响支持的时限，只会为速度多花钱，也无法说服审核人员和预算负责人。',
    'zh-tw': '沒有衝擊支持的時限，只會為速度多花錢，也說服不了稽核人員與預算負責人。',
  },
  messages: {
    never: {
      en: 'The MTPD is {mtpd}, but no impact becomes intolerable within {last}. Correct the levels or the MTPD, or state the rationale.',
      'zh-cn': 'MTPD 为 {mtpd}，但在 {last} 内没有任何影响达到不可容忍。请更正等级或 MTPD，或写明依据。',
      'zh-tw': 'MTPD 為 {mtpd}，但在 {last} 內沒有任何衝擊達到不可容忍。請更正等級或 MTPD，或寫明理由。',
    },
    shorter: {
      en: 'The MTPD is {mtpd}, but the impact ({types}) becomes intolerable only at {derived}, more than twice as late. Correct one of them, or state the rationale.',
      'zh-cn': 'MTPD 为 {mtpd}，但影响（{types}）到 {derived} 才不可容忍，晚了一倍以上。请更正其一，或写明依据。',
      'zh-tw': 'MTPD 為 {mtpd}，但衝擊（{types}）到 {derived} 才不可容忍，晚了一倍以上。請更正其一，或寫明理由。',
    },
  },
  severity: always('warning'),
  visits: ['bia.activity'],
  check(activity, context) {
    const { mtpd } = activity
    const { document } = context
    if (!mtpd || !isLive(activity) || clockOf(activity, document) !== ((document.root as Bia).clock?.value ?? 'continuous')) return
    const frames = framesOf(document)
    const derived = mtpdFromImpacts(context, activity)
    if (!frames || isExplained(activity, context)) return
    const last = frames.at(-1) ?? 0
    const before = derived && frames[frames.indexOf(derived.seconds) - 1]
    const args = { mtpd: duration(mtpd.value) }
    // On a fine grid one frame is little: less than half of what the impacts say is no caution any more.
    if (derived && before !== undefined && mtpd.value < Math.min(before, derived.seconds / 2)) {
      context.report({ at: mtpd.span, message: 'shorter', args: { ...args, types: derived.types, derived: duration(derived.seconds) } })
    } else if (!derived && mtpd.value < last && isNeverReached(activity, context, frames.length)) {
      context.report({ at: mtpd.span, message: 'never', args: { ...args, last: duration(last) } })
    }
  },
})

/** Something else than the impacts bounds the MTPD: a reason, a product, a law, or another activity that cannot wait. */
function isExplained(activity: BiaActivity, context: LinkedContext): boolean {
  const { $, mtpd, products, legal_deadlines } = activity
  const bounds: readonly (Located<Duration> | undefined)[] = [
    ...products.map((product) => targetOf(context, ['product'], product)?.element.mtpd),
    ...legal_deadlines.map(({ by }) => by),
  ]
  const isBounded = bounds.some((bound) => bound && mtpd && bound.value < (mtpdFromImpacts(context, activity)?.seconds ?? Number.POSITIVE_INFINITY))
  const dependents = networkOf(context.programme).neededBy.get(activity.id?.value ?? '') ?? []
  return $.slots.has('mtpd_rationale') || isBounded || dependents.length > 0
}

/** Every type that the analysis uses is rated in every frame, and none reaches its threshold. */
function isNeverReached(activity: BiaActivity, context: LinkedContext, frames: number): boolean {
  const rated = ratedOf<string>(context, activity.impacts)
  const types = new Set(rated.flatMap(({ type }) => type?.id ?? []))
  const isComplete = [...(typesInUse(context.programme).get(context.document)?.keys() ?? [])].every((id) => types.has(id))
  return (
    isComplete &&
    rated.length > 0 &&
    rated.every(({ type, points }) => {
      const threshold = type && thresholdOf(type)
      if (!type || threshold === undefined || points.length !== frames) return false
      return points.every((point) => (point ? (rankOf(type.element, point.value) ?? threshold) : threshold) < threshold)
    })
  )
}
