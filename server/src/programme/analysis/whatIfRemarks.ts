import { scalarAt } from '../../language/model/access.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Programme } from '../index/programme.ts'
import { networkOf } from './network.ts'
import { type Thing, thingsOf } from './whatIfNodes.ts'
import type { Part, PartNeed } from './whatIfPart.ts'
import { coversFor } from './whatIfPeople.ts'
import { isBridged, isLost, type Stopped } from './whatIfSpread.ts'

/** What is to be said of something besides whether it stops. Ids are those of the programme. */
export type Remark =
  /** Something it needs is down, and somebody wrote what to do then; a backup `lasts` some seconds. */
  | { readonly is: 'bridged'; readonly on: string; readonly words: string; readonly lasts?: Duration }
  /** Some of its places are down, others are there. */
  | { readonly is: 'elsewhere'; readonly lost: readonly string[]; readonly at: readonly string[] }
  /** A stand-in is there from the first second on. */
  | { readonly is: 'takenOver'; readonly on: string; readonly by: string }
  /** Something that it would run better with is down. `percent` of normal output is left, if that is said. */
  | { readonly is: 'reduced'; readonly on: string; readonly percent?: number; readonly words?: string }
  /** A key person is away; nobody may be known who carries on. */
  | { readonly is: 'covered'; readonly person: string; readonly by?: string }

interface Situation {
  readonly programme: Programme
  readonly stopped: Stopped
}

export const remarksOn = (thing: Thing, part: Part, { programme, stopped }: Situation): readonly Remark[] => [
  ...part.needs.flatMap((need) => ofNeed(programme, need, stopped)),
  ...soft(programme, thing, stopped),
  ...coversFor(programme, thing, stopped).map((cover): Remark => ({ is: 'covered', ...cover })),
]

function ofNeed(programme: Programme, need: PartNeed, stopped: Stopped): readonly Remark[] {
  const { anyOf, standIns, words = '', lasts } = need
  const [first = ''] = anyOf
  if (isLost(need, stopped)) {
    if (isBridged(need)) return [{ is: 'bridged', on: first, words, ...(lasts !== undefined && { lasts }) }]
    const there = standIns.find(({ id, ready }) => ready === 0 && !stopped.has(id))
    return there ? [{ is: 'takenOver', on: first, by: there.id }] : []
  }
  const lost = anyOf.filter((id) => stopped.has(id))
  // People who are left are said to cover for those who are away.
  const arePlaces = thingsOf(programme).get(first)?.type === 'site'
  return lost.length > 0 && arePlaces ? [{ is: 'elsewhere', lost, at: anyOf.filter((id) => !stopped.has(id)) }] : []
}

const soft = (programme: Programme, { id }: Thing, stopped: Stopped): readonly Remark[] =>
  (networkOf(programme).needs.get(id) ?? [])
    .filter(({ strength, on }) => strength === 'soft' && stopped.has(on.id))
    .map(({ on, element }): Remark => {
      const percent = scalarAt<number>(element, 'capacity_without')?.value
      const words = scalarAt<string>(element, 'alternative')?.text
      return { is: 'reduced', on: on.id, ...(percent !== undefined && { percent }), ...(words !== undefined && { words }) }
    })
