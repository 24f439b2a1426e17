import { duration } from '../../base/message.ts'
import type { ContinuityPlanRegulatorNotice } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { lateWordAt } from '../../programme/analysis/partyDeadlines.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** COM-05: a plan gives itself more time for a notice to an authority than the requirement that it follows from, or tells a party later than that may expect. */
export const rule: Rule = linkedElementRule({
  id: 'COM-05',
  name: 'regulator-deadline',
  title: { en: 'Notice to the authority too late', 'zh-cn': '向监管机构报告过迟', 'zh-tw': '向主管機關通報過遲' },
  why: {
    en: 'Whoever works by the plan in the night reports in its time, and breaks the law with it.',
    'zh-cn': '深夜照预案办事的人按预案的时限报告，却因此违规。',
    'zh-tw': '深夜照計畫辦事的人依計畫的時限通報，卻因此違規。',
  },
  messages: {
    late: {
      en: 'The notice may take {deadline}, but {requirement} allows {allowed} only: {over} too late.',
      'zh-cn': '报告允许用 {deadline}，而“{requirement}”只允许 {allowed}：晚了 {over}。',
      'zh-tw': '通報容許用 {deadline}，而「{requirement}」只容許 {allowed}：晚了 {over}。',
    },
    party: {
      en: 'The first word to {party} may take {deadline}, but {requirement} allows {allowed} only: {over} too late.',
      'zh-cn': '首次告知“{party}”允许用 {deadline}，而“{requirement}”只允许 {allowed}：晚了 {over}。',
      'zh-tw': '首次告知「{party}」容許用 {deadline}，而「{requirement}」只容許 {allowed}：晚了 {over}。',
    },
    allowed: { en: 'What it allows', 'zh-cn': '所允许的时限', 'zh-tw': '所容許的時限' },
    set: { en: 'Set it to {allowed}', 'zh-cn': '改为 {allowed}', 'zh-tw': '改成 {allowed}' },
  },
  severity: byMessage({ late: 'error', party: 'warning' }),
  visits: ['continuity_plan.regulator_notice', 'continuity_plan.crisis_audience'],
  check(element, context) {
    if (element.$.shape.name === 'continuity_plan.regulator_notice') checkNotice(element as ContinuityPlanRegulatorNotice, context)
    else checkParty(element, context)
  },
})

function checkNotice({ deadline, deadline_from: from, requirement, stage }: ContinuityPlanRegulatorNotice, context: LinkedContext): void {
  const target = targetOf(context, ['requirement'], requirement)
  const allowed = target?.element.deadline
  if (!target || !deadline || !allowed || deadline.value <= allowed.value) return
  // A requirement states the time of the first notice; two clocks cannot be compared.
  if (stage?.value === 'intermediate' || stage?.value === 'final') return
  const clock = target.element.deadline_from
  if (from && clock && from.value !== clock.value) return
  context.report({
    at: deadline.span,
    message: 'late',
    args: {
      deadline: duration(deadline.value),
      requirement: target.name ?? target.id,
      allowed: duration(allowed.value),
      over: duration(deadline.value - allowed.value),
    },
    related: [{ at: allowed.span, uri: target.file.uri, message: 'allowed' }],
    fixes: [{ title: 'set', args: { allowed: allowed.text }, edits: [replaceScalar(deadline.span, allowed.text, context.file.table.text)] }],
  })
}

/** A customer with a contract is told in its time, too. */
function checkParty(element: Parameters<typeof lateWordAt>[1]['element'], context: LinkedContext): void {
  const late = lateWordAt(context.programme, { element })
  if (!late) return
  const { party, deadline, requirement, allowed } = late
  const args = {
    party: party.name ?? party.id,
    deadline: duration(deadline.value),
    requirement: requirement.name ?? requirement.id,
    allowed: duration(allowed.value),
    over: duration(deadline.value - allowed.value),
  }
  const fixes = [{ title: 'set', args: { allowed: allowed.text }, edits: [replaceScalar(deadline.span, allowed.text, context.file.table.text)] }]
  context.report({ at: deadline.span, message: 'party', args, related: [{ at: allowed.span, uri: requirement.file.uri, message: 'allowed' }], fixes })
}
