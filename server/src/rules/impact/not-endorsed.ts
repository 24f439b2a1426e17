import type { Bia, BiaActivity } from '../../generated/model.ts'
import { reached } from '../../language/model/header.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { lifeOf } from '../../programme/analysis/lifecycle.ts'
import { peopleBehind } from '../../programme/analysis/peopleBehind.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always, byMessage, fromApproved } from '../severity.ts'

/** BIA-31: the owners of the activities do not stand behind the figures. The endorsement of the whole is missed by the schema. */
export const rule: Rule = linkedDocumentRule({
  id: 'BIA-31',
  name: 'not-endorsed',
  title: { en: 'Not confirmed by the owners', 'zh-cn': '未经责任人确认', 'zh-tw': '未經負責人確認' },
  why: {
    en: 'Figures that the owner never saw are disputed at the first budget talk, or on the day on which they matter.',
    'zh-cn': '责任人从未看过的数字，在第一次讨论预算时，或真正用到的那天就会被推翻。',
    'zh-tw': '負責人從未看過的數字，在第一次討論預算時，或真正用到的那天就會被推翻。',
  },
  messages: {
    nobody: {
      en: 'No activity (of {count}) is confirmed by its owner. Let the owners confirm their figures.',
      'zh-cn': '{count} 项业务活动均未经责任人确认。请由责任人确认各自的数据。',
      'zh-tw': '{count} 項業務活動均未經負責人確認。請由負責人確認各自的資料。',
    },
    some: {
      en: 'Other activities are confirmed by their owners, but not {activities}.',
      'zh-cn': '其他业务活动已由责任人确认，以下尚未确认：{activities}。',
      'zh-tw': '其他業務活動已由負責人確認，以下尚未確認：{activities}。',
    },
    other: {
      en: 'Confirmed by {by}, who is neither the owner ({owner}) nor a deputy.',
      'zh-cn': '由 {by} 确认，而其既非责任人（{owner}）也非其代理人。',
      'zh-tw': '由 {by} 確認，而其既非負責人（{owner}）也非其代理人。',
    },
    missing: { en: 'Not confirmed', 'zh-cn': '未确认', 'zh-tw': '未確認' },
    owner: { en: 'The owner', 'zh-cn': '责任人', 'zh-tw': '負責人' },
  },
  severity: byMessage({ nobody: 'hint', some: fromApproved('hint', 'warning'), other: always('hint') }),
  checkDocument(context) {
    if (context.document.kind !== 'bia' || !reached(context.status, 'in_review')) return
    const { activities } = context.document.root as Bia
    const live = activities.filter(isLive)
    // What is not there yet nobody can confirm.
    checkMissing(
      live.filter((activity) => lifeOf(activity) !== 'planned'),
      context,
    )
    for (const activity of live) checkOwner(activity, context)
  },
})

/** Who works without confirmations is told once; who uses them wants to know where one is missing. */
function checkMissing(activities: readonly BiaActivity[], context: LinkedContext): void {
  const { document, status, report } = context
  const missing = activities.filter((activity) => !activity.$.slots.has('confirmation') && !hasSigned(activity, context))
  const at = keyOf(document.root, 'activities')
  if (missing.length === 0) return
  if (missing.length === activities.length) {
    if (reached(status, 'approved')) report({ at, message: 'nobody', args: { count: missing.length } })
    return
  }
  const names = missing.map(({ name, id }) => name?.text ?? id?.text ?? '')
  const related = missing.flatMap(({ id }) => (id ? [{ at: id.span, message: 'missing' }] : []))
  report({ at, message: 'some', args: { activities: names }, related })
}

/** Whoever prepared, reviewed, approved or endorsed the whole stands behind the parts. */
function hasSigned({ owner }: BiaActivity, context: LinkedContext): boolean {
  const { document, endorsement } = context.document.root as Bia
  const acts = [document?.prepared_by, document?.reviewed_by, document?.approved_by, endorsement?.approved_by].flatMap((act) => act ?? [])
  if (!owner) return false
  const people = peopleBehind(context, owner)
  return acts.some((one) => one.value === owner.value || [...(peopleBehind(context, one) ?? [])].some((person) => people?.has(person)))
}

function checkOwner(activity: BiaActivity, context: LinkedContext): void {
  const { owner, deputy, unit } = activity
  const by = activity.confirmation?.by
  if (!by || !owner) return
  const confirming = peopleBehind(context, by)
  const entitled = [owner, deputy, unit].map((one) => (one ? peopleBehind(context, one) : new Set<unknown>()))
  const owners = entitled[0]
  // Whoever is not in the registry may be anybody.
  if (!confirming || !owners || entitled.some((people) => people?.size && [...confirming].some((person) => people.has(person)))) return
  context.report({ at: by.span, message: 'other', args: { by: by.text, owner: owner.text }, related: [{ at: owner.span, message: 'owner' }] })
}
