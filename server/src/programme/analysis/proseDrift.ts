import type { AnnualPlan, AnnualPlanObjective } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { readDuration } from '../../language/values/durations.ts'
import { readScalar } from '../../language/values/scalars.ts'
import { readTarget } from '../../language/values/targets.ts'
import type { Measure, Reading, Target } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { documentsThatSpeak } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { readMetric } from './metrics.ts'
import { type ProseFigure, promisesIn } from './proseFigures.ts'

/** A figure in prose that no objective of its subject has. */
export interface Drift {
  readonly text: Located<string>
  readonly figure: ProseFigure
  /** What the objectives of the same subject promise. */
  readonly targets: readonly Located<Target>[]
}

/** What the summary and the objectives’ own sentences promise beside what the objectives measure. */
export function driftsOf(plan: AnnualPlan, programme: Programme): readonly Drift[] {
  const summary = textsOf(plan.summary).flatMap((text) => driftsIn(text, plan.objectives))
  const statements = plan.objectives.flatMap((objective) => textsOf(objective.statement).flatMap((text) => driftsIn(text, [objective])))
  // A figure that stands anywhere else in the programme may be the one that is meant.
  const known = figuresOf(programme)
  return [...summary, ...statements].filter(({ figure: { measure } }) => !known.has(keyOf(measure)))
}

function driftsIn(text: Located<string>, objectives: readonly AnnualPlanObjective[]): readonly Drift[] {
  return promisesIn(text.value).flatMap((figure) => {
    const targets = objectives
      .filter(({ type }) => type?.value === figure.of)
      .flatMap(({ metric }) => readMetric(metric)?.target ?? [])
      .filter(({ value }) => value.measure.unit === figure.measure.unit)
    return targets.length > 0 ? [{ text, figure, targets }] : []
  })
}

/** A text, or each of its languages. */
function textsOf(text: AnnualPlan['summary']): readonly Located<string>[] {
  if (!text) return []
  return isElementLike(text) ? [text.en, text['zh-Hans'], text['zh-Hant']].flatMap((one) => one ?? []) : [text]
}

const keyOf = ({ unit, value }: Measure): string => `${unit} ${Math.round(value * 1e6) / 1e6}`

/** Every percentage and every length of time that the programme keeps as a value. */
const figuresOf: (programme: Programme) => ReadonlySet<string> = derived((programme) => {
  const all = documentsThatSpeak(programme).flatMap(({ document }) => document.figures)
  return new Set(all.flatMap(({ scalar, text }) => measureOf(scalar.value, text) ?? []).map(keyOf))
})

function measureOf(type: string, text: string): Measure | undefined {
  if (type === 'target') return read(readTarget(text))?.measure
  if (type === 'duration' || type === 'interval') {
    const value = read(readDuration(text))
    return value === undefined ? undefined : { unit: 'duration', value }
  }
  const share = type === 'percent' ? read(readScalar('percent', text)) : undefined
  return share === undefined ? undefined : { unit: 'percent', value: share }
}

const read = <T>(reading: Reading<T>): T | undefined => (reading.ok ? reading.value : undefined)
