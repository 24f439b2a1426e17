import type { Duration } from '../../language/values/valueTypes.ts'
import type { Programme } from '../index/programme.ts'
import { thingsOf } from './whatIfNodes.ts'
import type { Parts, Return } from './whatIfPart.ts'
import { isLost, type Stopped } from './whatIfSpread.ts'

/** Something that works in the place of what is down. */
export type Takeover =
  /** Another site or supplier; `ready` in seconds from the disruption, nothing where nobody says from when. */
  | { readonly is: 'standIn'; readonly from: string; readonly by: string; readonly ready?: Duration }
  /** A strategy that brings an activity back sooner than its needs are, or at all. */
  | { readonly is: 'strategy'; readonly for: string; readonly by: string; readonly ready: Duration }

interface Scene {
  readonly programme: Programme
  readonly parts: Parts
  readonly stopped: Stopped
  readonly returns: ReadonlyMap<string, Return>
}

/** Who takes over from what, each pair once: from the moment that holds for an activity, else from the soonest. */
export const takeovers = (scene: Scene): readonly Takeover[] => [...standIns(scene), ...strategies(scene)]

function standIns({ programme, parts, stopped }: Scene): readonly Takeover[] {
  const found = [...parts.values()].flatMap((part) =>
    part.needs
      .filter((need) => isLost(need, stopped))
      .flatMap(({ anyOf: [from = ''], standIns: all }) =>
        all.filter(({ id }) => !stopped.has(id)).map(({ id: by, ready }) => ({ part: part.id, from, by, ready })),
      ),
  )
  const isActivity = ({ part }: { readonly part: string }): boolean => thingsOf(programme).get(part)?.type === 'activity'
  return [...Map.groupBy(found, ({ from, by }) => `${from} ${by}`).values()].flatMap((all): readonly Takeover[] => {
    const [first] = all
    const told = all.some(isActivity) ? all.filter(isActivity) : all
    const times = told.flatMap(({ ready }) => ready ?? [])
    return first ? [{ is: 'standIn', from: first.from, by: first.by, ...(times.length > 0 && { ready: Math.min(...times) }) }] : []
  })
}

const strategies = ({ programme, returns }: Scene): readonly Takeover[] =>
  [...returns].flatMap(([id, back]): readonly Takeover[] => {
    const isActivity = thingsOf(programme).get(id)?.type === 'activity'
    return isActivity && back.back === 'at' && back.via?.is === 'strategy' ? [{ is: 'strategy', for: id, by: back.via.id, ready: back.seconds }] : []
  })
