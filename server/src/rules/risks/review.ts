import { type Arg, type Args, duration } from '../../base/message.ts'
import { setScalar } from '../../language/edits/setScalar.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import type { Interval } from '../../language/values/valueTypes.ts'
import { criteriaFor } from '../../programme/analysis/riskCriteria.ts'
import { isOpen, type Risk, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { type ReviewLimit, reviewLimit, riskReviewDue } from '../../programme/analysis/riskReviews.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** RSK-13: nobody has looked at a risk when it was due, or the next look is later than its level allows. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-13',
  name: 'review',
  title: { en: 'Review of the risk', 'zh-cn': '风险评审', 'zh-tw': '風險審查' },
  why: {
    en: 'Causes and controls change; a rating from last year is decided by as if it were from today.',
    'zh-cn': '原因和控制都会变化；去年的评级却被当作今天的来用。',
    'zh-tw': '原因和控制都會改變；去年的評級卻被當成今天的來用。',
  },
  messages: {
    overdue: {
      en: 'The review was due on {date}, {days} days ago.',
      'zh-cn': '评审应于 {date} 进行，已逾期 {days} 天。',
      'zh-tw': '審查應於 {date} 進行，已逾期 {days} 天。',
    },
    forgotten: {
      en: 'Last looked at on {last}; a risk of the level {level} is looked at every {interval}, so by {date}, {days} days ago.',
      'zh-cn': '上次评审于 {last}；等级为 {level} 的风险每 {interval} 评审一次，应不晚于 {date}，已逾期 {days} 天。',
      'zh-tw': '上次審查於 {last}；等級為 {level} 的風險每 {interval} 審查一次，應不晚於 {date}，已逾期 {days} 天。',
    },
    late: {
      en: 'The next review is {days} days too late: a risk of the level {level} is looked at every {interval}, so by {date}.',
      'zh-cn': '下次评审晚了 {days} 天：等级为 {level} 的风险每 {interval} 评审一次，应不晚于 {date}。',
      'zh-tw': '下次審查晚了 {days} 天：等級為 {level} 的風險每 {interval} 審查一次，應不晚於 {date}。',
    },
    interval: { en: 'How often this level is looked at', 'zh-cn': '该等级的评审周期', 'zh-tw': '該等級的審查週期' },
    months: { en: '{months} months', 'zh-cn': '{months} 个月', 'zh-tw': '{months} 個月' },
    set: { en: 'Set it to {date}', 'zh-cn': '改为 {date}', 'zh-tw': '改成 {date}' },
  },
  severity: always('warning'),
  visits: riskShapes,
  check(risk, context) {
    if (!isOpen(risk)) return
    const { next_review: next, last_review: last } = risk
    const { current, today, report } = context
    const limit = reviewLimit(criteriaFor(context.programme, context.document), risk)
    const due = riskReviewDue(risk, limit)
    const isOverdue = current && due !== undefined && due.day < today
    if (isOverdue && next) report({ at: next.span, message: 'overdue', args: { date: isoText(next.value), days: today - next.value } })
    else if (next && limit && next.value > limit.day) late(next, limit, { risk, context })
    else if (isOverdue && last && limit) {
      const args = { ...wording(limit), last: isoText(last.value), days: today - limit.day }
      report({ at: last.span, message: 'forgotten', args, related: [place(limit)] })
    }
  },
})

const wording = ({ day, level, interval }: ReviewLimit): Args => ({ date: isoText(day), level, interval: lengthOf(interval) })

function lengthOf({ value: { months, days }, text }: Located<Interval>): Arg {
  if (months === 0) return duration(days * 86400)
  return days === 0 ? { key: 'RSK-13.months', args: { months } } : text
}

const place = ({ interval, uri }: ReviewLimit) => ({ at: interval.span, uri, message: 'interval' })

interface Seen {
  readonly risk: Risk
  readonly context: LinkedContext
}

function late(next: Located<CivilDay>, limit: ReviewLimit, { risk, context }: Seen): void {
  const args = { ...wording(limit), days: next.value - limit.day }
  context.report({ at: next.span, message: 'late', args, related: [place(limit)], fixes: fixes(limit, { risk, context }) })
}

/** A day that has passed would only be overdue in its turn. */
function fixes({ day }: ReviewLimit, { risk, context: { today, file } }: Seen): readonly FixReport[] {
  const slot = risk.$.slots.get('next_review')
  const edit = slot && day >= today ? setScalar(slot, isoText(day), file.table.text) : undefined
  return edit && typeof edit !== 'string' ? [{ title: 'set', args: { date: isoText(day) }, edits: [edit] }] : []
}
