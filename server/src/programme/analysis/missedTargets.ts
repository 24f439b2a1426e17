import type { Span } from '../../base/span.ts'
import type {
  BiaActivity,
  CommonDataset,
  CommonSystem,
  RecordsExercise,
  RecordsExerciseObjective,
  RecordsMeasuredRecovery,
} from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Operator, Target } from '../../language/values/valueTypes.ts'
import { type Target as Referred, type Standpoint, targetOf } from '../index/elements.ts'
import { activityDeadline } from './deadlines.ts'

/** A target that an exercise did not reach. */
export interface Miss {
  readonly kind: 'time' | 'loss' | 'capacity' | 'value' | 'said'
  /** What was recovered, or the aim. */
  readonly of: string
  readonly reached: number
  readonly wanted: number
  /** Where what was reached stands, and where what was wanted. */
  readonly at: Span
  readonly target?: { readonly at: Span; readonly uri: string }
  readonly texts?: { readonly reached: string; readonly wanted: string }
}

/** All targets that an exercise missed by its own figures. */
export const missesOf = ({ measured, objectives }: RecordsExercise, from: Standpoint, uri: string): readonly Miss[] => [
  ...measured.flatMap((recovery) => missesOfRecovery(recovery, from, uri)),
  ...objectives.flatMap((objective) => missOfAim(objective, uri)),
]

type Recovered = Referred<'activity' | 'system' | 'dataset'>

function missesOfRecovery(recovery: RecordsMeasuredRecovery, from: Standpoint, uri: string): readonly Miss[] {
  const { of, rta, rpa, capacity, rto, rpo, $ } = recovery
  const thing = targetOf(from, ['activity', 'system', 'dataset'], of)
  const name = thing?.name ?? of?.text ?? ''
  // The target of that day stands beside the measurement; today’s may be another one.
  const time = $.slots.has('rto') ? place(rto, uri) : thing && timeOf(thing)
  const loss = $.slots.has('rpo') ? place(rpo, uri) : thing && lossOf(thing)
  const share = thing?.type === 'activity' ? place((thing.element as BiaActivity).mbco?.percent, thing.file.uri) : undefined
  return [
    ...(rta && time && rta.value > time.value ? [miss('time', { of: name, reached: rta, wanted: time })] : []),
    ...(rpa && loss && rpa.value > loss.value ? [miss('loss', { of: name, reached: rpa, wanted: loss })] : []),
    ...(capacity && share && capacity.value < share.value ? [miss('capacity', { of: name, reached: capacity, wanted: share })] : []),
  ]
}

interface Wanted {
  readonly value: number
  readonly at: Span
  readonly uri: string
}

const place = (located: Located<number> | undefined, uri: string): Wanted | undefined => located && { value: located.value, at: located.span, uri }

/** What was measured runs from the disruption and around the clock; a time that counts otherwise is not compared with it. */
function timeOf({ element, type, document, file }: Recovered): Wanted | undefined {
  if (type === 'system') return place((element as CommonSystem).rto, file.uri)
  const deadline = type === 'activity' ? activityDeadline(element as BiaActivity, document) : undefined
  return deadline?.clock === 'continuous' && deadline.starts === 'disruption' ? place(deadline.time, file.uri) : undefined
}

const lossOf = ({ element, file }: Recovered): Wanted | undefined => place((element as BiaActivity | CommonSystem | CommonDataset).rpo, file.uri)

interface Compared {
  readonly of: string
  readonly reached: Located<number>
  readonly wanted: Wanted
}

const miss = (kind: Miss['kind'], { of, reached, wanted: { value, at, uri } }: Compared): Miss => ({
  kind,
  of,
  reached: reached.value,
  wanted: value,
  at: reached.span,
  target: { at, uri },
})

/** An aim that somebody judged is as they say; else the figures speak, where the target says its direction. */
function missOfAim({ id, met, target, actual }: RecordsExerciseObjective, uri: string): readonly Miss[] {
  const of = id?.text ?? ''
  if (met) return met.value === 'no' ? [{ kind: 'said', of, reached: 0, wanted: 0, at: met.span }] : []
  if (!target || !actual || !falls(actual.value, target.value)) return []
  const texts = { reached: actual.text, wanted: target.text }
  return [{ kind: 'value', of, reached: 0, wanted: 0, at: actual.span, target: { at: target.span, uri }, texts }]
}

const falls = ({ measure: actual }: Target, { measure: target, operator }: Target): boolean =>
  operator !== undefined && actual.unit === target.unit && fallsShort[operator](actual.value, target.value)

/** Whether a figure misses a target of some direction. */
export const fallsShort: Readonly<Record<Operator, (actual: number, target: number) => boolean>> = {
  '>=': (actual, target) => actual < target,
  '>': (actual, target) => actual <= target,
  '<=': (actual, target) => actual > target,
  '<': (actual, target) => actual >= target,
  '=': (actual, target) => actual !== target,
}

/** An aim that is said to be met although its own figures say that it was missed. */
export interface ContradictedAim {
  readonly met: Located<string>
  readonly actual: Located<Target>
  readonly target: Located<Target>
}

/** A narrow miss may be judged as good enough by who watched; one by more than a tenth of the target may not. */
export const contradictedAims = ({ objectives }: RecordsExercise): readonly ContradictedAim[] =>
  objectives.flatMap(({ met, target, actual }) => {
    if (met?.value !== 'yes' || !target || !actual || !falls(actual.value, target.value)) return []
    const [reached, wanted] = [actual.value.measure.value, target.value.measure.value]
    return Math.abs(reached - wanted) * 10 > Math.abs(wanted) ? [{ met, target, actual }] : []
  })
