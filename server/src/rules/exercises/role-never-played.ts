import type { ContinuityPlan, ContinuityPlanTeam, ContinuityPlanTeamMember } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { isoText } from '../../language/values/civil.ts'
import { hasBlank } from '../../programme/analysis/actors.ts'
import { type HeldExercise, heldWithin, inUseSince, isWithin, type Lookback } from '../../programme/analysis/exerciseCoverage.ts'
import { holderName, holderOf } from '../../programme/analysis/holders.ts'
import { heldRoles, holderOf as personBehind } from '../../programme/analysis/keyPeople.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-09: people whom a plan counts on have taken part in no exercise for too long. */
export const rule: Rule = linkedDocumentRule({
  id: 'EXE-09',
  name: 'role-never-played',
  title: { en: 'Never took part', 'zh-cn': '从未参演', 'zh-tw': '從未參演' },
  why: {
    en: 'Whoever has never done it learns in the disruption what the role asks.',
    'zh-cn': '从没参加过的人，要到中断发生时才知道自己的角色要做什么。',
    'zh-tw': '從沒參加過的人，要到中斷發生時才知道自己的角色要做什麼。',
  },
  messages: {
    never: {
      en: 'Of the team {team} these have taken part in no exercise since {from}: {people}.',
      'zh-cn': '{team} 小组中，自 {from} 起以下人员没有参加过任何演练：{people}。',
      'zh-tw': '{team} 小組中，自 {from} 起以下人員沒有參加過任何演練：{people}。',
    },
    counted: { en: 'The plan counts on them', 'zh-cn': '计划依靠此人', 'zh-tw': '計畫仰賴此人' },
  },
  severity: always('warning'),
  checkDocument(context) {
    const { current, document, limits, programme, today } = context
    const age = limits('participation_max_age')
    if (document.kind !== 'continuity_plan' || !current || !age) return
    const plan = document.root as ContinuityPlan
    const window = { age, today }
    const held = heldWithin(programme, window)
    if (!held || isNew(plan, window) || !held.every((one) => namesPlayers(one, context))) return
    const played = new Set(held.flatMap((one) => playersOf(one, context)))
    const from = isoText(Math.min(...held.map(({ date }) => date.value)))
    if (held.length > 0) for (const team of plan.teams) judgeTeam(team, { played, window, from }, context)
  },
})

/** In use for too short a time, or with exercises of which the plan tells no more than the day. */
function isNew({ document: header, exercise_history: own }: ContinuityPlan, window: Lookback): boolean {
  const since = header && inUseSince(header)
  return since === undefined || isWithin(since, window) || own.some(({ date }) => !date || isWithin(date.value, window))
}

/** Of an exercise that does not list who came, nobody knows. To answer the telephone is not to play. */
function namesPlayers({ site }: HeldExercise, { programme }: LinkedContext): boolean {
  if (!site || site.element.type?.value === 'call_tree') return site !== undefined
  const { participants } = site.element
  if (participants.length === 0 || hasBlank(site.element, 'participants')) return false
  return participants.every((one) => {
    const who = isElementLike(one) ? one.person : one
    const isKnown = targetOf({ programme, document: site.document }, ['person', 'role', 'supplier'], who)
    return isKnown || (isElementLike(one) && one.as && one.as.value !== 'player')
  })
}

/** Whoever was there in any part has seen it. */
function playersOf({ site }: HeldExercise, { programme }: LinkedContext): readonly string[] {
  if (!site) return []
  const { participants, director, facilitator, evaluators, safety_officer: safety } = site.element
  const came = participants.flatMap((one) => (isElementLike(one) ? (one.attended?.value === false ? [] : (one.person ?? [])) : one))
  const all = [...came, ...evaluators, ...[director, facilitator, safety].flatMap((one) => one ?? [])]
  return all.map((one) => holderOf({ programme, document: site.document }, one))
}

interface Seen {
  readonly played: ReadonlySet<string>
  readonly window: Lookback
  /** The day of the first exercise that was looked at. */
  readonly from: string
}

function judgeTeam(team: ContinuityPlanTeam, { played, window, from }: Seen, context: LinkedContext): void {
  const people = team.roles.flatMap(peopleIn)
  const absent = people.filter((one) => isKnownLong(one, window, context) && !played.has(holderOf(context, one)))
  const first = new Map(absent.toReversed().map((one) => [holderOf(context, one), one]))
  if (first.size === 0) return
  const named = absent.filter((one) => first.get(holderOf(context, one)) === one)
  const args = { team: team.name?.text ?? team.id?.text ?? '', people: named.map((one) => holderName(context, one)), from }
  context.report({ at: placeOf(team), message: 'never', args, related: named.map(({ span }) => ({ at: span, message: 'counted' })) })
}

/** A role without a name stands for its holder. */
function peopleIn({ role, primary, alternates, $ }: ContinuityPlanTeamMember): readonly Located<string>[] {
  const first = $.slots.has('primary') ? primary : role
  return [...(first && !isElementLike(first) ? [first] : []), ...alternates]
}

/** Who holds a role only for a while has had no time yet; whom no registry knows may be written in another way there. */
function isKnownLong(reference: Located<string>, window: Lookback, context: LinkedContext): boolean {
  const { programme } = context
  const target = targetOf(context, ['person', 'role'], reference)
  const person = target && personBehind(programme, target)
  const roles = person ? [...heldRoles(programme, person), ...heldRoles(programme, target)] : []
  return person !== undefined && !roles.some(({ element }) => element.holder_since && isWithin(element.holder_since.value, window))
}
