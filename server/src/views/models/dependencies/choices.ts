import { type Thing, type ThingType, thingsOf } from '../../../programme/analysis/whatIfNodes.ts'
import { partsOf } from '../../../programme/analysis/whatIfParts.ts'
import { bearersOf, withPeople } from '../../../programme/analysis/whatIfPeople.ts'
import { derived } from '../../../programme/index/derived.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import type { Choice } from './types.ts'

const kinds: readonly ThingType[] = ['unit', 'team', 'role', 'person']

/** The people, and the units, teams and roles that they work in, without whom something would be missed. */
export const peopleChoices: (programme: Programme) => readonly Choice[] = derived((programme) => {
  const wanted = new Set([...partsOf(programme).values()].flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf)))
  const matters = (thing: Thing): boolean => withPeople(programme, thing).some((id) => wanted.has(id)) || isRoleOf(programme, thing, wanted)
  return kinds.flatMap((kind) =>
    [...thingsOf(programme).values()]
      .filter((thing) => thing.type === kind && matters(thing))
      .map(({ id, type, name }): Choice => ({ id, type, name: name ?? id })),
  )
})

const isRoleOf = (programme: Programme, thing: Thing, wanted: ReadonlySet<string>): boolean =>
  thing.type === 'role' && (bearersOf(programme, thing) ?? []).some((id) => wanted.has(id))
