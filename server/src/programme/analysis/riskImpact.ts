import { allOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { labelsOf, rankOf, scaleOf } from './curves.ts'
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
