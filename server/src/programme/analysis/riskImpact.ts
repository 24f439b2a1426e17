import type { BiaActivity } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { allOf, type Target } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { clockOf } from './activities.ts'
import { framesOf, labelsOf, rankOf, scaleOf } from './curves.ts'
import { impactLevels } from './impactLevels.ts'
import type { RiskCriteria } from './riskCriteria.ts'

/** A level of a register's scale of impact. */
export interface ImpactLevel {
  readonly rank: number
  readonly name: string
  /** Whether the analysis says so, or only nothing higher is there. */
  readonly by: 'threshold' | 'top'
}

/**
 * The impact from which on the impact analysis calls something intolerable, on the scale of a register: a level says which of the analysis
 * it means, else equal numbers mean the same. Of several types the mildest counts. Without thresholds only the highest level is certain.
 */
export function intolerableImpact(programme: Programme, { impact }: Pick<RiskCriteria, 'impact'>): ImpactLevel | undefined {
  const levels = scaleOf(impact)
    .map(({ rank, element }) => ({
      rank,
      by: 'threshold' as const,
      meant: meantBy(element) ?? rank,
      name: [String(rank), ...labelsOf(element).slice(0, 1)].join(' '),
    }))
    .toSorted((a, b) => a.rank - b.rank)
  const thresholds = allOf(programme, 'common.impact_type').flatMap(({ element }) =>
    element.intolerable_from ? (rankOf(element, element.intolerable_from.value) ?? []) : [],
  )
  const top = levels.at(-1)
  const found = thresholds.length > 0 ? levels.find(({ meant }) => meant >= Math.min(...thresholds)) : undefined
  return found ?? (top && { ...top, by: 'top' })
}

/** The level of the analysis that a level of a register says it means. */
function meantBy(element: object): number | undefined {
  const said = (element as { readonly bia_level?: { readonly value: string } }).bia_level?.value
  return said !== undefined && /^\d+$/.test(said.trim()) ? Number(said) : undefined
}

/** How bad an outage of an activity gets by its analysis. */
export interface ImpactAfter {
  readonly rank: number
  /** The impact type that gets as bad as that. */
  readonly type: string
}

/** The worst level that holds when an outage ends; nothing before the first time frame, or where working hours are counted. */
export function impactAfter(programme: Programme, { element, document }: Target<'activity'>, outage: Duration): ImpactAfter | undefined {
  const frames = framesOf(document) ?? []
  const frame = frames.findLastIndex((start) => start <= outage)
  if (frame < 0 || clockOf(element as BiaActivity, document) !== 'continuous') return undefined
  const rated = impactLevels({ programme, document }, element as BiaActivity, frames).flatMap(({ levels, name }) => {
    const rank = levels[frame]
    return rank === undefined ? [] : [{ rank, type: name }]
  })
  return rated.toSorted((a, b) => b.rank - a.rank)[0]
}

/** The level of a register that means a level of the analysis, or the next one below it. Nothing unless each level says what it means. */
export function levelMeaning({ impact }: Pick<RiskCriteria, 'impact'>, wanted: number): Pick<ImpactLevel, 'rank' | 'name'> | undefined {
  const levels = scaleOf(impact).map(({ rank, element }) => ({
    rank,
    meant: meantBy(element),
    name: [String(rank), ...labelsOf(element).slice(0, 1)].join(' '),
  }))
  if (levels.some(({ meant }) => meant === undefined)) return undefined
  return levels.toSorted((a, b) => b.rank - a.rank).find(({ meant }) => (meant ?? Number.POSITIVE_INFINITY) <= wanted)
}
