import type { BiaActivity } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Standpoint, Target } from '../index/elements.ts'
import { rankOf, ratedOf, scaleOf, thresholdOf } from './curves.ts'
import { mtpdOf, type SupportedMtpd } from './supportedMtpd.ts'

/** How bad it gets in one respect, for each time frame. */
export interface ImpactLevels {
  /** As the activity writes it. */
  readonly key: string
  readonly name: string
  /** Nothing where the key names no impact type. */
  readonly type?: Target<'impact_type'>
  /** Places in the scale; a gap where a level is missing or none of the scale. */
  readonly levels: readonly (number | undefined)[]
  /** The level from which it is intolerable. */
  readonly intolerableFrom?: number
  /** What this type alone says of the MTPD; nothing without a threshold. */
  readonly mtpd?: SupportedMtpd
}

/** The levels of an activity, one entry for each type that it rates. */
export function impactLevels(standpoint: Standpoint, activity: BiaActivity, frames: readonly Duration[]): readonly ImpactLevels[] {
  return ratedOf<string>(standpoint, activity.impacts).map(({ key, type, points }) => {
    const levels = frames.map((_, index) => {
      const point = points[index]
      return point && rankOf(type?.element ?? { levels: [] }, point.value)
    })
    const name = type ? (type.name ?? type.id) : key
    const intolerableFrom = type && thresholdOf(type)
    const bounded = intolerableFrom === undefined ? {} : { intolerableFrom, mtpd: mtpdOf(frames, [{ type: name, levels, intolerableFrom }]) }
    return { key, name, levels, ...(type && { type }), ...bounded }
  })
}

/** The worst level of several types in each time frame; nothing where none is known. */
export function worstLevels(all: readonly ImpactLevels[], frames: number): readonly (number | undefined)[] {
  return Array.from({ length: frames }, (_, index) => {
    const known = all.flatMap(({ levels }) => levels[index] ?? [])
    return known.length === 0 ? undefined : Math.max(...known)
  })
}

/** Every place that the scales of some types have, or that a level uses, the mildest first. */
export function ranksOf(all: readonly ImpactLevels[]): readonly number[] {
  const ranks = all.flatMap(({ type, levels }) => [
    ...(type ? scaleOf(type.element).map(({ rank }) => rank) : []),
    ...levels.flatMap((one) => one ?? []),
  ])
  return [...new Set(ranks)].toSorted((a, b) => a - b)
}
