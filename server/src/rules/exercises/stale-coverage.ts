import type { Bia, CommonDocument, ContinuityPlan } from '../../generated/model.ts'
import type { Element } from '../../language/model/element.ts'
import { isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Interval } from '../../language/values/valueTypes.ts'
import { isLive, isPrioritised } from '../../programme/analysis/activities.ts'
import { coverings, isInForce } from '../../programme/analysis/coverage.ts'
import { exercisesOf, type HeldExercise, heldExercises, inUseSince } from '../../programme/analysis/exerciseCoverage.ts'
import { isRecent } from '../../programme/analysis/planExercises.ts'
import { allOf, type Site } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-01: a plan in force, a team of it or a critical activity that nobody has exercised for too long. */
export const rule: Rule = linkedDocumentRule({
  id: 'EXE-01',
  name: 'stale-coverage',
  title: { en: 'Not exercised for too long', 'zh-cn': '久未演练', 'zh-tw': '久未演練' },
  why: {
    en: 'People, phone numbers and systems have changed since; what was true in the last exercise is a guess in the disruption.',
    'zh-cn': '此后人员、电话和系统都已变化；上次演练时成立的，到中断时只是猜测。',
    'zh-tw': '之後人員、電話與系統都變了；上次演練時成立的，到了中斷時只是猜測。',
  },
  messages: {
    plan: {
      en: 'The plan was last exercised on {last}; by {due} it was due again.',
      'zh-cn': '本计划上次演练于 {last}，最迟应于 {due} 再次演练。',
      'zh-tw': '本計畫上次演練於 {last}，最晚應於 {due} 再次演練。',
    },
    never: {
      en: 'People have worked by the plan since {since}, and it has never been exercised; by {due} it was due.',
      'zh-cn': '本计划自 {since} 起使用，从未演练，最迟应于 {due} 演练。',
      'zh-tw': '本計畫自 {since} 起使用，從未演練，最晚應於 {due} 演練。',
    },
    team: {
      en: 'The plan was exercised since {from}, but the team {id} took part in none of these exercises.',
      'zh-cn': '自 {from} 起本计划有过演练，但 {id} 小组一次也没有参加。',
      'zh-tw': '自 {from} 起本計畫有過演練，但 {id} 小組一次也沒有參加。',
    },
    activity: {
      en: 'Its plan was exercised since {from}, but none of these exercises covered the activity {id}.',
      'zh-cn': '自 {from} 起相关计划有过演练，但都没有涵盖业务活动 {id}。',
      'zh-tw': '自 {from} 起相關計畫有過演練，但都沒有涵蓋業務活動 {id}。',
    },
    held: { en: 'An exercise of the plan', 'zh-cn': '该计划的一次演练', 'zh-tw': '該計畫的一次演練' },
  },
  severity: always('warning'),
  checkDocument(context) {
    const { current, document, file, limits, programme } = context
    const age = limits('exercise_max_age')
    // Where nobody keeps records of exercises yet, their absence says nothing of the plans.
    if (!current || !age || allOf(programme, 'records.exercise').length === 0) return
    if (document.kind === 'continuity_plan') judgePlan({ element: document.root as ContinuityPlan, document, file }, age, context)
    if (document.kind === 'bia') for (const activity of (document.root as Bia).activities) judgeActivity(activity, age, context)
  },
})

function judgePlan(plan: Site<ContinuityPlan>, age: Interval, context: LinkedContext): void {
  const held = exercisesOf(plan, context.programme)
  const recent = held.filter((one) => isRecent(one, { today: context.today, limit: age }))
  if (recent.length === 0) overdue(plan, { held, age }, context)
  // Who exercised only «the plan» exercised all of its teams.
  else if (recent.every(({ teams }) => teams.length > 0)) judgeTeams(plan, recent, context)
}

function judgeTeams(plan: Site<ContinuityPlan>, recent: readonly HeldExercise[], context: LinkedContext): void {
  const own = plan.element.document?.id?.value ?? ''
  for (const team of plan.element.teams) {
    const id = team.id?.value
    if (id !== undefined && !recent.some(({ teams }) => teams.includes(id) || teams.includes(`${own}#${id}`))) {
      missing('team', { element: team, id, recent }, context)
    }
  }
}

interface History {
  readonly held: readonly HeldExercise[]
  readonly age: Interval
}

function overdue({ element: plan }: Site<ContinuityPlan>, { held, age }: History, { report, today }: LinkedContext): void {
  const header: CommonDocument | undefined = plan.document
  const at = header?.id?.span ?? placeOf(plan)
  const last = held.toSorted((a, b) => b.date.value - a.date.value)[0]
  if (last) {
    const args = { last: isoText(last.date.value), due: isoText(dayAfter(last.date.value, age)) }
    report({ at, message: 'plan', args, related: [{ at: last.date.span, uri: last.uri, message: 'held' }] })
    return
  }
  const since = header && inUseSince(header)
  if (since === undefined || dayAfter(since, age) >= today) return
  report({ at, message: 'never', args: { since: isoText(since), due: isoText(dayAfter(since, age)) } })
}

/** Which activities have a plan is XFL-01's; whether their plan is exercised at all is said at the plan. */
function judgeActivity(activity: Bia['activities'][number], age: Interval, context: LinkedContext): void {
  const { programme, today } = context
  const id = activity.id?.value
  if (id === undefined || !isLive(activity) || !isPrioritised(activity)) return
  const plans = (coverings(programme).get(id) ?? []).filter(({ plan }) => isInForce(plan))
  const each = plans.map(({ plan }) => exercisesOf(plan, programme).filter((one) => isRecent(one, { today, limit: age })))
  if (each.length === 0 || each.some((recent) => recent.length === 0)) return
  const recent = [...each.flat(), ...heldExercises(programme).filter((one) => isRecent(one, { today, limit: age }) && one.activities.includes(id))]
  if (!recent.some(({ activities }) => activities.length === 0 || activities.includes(id)))
    missing('activity', { element: activity, id, recent }, context)
}

interface Uncovered {
  readonly element: Element
  readonly id: string
  readonly recent: readonly HeldExercise[]
}

function missing(message: 'team' | 'activity', { element, id, recent }: Uncovered, { report }: LinkedContext): void {
  const exercises = recent.toSorted((a, b) => a.date.value - b.date.value)
  const from = isoText(exercises[0]?.date.value ?? 0)
  report({ at: placeOf(element), message, args: { id, from }, related: exercises.map(({ date, uri }) => ({ at: date.span, uri, message: 'held' })) })
}
