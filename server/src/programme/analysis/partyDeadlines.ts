import type { AnnualPlanInterestedParty, AnnualPlanLegalRequirement } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

/** That plans tell a party later than what it asks for allows. */
export interface LateWord {
  readonly party: Target<'party'>
  readonly deadline: Located<Duration>
  readonly requirement: Target<'requirement'>
  readonly allowed: Located<Duration>
}

/** The first word of a plan to a party, where all that any plan says to it comes later than the requirement allows. */
export const lateWords: (programme: Programme) => ReadonlyMap<Located<Duration>, LateWord> = derived((programme) => {
  const late = [...Map.groupBy(wordsOf(programme), ({ party }) => party.id).values()].flatMap((words) => {
    const [first] = words.toSorted((a, b) => a.deadline.value - b.deadline.value)
    return first
      ? demandsOf(programme, first.party).flatMap((demand) => (first.deadline.value > demand.allowed.value ? [{ ...first, ...demand }] : []))
      : []
  })
  // Of several requirements the strictest is told.
  return new Map(late.toSorted((a, b) => b.allowed.value - a.allowed.value).map((one) => [one.deadline, one]))
})

function wordsOf(programme: Programme): readonly Pick<LateWord, 'party' | 'deadline'>[] {
  const audiences = allOf(programme, 'continuity_plan.crisis_audience').map(({ element: { party, deadline }, document }) => ({
    party,
    deadline,
    document,
  }))
  const notices = allOf(programme, 'continuity_plan.regulator_notice').map(({ element: { authority, deadline }, document }) => ({
    party: authority,
    deadline,
    document,
  }))
  return [...audiences, ...notices].flatMap(({ party, deadline, document }) => {
    const target = party && !isElementLike(party) ? targetOf({ programme, document }, ['party'], party) : undefined
    return target && deadline ? [{ party: target, deadline }] : []
  })
}

/** Requirements are on many things; these are on telling. What counts from later than the event begins after the plan’s own clock. */
function demandsOf(programme: Programme, { element, document }: Target<'party'>): readonly Pick<LateWord, 'requirement' | 'allowed'>[] {
  return (element as AnnualPlanInterestedParty).requirements.flatMap((one) => {
    const requirement = isElementLike(one) ? undefined : targetOf({ programme, document }, ['requirement'], one)
    const { deadline: allowed, deadline_from: from } = requirement?.element ?? {}
    const counts = from === undefined || from.value === 'event' || from.value === 'detection'
    const isNotified = requirement !== undefined && notified(programme).has(requirement.id)
    return requirement && allowed && counts && !isNotified && isOnTelling(requirement.element) ? [{ requirement, allowed }] : []
  })
}

/** The requirements that a notice to an authority answers: its own time is compared. */
const notified: (programme: Programme) => ReadonlySet<string> = derived(
  (programme) =>
    new Set(
      allOf(programme, 'continuity_plan.regulator_notice').flatMap(
        ({ element, document }) => targetOf({ programme, document }, ['requirement'], element.requirement)?.id ?? [],
      ),
    ),
)

const isOnTelling = ({ name, obligation }: AnnualPlanLegalRequirement): boolean => telling.test(`${name?.text ?? ''} ${obligation?.text ?? ''}`)

const telling = /\b(?:notif\w*|notice|inform\w*|report(?:s|ed|ing)?|tell|told|alert\w*|announce\w*)\b|通[报報知]|告知|[报報]告|[报報]送|知[会會]/i

/** What a plan says to a party, with the place where it says so. */
export const lateWordAt = (programme: Programme, { element }: Pick<Site, 'element'>): LateWord | undefined => {
  const deadline = (element as { readonly deadline?: Located<Duration> }).deadline
  return deadline && lateWords(programme).get(deadline)
}
