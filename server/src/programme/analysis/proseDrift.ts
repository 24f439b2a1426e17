import { remembered } from '../../base/remembered.ts'
import type { AnnualPlan, AnnualPlanObjective } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { readDuration } from '../../language/values/durations.ts'
import { readScalar } from '../../language/values/scalars.ts'
import { readTarget } from '../../language/values/targets.ts'
import type { Measure, Reading, Target } from '../../language/values/valueTypes.ts'
import { documentsThatSpeak } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { readMetric } from './metrics.ts'
import { availabilitiesIn, type ProseFigure, promiseIn } from './proseFigures.ts'

/** A figure in prose that is not the target of the objectives for it. */
export interface Drift {
  readonly text: Located<string>
  readonly figure: ProseFigure
  /** What the objectives for it measure. */
  readonly targets: readonly Located<Target>[]
}

/** What the objectives’ own sentences, and for availability the summary, promise beside what the objectives measure. */
export function driftsOf({ summary, objectives }: AnnualPlan, programme: Programme): readonly Drift[] {
  const found = [...objectives.flatMap(driftIn), ...textsOf(summary).flatMap((text) => summaryDrifts(text, objectives))]
  // A figure that stands anywhere else in the programme may be the one that is meant.
  return found.filter(({ figure: { measure } }) => !isKept(programme, keyOf(measure)))
}

/** Of others, as of an exercise, a time or a share in the sentence may be a condition. */
const figured: ReadonlySet<string> = new Set(['availability', 'recovery_time', 'data_loss', 'response_time', 'training'])

/** What an objective says in words beside its metric. */
function driftIn({ type, metric, statement }: AnnualPlanObjective): readonly Drift[] {
  const target = readMetric(metric)?.target
  if (!target || !figured.has(type?.value ?? '')) return []
  return textsOf(statement).flatMap((text) => {
    const figure = promiseIn(text.value, target.value.measure.unit)
    return figure ? [{ text, figure, targets: [target] }] : []
  })
}

function summaryDrifts(text: Located<string>, objectives: readonly AnnualPlanObjective[]): readonly Drift[] {
  const targets = objectives
    .filter(({ type }) => type?.value === 'availability')
    .flatMap(({ metric }) => readMetric(metric)?.target ?? [])
    .filter(({ value }) => value.measure.unit === 'percent')
  return targets.length > 0 ? availabilitiesIn(text.value).map((figure) => ({ text, figure, targets })) : []
}

/** A text, or each of its languages. */
function textsOf(text: AnnualPlan['summary']): readonly Located<string>[] {
  if (!text) return []
  return isElementLike(text) ? [text.en, text['zh-Hans'], text['zh-Hant']].flatMap((one) => one ?? []) : [text]
}

const keyOf = ({ unit, value }: Measure): string => `${unit} ${Math.round(value * 1e6) / 1e6}`

/** Whether the programme has a percentage or a length of time as a value somewhere. */
const isKept = (programme: Programme, key: string): boolean => documentsThatSpeak(programme).some(({ document }) => figuresOf(document).has(key))

const figuresOf: (document: DocumentModel) => ReadonlySet<string> = remembered(
  ({ figures }: DocumentModel) => new Set(figures.flatMap(({ scalar, text }) => measureOf(scalar.value, text) ?? []).map(keyOf)),
)

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
