import type { Span } from '../../base/span.ts'
import type { BiaActivity, BiaKeyPerson, CommonRole } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, type Standpoint, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { isLive } from './activities.ts'
import { isFilled } from './singlePoints.ts'

/** Somebody on whom an activity depends, with those who can take over. */
export interface KeyPerson {
  readonly activity: Site<BiaActivity>
  readonly target: Target<'person' | 'role'>
  readonly at: Span
  /** Nothing where somebody has yet to be named, or is not known. */
  readonly deputies: readonly Target<'person' | 'role'>[] | undefined
}

/** The key people of all activities that are carried out. */
export const keyPeople: (programme: Programme) => readonly KeyPerson[] = derived((programme) =>
  allOf(programme, 'bia.activity')
    .filter(({ element }) => isLive(element))
    .flatMap((activity) => activity.element.key_people.flatMap((written) => keyPerson(programme, activity, written) ?? [])),
)

/** The key people by the activity that names them. */
export const keyPeopleOf: (programme: Programme) => ReadonlyMap<BiaActivity, readonly KeyPerson[]> = derived((programme) =>
  Map.groupBy(keyPeople(programme), ({ activity }) => activity.element),
)

/** Those for whom nobody can take over. */
export const withoutDeputy = (programme: Programme): readonly KeyPerson[] => keyPeople(programme).filter(({ deputies }) => deputies?.length === 0)

type Written = BiaActivity['key_people'][number]

function keyPerson(programme: Programme, activity: Site<BiaActivity>, written: Written): KeyPerson | undefined {
  const from = { programme, document: activity.document }
  const reference = isElementLike(written) ? written.person : written
  const target = targetOf(from, ['person', 'role'], reference)
  if (!reference || !target) return undefined
  return { activity, target, at: reference.span, deputies: deputiesOf(from, { activity: activity.element, written, target }) }
}

interface Case {
  readonly activity: BiaActivity
  readonly written: Written
  readonly target: Target<'person' | 'role'>
}

/** Those named beside the key person, else those of the role, or the activity’s own deputy where its owner is meant. */
function deputiesOf(from: Standpoint, { activity, written, target }: Case): KeyPerson['deputies'] {
  if (isElementLike(written) && isFilled(written, 'deputies')) return resolved(from, (written as BiaKeyPerson).deputies)
  if (isOwner(from, activity, target) && isFilled(activity, 'deputy')) return resolved(from, activity.deputy ? [activity.deputy] : [])
  // What only this person can do the deputies of a role cannot.
  if (target.type === 'person' && isElementLike(written) && isFilled(written, 'unique_skill')) return []
  const held = heldRoles(from.programme, target)
  const lists = held.filter(({ element }) => isFilled(element, 'deputies'))
  if (lists.length === 0) return []
  const found = lists.map(({ element, document }) => resolved({ programme: from.programme, document }, element.deputies))
  return found.find((list) => list === undefined || list.length > 0)
}

function isOwner(from: Standpoint, { owner }: BiaActivity, target: Target<'person' | 'role'>): boolean {
  const holder = targetOf(from, ['person', 'role'], owner)
  if (holder?.id === target.id) return true
  return heldRoles(from.programme, target).some(({ element }) => element.id?.value === holder?.id)
}

/** The role itself, or the roles that a person holds. */
export const heldRoles = (programme: Programme, { id }: Target<'person' | 'role'>): readonly Site<CommonRole>[] => rolesOf(programme).get(id) ?? []

/** The roles that are in use, by their own id and by that of their holder. */
const rolesOf: (programme: Programme) => ReadonlyMap<string, readonly Site<CommonRole>[]> = derived((programme) => {
  const inUse = allOf(programme, 'common.role').filter(({ element }) => element.status?.value !== 'retired')
  const pairs = inUse.flatMap((role) => {
    const holder = targetOf({ programme, document: role.document }, ['person'], role.element.holder)
    return [role.element.id?.value, holder?.id].flatMap((id) => (id === undefined ? [] : [{ id, role }]))
  })
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, all]) => [id, all.map(({ role }) => role)]))
})

/** Nothing where one of them is not known, or only blanks stand there. */
function resolved(from: Standpoint, references: readonly Located<string>[]): readonly Target<'person' | 'role'>[] | undefined {
  const found = references.flatMap((reference) => targetOf(from, ['person', 'role'], reference) ?? [])
  return found.length === references.length && found.length > 0 ? found : undefined
}

/** The person behind a reference: a role stands for its holder. */
export function holderOf(programme: Programme, target: Target<'person' | 'role'>): Target<'person'> | undefined {
  if (target.type === 'person') return target as Target<'person'>
  const holder = (target.element as CommonRole).holder
  return targetOf({ programme, document: target.document }, ['person'], holder)
}
