import { duration } from '../../base/message.ts'
import type { Bia, BiaActivity } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { Located } from '../../language/model/element.ts'
import { writeDuration } from '../../language/values/durations.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { clockOf, isLive, leastTotal, leavesRoom } from '../../programme/analysis/activities.ts'
import { tolerableUntil } from '../../programme/analysis/curves.ts'
import { type Target, targetOf } from '../../programme/index/elements.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BIA-07: an activity may be away for longer than a product that it supports. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-07',
  name: 'product-bound',
  title: { en: 'MTPD exceeds that of the product', 'zh-cn': '业务活动的 MTPD 超过产品的 MTPD', 'zh-tw': '業務活動的 MTPD 超過產品的 MTPD' },
  why: {
    en: 'The product stops with the activity behind it: what top management decided for the product cannot be kept.',
    'zh-cn': '支撑活动一停，产品也就停了：最高管理者为产品确定的时限无法兑现。',
    'zh-tw': '支撐的活動一停，產品也就停了：高階管理階層為產品訂下的時限無法兌現。',
  },
  messages: {
    longer: {
      en: 'The activity may be away for {mtpd}, but its product {product} for {bound} only: {over} too long.',
      'zh-cn': '该业务活动可中断 {mtpd}，而其产品“{product}”只能中断 {bound}：超出 {over}。',
      'zh-tw': '該業務活動可中斷 {mtpd}，而其產品「{product}」只能中斷 {bound}：超出 {over}。',
    },
    supported: {
      en: 'The activity may be away for {mtpd}, as its impacts say, but its product {product} for {bound} only. If the product goes on without it, say so in the rationale.',
      'zh-cn': '按影响评定，该业务活动可中断 {mtpd}，而其产品“{product}”只能中断 {bound}。若缺少该活动产品仍可提供，请在依据中写明。',
      'zh-tw': '依衝擊評定，該業務活動可中斷 {mtpd}，而其產品「{product}」只能中斷 {bound}。若少了該活動產品仍可提供，請在理由中寫明。',
    },
    product: { en: 'The MTPD of the product', 'zh-cn': '产品的 MTPD', 'zh-tw': '產品的 MTPD' },
    set: { en: 'Set it to {written}', 'zh-cn': '改为 {written}', 'zh-tw': '改成 {written}' },
  },
  severity: byMessage({ longer: 'error', supported: 'hint' }),
  visits: ['bia.activity'],
  check(activity, context) {
    const { mtpd, prioritised, $ } = activity
    // What is not prioritised may stay away: somebody decided that the product goes on without it. A rationale says the same.
    if (!mtpd || !isLive(activity) || prioritised?.value === false || $.slots.has('mtpd_rationale')) return
    const strictest = boundsOf(activity, context).toSorted((a, b) => a.mtpd.value - b.mtpd.value)[0]
    if (!strictest || mtpd.value <= strictest.mtpd.value) return
    const { product, mtpd: bound } = strictest
    const message = tolerableUntil(context, activity, mtpd.value) ? 'supported' : 'longer'
    const args = { mtpd: duration(mtpd.value), product: product.name ?? product.id, bound: duration(bound.value) }
    context.report({
      at: mtpd.span,
      message,
      args: message === 'longer' ? { ...args, over: duration(mtpd.value - bound.value) } : args,
      related: [{ at: bound.span, uri: product.file.uri, message: 'product' }],
      fixes: fixes({ activity, mtpd, bound: bound.value }, context),
    })
  },
})

interface Bound {
  readonly product: Target<'product'>
  readonly mtpd: Located<Duration>
}

/** The products’ own bounds, where they run by the same clock as the activity. */
function boundsOf(activity: BiaActivity, context: LinkedContext): readonly Bound[] {
  const clock = clockOf(activity, context.document)
  return activity.products.flatMap((reference): readonly Bound[] => {
    const product = targetOf(context, ['product'], reference)
    const mtpd = product?.element.mtpd
    const isComparable = ((product?.document.root as Bia | undefined)?.clock?.value ?? 'continuous') === clock
    return product && mtpd && isComparable ? [{ product, mtpd }] : []
  })
}

interface Bounded {
  readonly activity: BiaActivity
  readonly mtpd: Located<Duration>
  readonly bound: Duration
}

/** The bound may be set where the recovery still fits into it. */
function fixes({ activity, mtpd, bound }: Bounded, { programme, document, file, limits }: LinkedContext): readonly FixReport[] {
  if (!leavesRoom(leastTotal(programme, activity, document), bound, limits('rto_margin_min') ?? 0)) return []
  const written = writeDuration(bound)
  return [{ title: 'set', args: { written }, edits: [replaceScalar(mtpd.span, written, file.table.text)] }]
}
