import { type Arg, term, message as wordOf } from '../../base/message.ts'
import type { AnnualPlan, CommonCalendar, ContinuityConfig } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { dueDays } from '../../programme/analysis/dueDays.ts'
import { type DayOff, daysOffOf, nextWorkingDay } from '../../programme/analysis/workingDays.ts'
import { type Target, targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-34: something is due on a day on which nobody works. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-34',
  name: 'non-working-day',
  title: { en: 'Due on a day off', 'zh-cn': '到期日不是工作日', 'zh-tw': '到期日不是上班日' },
  why: {
    en: 'Nobody hands anything in on a Sunday: it is done before, or it is late.',
    'zh-cn': '没有人会在周日交付：要么提前完成，要么就逾期了。',
    'zh-tw': '沒有人會在週日交件：不是提前完成，就是逾期。',
  },
  messages: {
    weekend: {
      en: '{date} is a {day}, on which nobody works by the calendar «{calendar}»; the next working day is {next}.',
      'zh-cn': '{date} 是{day}，按日历“{calendar}”不上班；下一个工作日是 {next}。',
      'zh-tw': '{date} 是{day}，依行事曆「{calendar}」不上班；下一個上班日是 {next}。',
    },
    holiday: {
      en: '{date} is a holiday of the calendar «{calendar}» ({name}); the next working day is {next}.',
      'zh-cn': '{date} 是日历“{calendar}”中的节假日（{name}）；下一个工作日是 {next}。',
      'zh-tw': '{date} 是行事曆「{calendar}」中的假日（{name}）；下一個上班日是 {next}。',
    },
    unnamed: { en: 'without a name', 'zh-cn': '未命名', 'zh-tw': '未命名' },
    also: { en: 'Due on the same day', 'zh-cn': '同日到期', 'zh-tw': '同日到期' },
    off: { en: 'The holiday', 'zh-cn': '节假日', 'zh-tw': '假日' },
  },
  severity: always('hint'),
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    const plan = context.document.root as AnnualPlan
    const calendar = calendarFor(plan, context)
    if (!calendar) return
    const ahead = dueDays(plan).filter(({ value }) => !context.current || value >= context.today)
    judge(ahead, calendar, context)
  },
})

/** The plan's own calendar, else that of the programme. */
function calendarFor(plan: AnnualPlan, context: LinkedContext): Target<'calendar'> | undefined {
  const usual = (context.programme.settings.root as ContinuityConfig | undefined)?.calendar
  return targetOf(context, ['calendar'], plan.calendar ?? usual)
}

/** A day is said once, with all that is due on it. */
function judge(days: readonly Located<CivilDay>[], calendar: Target<'calendar'>, context: LinkedContext): void {
  const dayOff = daysOffOf(calendar.element)
  for (const [day, due] of Map.groupBy(days, ({ value }) => value)) {
    const off = dayOff(day)
    const next = off && nextWorkingDay(day, dayOff)
    if (off && next !== undefined) tell({ off, next, due }, calendar, context)
  }
}

interface Hit {
  readonly off: DayOff
  readonly next: CivilDay
  readonly due: readonly Located<CivilDay>[]
}

function tell({ off, next, due }: Hit, calendar: Target<'calendar'>, { report }: LinkedContext): void {
  const [first, ...others] = due.toSorted((a, b) => a.span.start - b.span.start)
  if (!first) return
  const word = off.why === 'weekend' ? { day: labelOf(calendar.element, off.day) } : { name: off.name ?? wordOf('ANN-34.unnamed') }
  report({
    at: first.span,
    message: off.why,
    args: { date: isoText(first.value), calendar: calendar.name ?? calendar.id, next: isoText(next), ...word },
    related: [
      ...others.map(({ span }) => ({ at: span, message: 'also' })),
      ...(off.why === 'holiday' ? [{ at: off.at.span, uri: calendar.file.uri, message: 'off' }] : []),
    ],
  })
}

/** A day of the week in the reader’s language, as the schema has it for the hours of a calendar. */
function labelOf(calendar: CommonCalendar, day: string): Arg {
  const hours = calendar.$.shape.properties.get('hours')?.shape.list?.item.mapping
  const choices = hours?.properties.get('days')?.shape.list?.item.scalar?.choices
  const labels = choices?.find(({ value }) => value === day)?.labels
  return labels ? term(labels) : day
}
