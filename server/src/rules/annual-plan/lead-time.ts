import type { AnnualPlan, AnnualPlanResource } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Interval } from '../../language/values/valueTypes.ts'
import { isPaidFor, orderBy, unwanted } from '../../programme/analysis/arrivals.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** ANN-30: something cannot be there on the day on which it is needed. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-30',
  name: 'lead-time',
  title: { en: 'Cannot arrive in time', 'zh-cn': '无法按时到位', 'zh-tw': '無法如期到位' },
  why: {
    en: 'The task is planned to the day, and waits twelve weeks for a delivery that nobody has ordered.',
    'zh-cn': '任务排到了天，却要为一笔没人下的订单再等十二周。',
    'zh-tw': '任務排到哪一天都訂好了，卻要為一張沒人下的訂單再等十二週。',
  },
  messages: {
    ordered: {
      en: 'Needed by {needed}; ordered on {ordered} it arrives on {arrival}, {days} days late.',
      'zh-cn': '{needed} 前需要到位；{ordered} 订购，要到 {arrival} 才能到，晚 {days} 天。',
      'zh-tw': '{needed} 前需要到位；{ordered} 訂購，要到 {arrival} 才會到，晚 {days} 天。',
    },
    missed: {
      en: 'Needed by {needed}, it had to be ordered by {last}, {days} days ago; nobody says that it was.',
      'zh-cn': '{needed} 前需要到位，最迟应于 {last} 订购，已过 {days} 天；没有写明是否已订购。',
      'zh-tw': '{needed} 前需要到位，最晚應於 {last} 訂購，已過 {days} 天；沒有寫明是否已訂購。',
    },
    early: {
      en: 'Needed by {needed}, it must be ordered by {last}, {days} days before the period begins.',
      'zh-cn': '{needed} 前需要到位，最迟须于 {last} 订购，比计划期间开始还早 {days} 天。',
      'zh-tw': '{needed} 前需要到位，最晚須於 {last} 訂購，比計畫期間開始還早 {days} 天。',
    },
    order: { en: 'Ordered', 'zh-cn': '订购', 'zh-tw': '訂購' },
    lead: { en: 'So long does it take', 'zh-cn': '所需时间', 'zh-tw': '所需時間' },
  },
  severity: byMessage({ ordered: 'warning', missed: 'warning', early: 'hint' }),
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    const plan = context.document.root as AnnualPlan
    const over = unwanted(plan, context)
    for (const resource of plan.resources) {
      const { needed_by: needed, lead_time: lead } = resource
      // What was needed on a day that is over is there, or nobody needs it any more.
      const isPast = needed && context.current && needed.value < context.today
      if (needed && lead && !isPast && !over.has(resource)) judge({ resource, needed, lead }, plan, context)
    }
  },
})

interface Delivery {
  readonly resource: AnnualPlanResource
  readonly needed: Located<CivilDay>
  readonly lead: Located<Interval>
}

function judge(delivery: Delivery, plan: AnnualPlan, context: LinkedContext): void {
  const { resource, needed, lead } = delivery
  const { ordered_on: ordered } = resource
  if (ordered) {
    const arrival = dayAfter(ordered.value, lead.value)
    const figures = { ordered: isoText(ordered.value), arrival: isoText(arrival), days: arrival - needed.value }
    if (arrival > needed.value) tell({ message: 'ordered', figures }, delivery, context)
  } else if (isToBeOrdered(resource, context)) {
    unordered(delivery, plan, context)
  }
}

/** Of one’s own people and those of partners nobody keeps an order; where one is still to be filled in, or paid for, there may be one. */
function isToBeOrdered(resource: AnnualPlanResource, context: LinkedContext): boolean {
  const { acquisition, $ } = resource
  const isOwn = acquisition?.value === 'internal' || acquisition?.value === 'mutual_aid'
  return !isOwn && !$.slots.has('ordered_on') && !isPaidFor(resource, context)
}

function unordered(delivery: Delivery, plan: AnnualPlan, context: LinkedContext): void {
  const { needed, lead } = delivery
  const last = orderBy(needed.value, lead.value)
  const begin = plan.period?.start?.value
  const days = (context.current ? context.today : (begin ?? last)) - last
  const message = context.current ? 'missed' : 'early'
  if (days > 0) tell({ message, figures: { last: isoText(last), days } }, delivery, context)
}

interface Verdict {
  readonly message: 'ordered' | 'missed' | 'early'
  readonly figures: Readonly<Record<string, string | number>>
}

function tell({ message, figures }: Verdict, { resource, needed, lead }: Delivery, context: LinkedContext): void {
  const { ordered_on: ordered } = resource
  const related = [...(ordered ? [{ at: ordered.span, message: 'order' }] : []), { at: lead.span, message: 'lead' }]
  const lighter = message === 'missed' && !keepsOrders(context) ? { severity: 'hint' as const } : {}
  context.report({ at: needed.span, message, args: { needed: isoText(needed.value), ...figures }, related, ...lighter })
}

/** Where no order is written down, this one may have been placed all the same. */
const keepsOrders = ({ document }: LinkedContext): boolean => (document.root as AnnualPlan).resources.some(({ ordered_on: ordered }) => ordered)
