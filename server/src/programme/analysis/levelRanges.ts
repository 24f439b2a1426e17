import type { ContinuityPlanActivationLevel } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Measure, Target } from '../../language/values/valueTypes.ts'

/** Where two levels that follow each other do not meet. */
export interface RangeBreak {
  readonly kind: 'gap' | 'overlap'
  readonly lower: ContinuityPlanActivationLevel
  readonly upper: ContinuityPlanActivationLevel
  /** Where the lower one ends and the upper one begins. */
  readonly end: Located<Target>
  readonly start: Located<Target>
  readonly size: Measure
}

interface Range {
  readonly level: ContinuityPlanActivationLevel
  readonly from: Located<Target>
  readonly to?: Located<Target>
}

/**
 * Where escalation levels overlap or leave a gap, taken in the order of their beginnings. Ranges may go down, as for an availability. A level
 * without an end goes on until the next one begins. Nothing where they do not all count the same, or a beginning is not known.
 */
export function rangeBreaks(levels: readonly ContinuityPlanActivationLevel[]): readonly RangeBreak[] {
  const ranges = levels.flatMap((level): readonly Range[] => (level.from ? [{ level, from: level.from, ...(level.to && { to: level.to }) }] : []))
  const units = new Set(ranges.flatMap(({ from, to }) => (to ? [unitOf(from), unitOf(to)] : [unitOf(from)])))
  if (ranges.length < levels.length || units.size !== 1) return []
  const sign = ranges.some(({ from, to }) => to && sizeOf(to) < sizeOf(from)) ? -1 : 1
  const sorted = ranges.toSorted((a, b) => sign * (sizeOf(a.from) - sizeOf(b.from)))
  return sorted.flatMap((upper, index) => breakBetween(sorted[index - 1], upper, sign) ?? [])
}

function breakBetween(lower: Range | undefined, { level: upper, from: start }: Range, sign: 1 | -1): RangeBreak | undefined {
  const end = lower?.to
  if (!lower || !end) return undefined
  const { unit } = start.value.measure
  const distance = sign * (sizeOf(start) - sizeOf(end))
  if (distance >= 0 && distance <= grain[unit]) return undefined
  return { kind: distance > 0 ? 'gap' : 'overlap', lower: lower.level, upper, end, start, size: { unit, value: Math.abs(distance) } }
}

const unitOf = ({ value: { measure, window } }: Located<Target>): string => `${measure.unit} ${window ?? ''}`

const sizeOf = ({ value: { measure } }: Located<Target>): number => measure.value

/** `1 to 4 branches` and `5 and more` meet, as `to 59 min` and `from 1 h` do. */
const grain: Readonly<Record<Measure['unit'], number>> = { count: 1, duration: 60, percent: 0.1 }
