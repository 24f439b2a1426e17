import type { CommonRole, ContinuityPlan } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { type Site, type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { plansOf } from './coverage.ts'
import { holderOf } from './holders.ts'

/** Everybody whom the continuity plans of a programme list in a team, among their contacts, in a call tree or as who activates: roles and people, by id. */
export const listedPeople: (programme: Programme) => ReadonlySet<string> = derived(
  (programme) => new Set(plansOf(programme).flatMap((plan) => listedIn(programme, plan))),
)

function listedIn(programme: Programme, { element, document }: Site<ContinuityPlan>): readonly string[] {
  const members = element.teams.flatMap(({ roles }) => roles)
  const calls = element.communication_procedures?.call_tree ?? []
  const references = [
    ...members.flatMap(({ role, primary, alternates }) => [role && !isElementLike(role) ? role : undefined, primary, ...alternates]),
    ...element.contacts.flatMap(({ person, name }) => [person, name]),
    ...(element.activation?.authority ?? []),
    ...calls.flatMap(({ person, alternate, calls: called }) => [person, alternate, ...called]),
  ]
  return references.flatMap((one) => (one ? peopleIn({ programme, document }, one) : []))
}

/** A reference, and who acts behind it. */
export function peopleIn(from: Standpoint, reference: Located<string>): readonly string[] {
  const target = targetOf(from, ['person', 'role', 'team'], reference)
  const { holder, deputies = [] } = (target?.type === 'role' ? (target.element as CommonRole) : undefined) ?? {}
  const home = { programme: from.programme, document: target?.document ?? from.document }
  const behind = [...(holder ? [holder] : []), ...deputies].map((one) => holderOf(home, one))
  return [...(target ? [target.id] : []), holderOf(from, reference), ...behind]
}
