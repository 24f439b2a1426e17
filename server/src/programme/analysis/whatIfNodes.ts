import type { Defined, Elements } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import { documentId } from '../../language/model/header.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

export type ThingType = Extract<
  keyof Defined,
  'activity' | 'system' | 'supplier' | 'site' | 'utility' | 'equipment' | 'dataset' | 'vital_record' | 'channel' | 'unit' | 'role' | 'person' | 'team'
>

const kinds: Readonly<Record<ThingType, keyof Elements>> = {
  activity: 'bia.activity',
  system: 'common.system',
  supplier: 'common.supplier',
  site: 'common.site',
  utility: 'common.utility',
  equipment: 'common.equipment',
  dataset: 'common.dataset',
  vital_record: 'common.vital_record',
  channel: 'common.channel',
  unit: 'common.unit',
  role: 'common.role',
  person: 'common.person',
  team: 'continuity_plan.team',
}

/** Something that can stop, or be switched off to see what would. */
export interface Thing extends Site {
  readonly type: ThingType
  /** As the programme knows it; of a team, which lives in its plan, `plan#team`. */
  readonly id: string
  readonly name?: string
}

/** All things in use, by id. Of two with one id the first one counts, as in the network of dependencies. */
export const thingsOf: (programme: Programme) => ReadonlyMap<string, Thing> = derived((programme) => {
  const found = new Map<string, Thing>()
  for (const type of Object.keys(kinds) as ThingType[]) {
    for (const site of allOf(programme, kinds[type]) as readonly Site[]) {
      const thing = thingAt(site, type)
      if (thing && !found.has(thing.id)) found.set(thing.id, thing)
    }
  }
  return found
})

function thingAt(site: Site, type: ThingType): Thing | undefined {
  const id = scalarAt<string>(site.element, 'id')?.value
  const name = scalarAt<string>(site.element, 'name')?.value
  if (id === undefined || isRetired(site.element)) return undefined
  return { ...site, type, id: type === 'team' ? `${documentId(site.document) ?? ''}#${id}` : id, ...(name !== undefined && { name }) }
}

const isRetired = (element: Element): boolean => scalarAt<string>(element, 'status')?.value === 'retired'

/** What somebody can switch off: everything but what people want to know about, the activities. */
export const canBeOff = ({ type }: Pick<Thing, 'type'>): boolean => type !== 'activity'
