import type { Bia, BiaActivity, BiaProduct, CommonSupplier } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { calendarOf } from '../../programme/analysis/calendars.ts'
import { elementDeadline } from '../../programme/analysis/deadlines.ts'
import { networkOf } from '../../programme/analysis/network.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedDocumentRule, type RelatedReport, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** REF-08: hours of work stand against hours of the clock, and no calendar says how many of the one are in the other. */
export const rule: Rule = linkedDocumentRule({
  id: 'REF-08',
  name: 'clock-mix',
  title: { en: 'Business hours without a calendar', 'zh-cn': '按工作时间计时却无日历', 'zh-tw': '以上班時間計時卻無行事曆' },
  why: {
    en: 'Eight business hours that begin on Friday afternoon end on Monday: three days, not eight hours.',
    'zh-cn': '周五下午开始的八个工作小时要到周一才结束：是三天，而不是八小时。',
    'zh-tw': '週五下午開始的八個上班小時要到週一才結束：是三天，不是八小時。',
  },
  messages: {
    noCalendar: {
      en: 'These times count business hours, but those they are compared with run around the clock; name a calendar with its hours.',
      'zh-cn': '此处时间按工作时间计算，与之比较的时间却按全天计算；请指定带工作时段的日历。',
      'zh-tw': '這裡的時間以上班時間計算，與之比較的時間卻以全天計算；請指定載有上班時段的行事曆。',
    },
    noHours: {
      en: 'These times count business hours, but the calendar «{calendar}» does not say which hours those are.',
      'zh-cn': '此处时间按工作时间计算，但日历“{calendar}”没有写明工作时段。',
      'zh-tw': '這裡的時間以上班時間計算，但行事曆「{calendar}」沒有寫明上班時段。',
    },
    against: { en: 'Compared with this one', 'zh-cn': '与此比较', 'zh-tw': '與此比較' },
  },
  severity: always('warning'),
  checkDocument(context) {
    const { elements } = context.document
    const timed = elements.filter(({ $ }) => $.shape.name === 'bia.activity' || $.shape.name === 'common.supplier') as (
      | BiaActivity
      | CommonSupplier
    )[]
    const found = timed.flatMap((element) => mixed(element, context) ?? [])
    // An analysis that sets the clock for all its activities is one cause.
    for (const [first] of Map.groupBy(found, ({ clock }) => clock).values()) if (first) reportMix(first, context)
  },
})

interface Mix {
  readonly clock: Located<string>
  readonly against: RelatedReport
  readonly calendar?: string
}

function mixed(element: BiaActivity | CommonSupplier, context: LinkedContext): Mix | undefined {
  const clock = element.clock ?? (element.$.shape.name === 'bia.activity' ? (context.document.root as Bia).clock : undefined)
  if (clock?.value !== 'business_hours' || element.status?.value === 'retired') return undefined
  const reading = calendarOf(element, context)
  if (reading.found === 'unknown' || (reading.found === 'calendar' && reading.hours === 'stated')) return undefined
  const against = continuousPartner(element, context) ?? continuousProduct(element, context)
  const calendar = reading.found === 'calendar' ? { calendar: reading.calendar.id?.text ?? '' } : {}
  return against && { clock, against, ...calendar }
}

/** Something that it needs, or that needs it, whose time runs around the clock. */
function continuousPartner(element: BiaActivity | CommonSupplier, { programme, document }: LinkedContext): RelatedReport | undefined {
  const id = element.id?.value ?? ''
  if (!elementDeadline(element, document)) return undefined
  const { needs, neededBy } = networkOf(programme)
  const partners = [...(needs.get(id) ?? []).map(({ on }) => on), ...(neededBy.get(id) ?? []).map(({ from }) => from)]
  for (const partner of partners) {
    const deadline = elementDeadline(partner.element, partner.document)
    if (deadline?.clock === 'continuous') return { uri: partner.file.uri, at: deadline.time.span, message: 'against' }
  }
  return undefined
}

/** The products of an analysis run by its own clock, which one of its activities may leave. */
function continuousProduct(element: BiaActivity | CommonSupplier, context: LinkedContext): RelatedReport | undefined {
  if (element.$.shape.name !== 'bia.activity') return undefined
  const { mtpd, rto, products } = element as BiaActivity
  if (!mtpd && !rto) return undefined
  for (const reference of products) {
    const product = targetOf(context, ['product'], reference)
    const limit = (product?.element as BiaProduct | undefined)?.mtpd
    const clock = product?.document.kind === 'bia' ? (product.document.root as Bia).clock?.value : undefined
    if (product && limit && clock !== 'business_hours') return { uri: product.file.uri, at: limit.span, message: 'against' }
  }
  return undefined
}

function reportMix({ clock, against, calendar }: Mix, { report }: LinkedContext): void {
  const message = calendar === undefined ? 'noCalendar' : 'noHours'
  report({ at: clock.span, message, args: { calendar: calendar ?? '' }, related: [against] })
}
