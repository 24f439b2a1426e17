import { duration } from '../../base/message.ts'
import type { BiaActivity, BiaLegalDeadline } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { isElementLike } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { writeDuration } from '../../language/values/durations.ts'
import { clockOf, isLive, leastTime, leastTotal, leavesRoom } from '../../programme/analysis/activities.ts'
import { isInDays } from '../../programme/analysis/deadlines.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BIA-26: an activity comes back, or may come back, after a time limit that does not move. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-26',
  name: 'legal-clock',
  title: { en: 'Past a legal deadline', 'zh-cn': '超过法定时限', 'zh-tw': '超過法定時限' },
  why: {
    en: 'The law’s clock does not stop for a disruption: a recovery that keeps to its own target still breaks the rule.',
    'zh-cn': '法定时限不因中断而停止：按自身目标恢复，仍会违规。',
    'zh-tw': '法定時限不因中斷而停止：依自身目標復原，仍會違規。',
  },
  messages: {
    late: {
      en: 'Recovery may take {time}, but {requirement} allows {by} only: {over} too long.',
      'zh-cn': '恢复允许用 {time}，而“{requirement}”只允许 {by}：超出 {over}。',
      'zh-tw': '復原容許用 {time}，而「{requirement}」只容許 {by}：超出 {over}。',
    },
    declared: {
      en: 'With {activation} to the declaration recovery may take {time}, but {requirement} allows {by} only: {over} too long.',
      'zh-cn': '计入宣告前的 {activation}，恢复共需 {time}，而“{requirement}”只允许 {by}：超出 {over}。',
      'zh-tw': '計入宣告前的 {activation}，復原共需 {time}，而「{requirement}」只容許 {by}：超出 {over}。',
    },
    tolerated: {
      en: 'The disruption counts as tolerable for {time}, but {requirement} allows {by} only, {over} less. State the rationale if that is meant.',
      'zh-cn': '中断在 {time} 内视为可容忍，而“{requirement}”只允许 {by}，相差 {over}。如属有意，请写明依据。',
      'zh-tw': '中斷在 {time} 內視為可容忍，而「{requirement}」只容許 {by}，相差 {over}。如屬有意，請寫明理由。',
    },
    by: { en: 'The deadline', 'zh-cn': '法定时限', 'zh-tw': '法定時限' },
    set: { en: 'Set it to {written}', 'zh-cn': '改为 {written}', 'zh-tw': '改成 {written}' },
  },
  severity: byMessage({ late: 'error', declared: 'error', tolerated: 'warning' }),
  visits: ['bia.activity'],
  check(activity, context) {
    if (!isLive(activity)) return
    const strictest = activity.legal_deadlines.flatMap((one) => (one.by ? [{ one, by: one.by }] : [])).toSorted((a, b) => a.by.value - b.by.value)[0]
    if (strictest) judge(activity, strictest, context)
  },
})

interface Limit {
  readonly one: BiaLegalDeadline
  readonly by: NonNullable<BiaLegalDeadline['by']>
}

/** Business hours pass more slowly than the clock: so many of them are at least as many hours, whichever the law counts. */
function judge(activity: BiaActivity, { one, by }: Limit, context: LinkedContext): void {
  const { programme, document, report } = context
  const { $ } = activity
  // Two days of business hours may be two working days, which pass sooner than 48 h of work.
  const [rto, mtpd] = [activity.rto, activity.mtpd].map((time) => (time && isCounted(time.text, activity, document) ? time : undefined))
  const args = { requirement: requirementOf(one, context), by: duration(by.value) }
  const related = [{ at: by.span, message: 'by' }]
  const over = (seconds: number): Readonly<Record<'time' | 'over', ReturnType<typeof duration>>> => ({
    time: duration(seconds),
    over: duration(seconds - by.value),
  })
  const { seconds, activation } = rto ? leastTime(programme, activity, { time: rto, document }) : { seconds: 0, activation: 0 }
  if (rto && seconds > by.value) {
    const added = activation > 0 ? { activation: duration(activation) } : {}
    report({ at: rto.span, message: activation > 0 ? 'declared' : 'late', args: { ...args, ...over(seconds), ...added }, related })
  } else if (mtpd && mtpd.value > by.value && !$.slots.has('mtpd_rationale')) {
    report({ at: mtpd.span, message: 'tolerated', args: { ...args, ...over(mtpd.value) }, related, fixes: fixes(activity, by.value, context) })
  }
}

const isCounted = (text: string, activity: BiaActivity, document: DocumentModel): boolean =>
  clockOf(activity, document) === 'continuous' || !isInDays(text)

/** The requirement by its name, its text, or what is written of it. */
function requirementOf({ requirement }: BiaLegalDeadline, context: LinkedContext): string {
  if (!requirement) return '—'
  if (isElementLike(requirement)) return requirement.text?.text ?? '—'
  const target = targetOf(context, ['requirement'], requirement)
  return target?.name ?? requirement.text
}

/** What the law sets may be set, where the recovery still fits into it, and where both count alike. */
function fixes(activity: BiaActivity, by: number, { programme, document, file, limits }: LinkedContext): readonly FixReport[] {
  if (clockOf(activity, document) === 'business_hours') return []
  if (!activity.mtpd || !leavesRoom(leastTotal(programme, activity, document), by, limits('rto_margin_min') ?? 0)) return []
  const written = writeDuration(by)
  return [{ title: 'set', args: { written }, edits: [replaceScalar(activity.mtpd.span, written, file.table.text)] }]
}
