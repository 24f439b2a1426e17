import type { CommonRole, ContinuityPlan } from '../../generated/model.ts'
import { listAt } from '../../language/model/access.ts'
import { type Element, isElementLike, type Located } from '../../language/model/element.ts'
import { type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { holderOf } from './holders.ts'

/**
 * Everybody who can act where a plan names a person or a role: of a role the holder and the deputies, and whom the teams of the plan name
 * for it. A name that is in no registry is a person. Nothing for a role of which nobody is known.
 */
export function actorsOf(programme: Programme, plan: Site<ContinuityPlan>, reference: Located<string>): ReadonlySet<string> | undefined {
  const from = { programme, document: plan.document }
  const target = targetOf(from, ['person', 'role'], reference)
  if (target?.type !== 'role') return new Set([holderOf(from, reference)])
  const { holder, deputies } = target.element as CommonRole
  if (hasBlank(target.element, 'holder') || hasBlank(target.element, 'deputies')) return undefined
  const registered = [...(holder ? [holder] : []), ...deputies].map((one) => holderOf({ programme, document: target.document }, one))
  const inTeams = membersFor(programme, plan, target.id).map((one) => holderOf(from, one))
  const all = new Set([...registered, ...inTeams])
  return all.size > 0 ? all : undefined
}

/** Whom the teams of a plan name for a role. */
function membersFor(programme: Programme, { element, document }: Site<ContinuityPlan>, role: string): readonly Located<string>[] {
  const members = element.teams.flatMap(({ roles }) => roles)
  return members
    .filter((member) => member.role && !isElementLike(member.role) && targetOf({ programme, document }, ['role'], member.role)?.id === role)
    .flatMap(({ primary, alternates }) => [...(primary ? [primary] : []), ...alternates])
}

/** Whether somebody has yet to fill in a key, or one item of its list. */
export function hasBlank(element: Element, key: string): boolean {
  const slot = element.$.slots.get(key)
  if (!slot) return false
  const known = listAt(element, key)
  return ['placeholder', 'invalid', 'empty'].includes(slot.state) || (slot.node?.kind === 'sequence' && slot.node.items.length > known.length)
}
