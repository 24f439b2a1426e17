import type { AnnualPlanCriterion, AnnualPlanMeasurement } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { civilDate, daysInMonth } from '../../language/values/civil.ts'
import type { Target } from '../../language/values/valueTypes.ts'
import { timesIn } from './proseFigures.ts'

/** That a measured percentage is not what its own note and the formula of its criterion make it. */
export interface NoteMismatch {
  readonly value: Located<Target>
  readonly note: Located<string>
  readonly expected: number
}

/** The values of a criterion that contradict their notes: a count of a whole, or a downtime of a month. */
export const noteMismatches = (criterion: AnnualPlanCriterion): readonly NoteMismatch[] =>
  criterion.measurements.flatMap((measurement, index) => {
    const { value, note } = measurement
    if (!value || !note || value.value.measure.unit !== 'percent') return []
    const expected = [...sharesIn(criterion, index), ...availabilityIn(criterion, measurement)]
    const [first] = expected
    return first !== undefined && !expected.some((one) => isSame(value, one)) ? [{ value, note, expected: first }] : []
  })

/** The last decimal that is written may be rounded up or down. */
function isSame({ text, value }: Located<Target>, expected: number): boolean {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return Math.abs(value.measure.value - expected) <= 1.01 / 10 ** decimals
}

/** The count stands last, with no more than a name before it: of «2 people retrained» nobody knows what it counts. */
const counted =
  /^[^\d.;。；]{0,20}?(\d[\d,]*)\s*(?:people|persons|staff|members|employees|participants|activities|suppliers|providers|sites|plans|actions|人|名|位|家|[项項]|[个個])[.。]?$/i

/**
 * `trained / 70` with «31 people». What is noted may be all up to now, or what has come since the value before; and those who are noted may be the others.
 * Nothing where several figures stand in a note.
 */
function sharesIn({ formula, measurements }: AnnualPlanCriterion, index: number): readonly number[] {
  const whole = Number(/^[^/÷\d%]+[/÷]\s*(\d+)\s*$/.exec(formula?.text ?? '')?.[1] ?? 0)
  const counts = measurements.slice(0, index + 1).map(({ note }) => countIn(note?.text ?? ''))
  const count = counts.at(-1)
  if (whole === 0 || count === undefined || count > whole) return []
  const sum = counts.reduce<number>((total, one) => total + (one ?? 0), 0)
  return [count, sum, whole - count].map((one) => (one / whole) * 100)
}

function countIn(note: string): number | undefined {
  const figure = counted.exec(note.trim())?.[1]
  return figure === undefined ? undefined : Number(figure.replaceAll(',', ''))
}

const ofMonth = /^\s*(?:1|100\s*%)\s*[-−–—].*(?:down\w*|outage|unavailab\w*|停[机機运運摆擺用]|中[断斷]|不可用).*[/÷].*(?:month|[当當本][月])/i
const onlyPart = /\b(?:longest|each|of which|average|planned|agreed|excluding|not counted)\b|最[长長]|平均|其中|[计計][划畫][内內]|不[计計]|除外/i

/** `1 − downtime / minutes of the month`, at the end of a month, with one downtime. Service hours have another whole. */
function availabilityIn({ formula, metric }: AnnualPlanCriterion, { date, note }: AnnualPlanMeasurement): readonly number[] {
  if (!date || !note || !ofMonth.test(formula?.text ?? '') || onlyPart.test(note.text) || hasOwnWhole(metric)) return []
  const { year, month, day } = civilDate(date.value)
  const [downtime, ...others] = timesIn(note.text)
  if (downtime === undefined || others.length > 0 || day !== daysInMonth(year, month)) return []
  return [100 * (1 - downtime / (day * 86_400))]
}

const hasOwnWhole = (metric: AnnualPlanCriterion['metric']): boolean =>
  metric !== undefined && isElementLike(metric) && (metric.$.slots.has('service_hours') || metric.outage_counts?.value === 'average')
