import { duration } from '../../base/message.ts'
import type { CommonSupplier, ContinuityPlanContact } from '../../generated/model.ts'
import { isClearlyLonger } from '../../language/values/intervals.ts'
import { lateReorder } from '../../programme/analysis/reorders.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** SUP-08: what only one supplier delivers runs out before a delivery can come, or is ordered when it is too late. */
export const rule: Rule = linkedElementRule({
  id: 'SUP-08',
  name: 'stock-cover',
  title: { en: 'Stock ends before the delivery', 'zh-cn': '库存撑不到到货', 'zh-tw': '庫存撐不到到貨' },
  why: {
    en: 'If the only source fails, the work stands still from the day the stock is used up.',
    'zh-cn': '唯一的来源一断，库存用完之日便是停工之时。',
    'zh-tw': '唯一的來源一斷，庫存用完那天就得停工。',
  },
  messages: {
    short: {
      en: 'Only source, and its stock lasts {stock}, but a delivery takes {lead}.',
      'zh-cn': '此为唯一来源；库存只够用 {stock}，而供货周期为 {lead}。',
      'zh-tw': '這是唯一來源；庫存只夠用 {stock}，交期卻要 {lead}。',
    },
    reorder: {
      en: 'Ordered when {left} are left; a delivery of {name} takes {lead}.',
      'zh-cn': '剩余 {left} 用量时才订购，而“{name}”的供货周期为 {lead}。',
      'zh-tw': '剩餘 {left} 用量時才訂購，而「{name}」的交期為 {lead}。',
    },
    lead: { en: 'How long a delivery takes', 'zh-cn': '供货周期', 'zh-tw': '交期' },
  },
  severity: byMessage({ short: 'warning', reorder: 'warning' }),
  visits: ['common.supplier', 'continuity_plan.contact'],
  check(element, context) {
    if (element.$.shape.name === 'common.supplier') checkStock(element as CommonSupplier, context)
    else checkReorder(element as ContinuityPlanContact, context)
  },
})

function checkStock(supplier: CommonSupplier, { report }: LinkedContext): void {
  const { single_source: single, stock_cover: stock, lead_time: lead, status } = supplier
  if (single?.value !== true || !stock || !lead || status?.value === 'retired' || isFilled(supplier, 'alternates')) return
  if (!isClearlyLonger(lead.value, stock.value)) return
  report({ at: stock.span, message: 'short', args: { stock: stock.text, lead: lead.text }, related: [{ at: lead.span, message: 'lead' }] })
}

function checkReorder(contact: ContinuityPlanContact, { programme, document, report }: LinkedContext): void {
  const late = lateReorder({ programme, document }, contact)
  if (!late) return
  const { at, left, supplier, lead } = late
  const related = [{ at: lead.span, uri: supplier.file.uri, message: 'lead' }]
  report({ at: at.span, message: 'reorder', args: { left: duration(left), name: supplier.name ?? supplier.id, lead: lead.text }, related })
}
