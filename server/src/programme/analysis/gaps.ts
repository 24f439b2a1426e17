import type { BiaActivity, CommonSystem } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Programme } from '../index/programme.ts'
import { neededPoints, statedPoint } from './dataDemands.ts'
import { neededTimes, statedTime } from './demands.ts'
import { isBeingWorkedOn, latestOf, type Measurement } from './measuredRecoveries.ts'
import type { NetworkNode } from './network.ts'
import { restores, solutionsFor } from './strategies.ts'

/** What is asked of a thing, and by whom. */
export interface Need {
  readonly seconds: Duration
  readonly by: NetworkNode
}

/** That something takes longer, or loses more, than is asked of it. */
export interface Gap {
  readonly kind: 'time' | 'loss'
  readonly how: 'measured' | 'built' | 'estimated'
  readonly reached: Located<Duration>
  readonly uri: string
  readonly day?: CivilDay
  readonly need: Need
  /** Whether somebody is closing it. */
  readonly treated: 'treated' | 'open'
}

/**
 * How soon a thing must be back: within its own target, else when the first of those who cannot do without it needs it. That its own target
 * is too late for them BIA-16 says. What a system was built for is no target.
 */
export function neededTime(programme: Programme, node: NetworkNode): Need | undefined {
  const own = aims(node, 'rto') ? statedTime(programme, node) : undefined
  if (own !== undefined) return { seconds: own, by: node }
  const first = neededTimes(programme)
    .get(node.id)
    ?.find(({ origin, dependency }) => dependency.neededBy !== undefined || aims(origin, 'rto'))
  return first && !node.element.$.slots.has('rto') ? { seconds: first.seconds, by: first.origin } : undefined
}

/** Whether the time, or the loss, that a node states is what it wants: of a system it may be what it was built for. */
const aims = ({ type, element }: NetworkNode, key: 'rto' | 'rpo'): boolean => type !== 'system' || (element as CommonSystem)[key] !== undefined

/** How much of its data may be lost. */
export function neededPoint(programme: Programme, node: NetworkNode): Need | undefined {
  const own = aims(node, 'rpo') ? statedPoint(node) : undefined
  if (own) return { seconds: own.value, by: node }
  const first = neededPoints(programme)
    .get(node.id)
    ?.find(({ origin }) => aims(origin, 'rpo'))
  return first && !node.element.$.slots.has('rpo') ? { seconds: first.seconds, by: first.origin } : undefined
}

/** The gaps of a system or an activity between what is asked of it and what it was measured, built or estimated to reach. */
export function gapsOf(programme: Programme, node: NetworkNode): readonly Gap[] {
  const [time, loss] = [neededTime(programme, node), neededPoint(programme, node)]
  return [
    ...(time ? (measuredGap(programme, node, { kind: 'time', need: time }) ?? promisedGap(programme, node, { kind: 'time', need: time }) ?? []) : []),
    ...(loss ? (measuredGap(programme, node, { kind: 'loss', need: loss }) ?? promisedGap(programme, node, { kind: 'loss', need: loss }) ?? []) : []),
  ]
}

type Question = Pick<Gap, 'kind' | 'need'>

/** What was measured counts for more than what was promised: where it holds, there is no gap. Nothing where nothing was measured. */
function measuredGap(programme: Programme, node: NetworkNode, { kind, need }: Question): readonly Gap[] | undefined {
  const measured = latestOf(programme, kind === 'time' ? 'rta' : 'rpa', node.id)
  if (!measured) return undefined
  if (measured.value.value <= need.seconds || isToldByExercise(measured, node, kind)) return []
  const isTreated = isBeingWorkedOn(programme, measured.from, node) || isBeingClosed(programme, node, { kind, need })
  const { value: reached, uri, day } = measured
  return [{ kind, how: 'measured', reached, uri, day, need, treated: isTreated ? 'treated' : 'open' }]
}

/** What a system was said to reach, and has not reached when it was measured last. */
export interface Shortfall {
  readonly kind: Gap['kind']
  readonly said: Located<Duration>
  readonly measured: Measurement
}

/** Where nobody says what is needed, a measurement can only be compared with what was said before. */
export function shortfallsOf(programme: Programme, node: NetworkNode): readonly Shortfall[] {
  if (node.type !== 'system') return []
  const { rto_capability, rpo_capability, $ } = node.element as CommonSystem
  const [time, loss] = [neededTime(programme, node), neededPoint(programme, node)]
  return [
    ...(time || $.slots.has('rto') ? [] : shortfall(rto_capability, latestOf(programme, 'rta', node.id), 'time')),
    ...(loss || $.slots.has('rpo') ? [] : shortfall(rpo_capability, latestOf(programme, 'rpa', node.id), 'loss')),
  ]
}

const shortfall = (said: Located<Duration> | undefined, measured: Measurement | undefined, kind: Gap['kind']): readonly Shortfall[] =>
  said && measured && measured.value.value > said.value ? [{ kind, said, measured }] : []

/** A miss that was rated as passed is EXE-04’s. */
function isToldByExercise({ rated, value, target }: Measurement, { element }: NetworkNode, kind: Gap['kind']): boolean {
  const { rto, rpo } = element as BiaActivity | CommonSystem
  const wanted = target ?? (kind === 'time' ? rto : rpo)?.value
  return rated === 'passed' && wanted !== undefined && value.value > wanted
}

/** What a system was built for stands in the place of a target where it has none; then BIA-16 and BIA-18 compare it. */
function promisedGap(programme: Programme, node: NetworkNode, { kind, need }: Question): readonly Gap[] | undefined {
  const promise = promiseOf(node, kind)
  if (!promise || promise.reached.value <= need.seconds) return undefined
  const treated = isBeingClosed(programme, node, { kind, need }) ? 'treated' : 'open'
  return [{ kind, need, treated, uri: node.file.uri, ...promise }]
}

/** What is said of today, with its own target beside it. */
export function promiseOf({ type, element }: NetworkNode, kind: Gap['kind']): Pick<Gap, 'how' | 'reached'> | undefined {
  if (type === 'system') {
    const { rto, rpo, rto_capability, rpo_capability } = element as CommonSystem
    const [target, reached] = kind === 'time' ? [rto, rto_capability] : [rpo, rpo_capability]
    return target && reached && { how: 'built', reached }
  }
  const capability = type === 'activity' ? (element as BiaActivity).current_capability : undefined
  const reached = kind === 'time' ? capability?.rto : capability?.rpo
  return reached && { how: 'estimated', reached }
}

/** Whether a strategy that is decided on, but not there yet, will reach what is asked. */
function isBeingClosed(programme: Programme, { id }: NetworkNode, { kind, need }: Question): boolean {
  return (solutionsFor(programme).get(id) ?? []).filter(restores).some(({ element: { status, achieves } }) => {
    const reached = kind === 'time' ? achieves?.rto : achieves?.rpo
    const isComing = status?.value === 'approved' || status?.value === 'implementing'
    return isComing && reached !== undefined && reached.value <= need.seconds
  })
}
