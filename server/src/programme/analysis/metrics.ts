import { scalarAt } from '../../language/model/access.ts'
import { type Element, isElementLike, type Located } from '../../language/model/element.ts'
import type { Interval, Operator, Target } from '../../language/values/valueTypes.ts'

/** A metric as written on one line or as a group of keys, in one form. */
export interface MetricReading {
  readonly target: Located<Target>
  readonly operator?: Operator
  /** Seconds over which it is judged, where the metric says so. */
  readonly window?: number
}

const operators: Readonly<Record<string, Operator>> = { at_least: '>=', at_most: '<=', exactly: '=' }

/** Reads `metric: 99.99 % per year` and `metric: {target: …, window: …}` alike; nothing where no target can be read. */
export function readMetric(metric: Located<Target> | Element | undefined): MetricReading | undefined {
  if (!metric) return undefined
  if (!isElementLike(metric)) return reading(metric, undefined)
  const target = scalarAt<Target>(metric, 'target')
  return target && reading(target, metric)
}

function reading(target: Located<Target>, element: Element | undefined): MetricReading {
  const said = element && scalarAt<string>(element, 'operator')?.value
  const operator = target.value.operator ?? (said === undefined ? undefined : operators[said])
  const interval = element && scalarAt<Interval>(element, 'window')?.value
  const window = target.value.window ?? (interval && (interval.months * 365 * 86400) / 12 + interval.days * 86400)
  return { target, ...(operator && { operator }), ...(window !== undefined && { window }) }
}
