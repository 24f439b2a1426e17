import type { CommonRole, CommonUnit, ContinuityPlanTeam } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type KeyPerson, keyPeople } from './keyPeople.ts'
import { isFilled } from './singlePoints.ts'
import { type Thing, thingsOf } from './whatIfNodes.ts'
import type { PartNeed } from './whatIfPart.ts'

/** The people behind a reference: a role stands for its holder. One that nobody knows is left out. */
const personAt = (from: Standpoint, reference: Located<string> | undefined): readonly string[] => {
  const target = targetOf(from, ['person', 'role'], reference)
  if (target?.type !== 'role') return target ? [target.id] : []
  const holder = targetOf({ programme: from.programme, document: target.document }, ['person'], (target.element as CommonRole).holder)
  return holder ? [holder.id] : []
}

/** Everybody who can fill a role: its holder and the deputies. Nothing where one of them has yet to be named. */
export function bearersOf(programme: Programme, { element, document }: Thing): readonly string[] | undefined {
  const { holder, deputies } = element as CommonRole
  const written = [...(holder ? [holder] : []), ...deputies]
  const people = written.flatMap((one) => personAt({ programme, document }, one))
  const isOpen = isFilled(element, 'holder') && !holder
  return isOpen || people.length < written.length || people.length === 0 ? undefined : people
}

/** The people of each unit, by its id: those who say that they belong to it or to a part of it, and who leads it. */
const members: (programme: Programme) => ReadonlyMap<string, ReadonlySet<string>> = derived((programme) => {
  const found = new Map<string, Set<string>>()
  const parents = new Map<string, string>()
  for (const { element, document } of allOf(programme, 'common.unit')) {
    const from = { programme, document }
    const parent = targetOf(from, ['unit'], element.parent)
    if (element.id && parent) parents.set(element.id.value, parent.id)
    if (element.id) found.set(element.id.value, new Set(personAt(from, element.head)))
  }
  for (const { element, document } of allOf(programme, 'common.person')) {
    const unit = targetOf({ programme, document }, ['unit'], element.unit)
    if (element.id) for (const id of upwards(unit?.id, parents)) found.get(id)?.add(element.id.value)
  }
  return found
})

function* upwards(unit: string | undefined, parents: ReadonlyMap<string, string>): Generator<string> {
  const seen = new Set<string>()
  for (let id = unit; id !== undefined && !seen.has(id); id = parents.get(id)) {
    seen.add(id)
    yield id
  }
}

export const membersOf = (programme: Programme, unit: string): readonly string[] => [...(members(programme).get(unit) ?? [])]

/** What is switched off, with the people who go with it: of a unit, a team or a role everybody in it. */
export const withPeople = (programme: Programme, thing: Thing): readonly string[] => [thing.id, ...peopleIn(programme, thing)]

function peopleIn(programme: Programme, thing: Thing): readonly string[] {
  switch (thing.type) {
    case 'role':
      return bearersOf(programme, thing) ?? []
    case 'unit':
      return [...membersOf(programme, thing.id), ...personAt({ programme, document: thing.document }, (thing.element as CommonUnit).head)]
    case 'team':
      return (thing.element as ContinuityPlanTeam).roles.flatMap(({ primary, alternates }) =>
        [primary, ...alternates].flatMap((one) => personAt({ programme, document: thing.document }, one)),
      )
    default:
      return []
  }
}

/** An activity whose key person is away is carried on by whoever can take over; where that is nobody, it stops. */
export function keyNeeds(programme: Programme, activity: Thing): readonly PartNeed[] {
  return ofActivity(programme, activity).flatMap((key): readonly PartNeed[] => {
    const people = substitutesOf(programme, key)
    return people ? [{ anyOf: people, standIns: [], order: 'first' }] : []
  })
}

const ofActivity = (programme: Programme, { element }: Thing): readonly KeyPerson[] =>
  keyPeople(programme).filter(({ activity }) => activity.element === element)

/** The key person first, then whoever can take over. Nothing where that is not known. */
function substitutesOf(programme: Programme, { target, deputies }: KeyPerson): readonly [string, ...string[]] | undefined {
  const [first, ...others] = [target, ...(deputies ?? [])].flatMap((one) => (one.type === 'person' ? [one.id] : holder(programme, one)))
  return deputies && first !== undefined ? [first, ...others] : undefined
}

const holder = (programme: Programme, { element, document }: KeyPerson['target']): readonly string[] =>
  personAt({ programme, document }, (element as CommonRole).holder)

/** A key person who is away, and who carries on; nothing where nobody knows who could. */
export interface Cover {
  readonly person: string
  readonly by?: string
}

/** The key people of an activity who are away while it goes on without them. */
export function coversFor(programme: Programme, activity: Thing, off: { has(id: string): boolean }): readonly Cover[] {
  return ofActivity(programme, activity).flatMap((key): readonly Cover[] => {
    const [person] = key.target.type === 'person' ? [key.target.id] : holder(programme, key.target)
    if (person === undefined || !off.has(person)) return []
    if (!key.deputies) return [{ person }]
    const by = substitutesOf(programme, key)?.find((one) => !off.has(one))
    return by === undefined ? [] : [{ person, by }]
  })
}

/** The roles and units as parts: they are there as long as one of their people is. */
export function peopleNeeds(programme: Programme, thing: Thing): readonly PartNeed[] {
  const people = thing.type === 'role' ? (bearersOf(programme, thing) ?? []) : thing.type === 'unit' ? membersOf(programme, thing.id) : []
  const known = people.filter((id) => thingsOf(programme).has(id))
  return known.length > 0 ? [{ anyOf: known, standIns: [], order: 'first' }] : []
}
