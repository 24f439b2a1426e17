import { ancestors, scalarAt } from '../language/model/access.ts'
import type { Element } from '../language/model/element.ts'
import type { FigureFact } from '../language/model/facts.ts'
import { readScalar } from '../language/values/scalars.ts'
import type { Duration, Measure } from '../language/values/valueTypes.ts'
import { allowedDowntime, yearSeconds } from '../programme/analysis/availability.ts'

/** A percentage is read as an availability only where one can stand: a metric's target, or a key of that name. */
export function measureOf({ scalar, text, key }: Pick<FigureFact, 'scalar' | 'text' | 'key'>): Measure | undefined {
  if (scalar.value === 'target') {
    const target = readScalar('target', text)
    return target.ok ? target.value.measure : undefined
  }
  if (scalar.value === 'percent' && /availability/.test(key)) {
    const value = readScalar('percent', text)
    return value.ok ? { unit: 'percent', value: value.value } : undefined
  }
  const span = scalar.value === 'duration' ? readScalar('duration', text) : undefined
  return span?.ok ? { unit: 'duration', value: span.value } : undefined
}

/** An availability in percent, and the seconds of downtime that it allows in a year, in 30 days and in a week. */
export interface Downtime {
  readonly availability: number
  readonly year: Duration
  readonly month: Duration
  readonly week: Duration
}

/** What an availability allows; nothing where the figure is none. */
export function downtimeOf(figure: FigureFact): Downtime | undefined {
  const measure = measureOf(figure)
  if (measure?.unit !== 'percent' || !mayBeAvailability(figure.element) || measure.value <= 50 || measure.value >= 100) return undefined
  const over = (window: Duration): Duration => allowedDowntime(measure.value, window)
  return { availability: measure.value, year: over(yearSeconds), month: over(30 * 86400), week: over(7 * 86400) }
}

/** A share of trained people is a percentage too: the objective's type tells, where it has one. */
function mayBeAvailability(element: Element): boolean {
  const types = [...ancestors(element)].map((one) => scalarAt<string>(one, 'type')?.value)
  return types.every((type) => type === undefined || type === 'availability')
}
