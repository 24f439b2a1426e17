import { isClearlyLonger } from '../../language/values/intervals.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** SUP-08: what only one supplier delivers runs out before a delivery can come. */
export const rule: Rule = elementRule({
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
    lead: { en: 'How long a delivery takes', 'zh-cn': '供货周期', 'zh-tw': '交期' },
  },
  severity: always('warning'),
  visits: ['common.supplier'],
  check(supplier, { report }) {
    const { single_source: single, stock_cover: stock, lead_time: lead, status } = supplier
    if (single?.value !== true || !stock || !lead || status?.value === 'retired' || isFilled(supplier, 'alternates')) return
    if (!isClearlyLonger(lead.value, stock.value)) return
    report({ at: stock.span, message: 'short', args: { stock: stock.text, lead: lead.text }, related: [{ at: lead.span, message: 'lead' }] })
  },
})
