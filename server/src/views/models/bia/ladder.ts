import { duration } from '../../../base/message.ts'
import { latenessOf } from '../../../programme/analysis/achieved.ts'
import { clockOf, isPrioritised } from '../../../programme/analysis/activities.ts'
import { activationOf } from '../../../programme/analysis/coverage.ts'
import { type Bound, boundsOf, overrunOf, type Recovery, recoveryOf, tightestOf } from '../../../programme/analysis/recoveryFit.ts'
import type { Scene } from '../scene.ts'
import { resultOf } from './result.ts'
import { say } from './say.ts'
import type { Subject } from './subjects.ts'
import { spanOf, timeCell } from './times.ts'
import type { AchievedView, BoundView, LadderView } from './types.ts'

/** The times of an activity as a row of the ladder. */
export function ladderOf(subject: Subject, scene: Scene): LadderView {
  const { element, document, programme } = subject
  const recovery = recoveryOf(subject, element)
  const activation = activationOf(programme, element.id?.value ?? '')
  const runsByWork = clockOf(element, document) === 'business_hours'
  const achieved = achievedView(subject, scene)
  return {
    rto: timeCell('rto', subject, { scene, wanted: isPrioritised(element) ? 'needed' : 'optional' }),
    wrt: timeCell('wrt', subject, { scene, wanted: 'optional' }),
    bounds: shownBounds(boundsOf(subject, element)).map((bound) => boundView(bound, recovery, scene)),
    result: resultOf(subject, scene),
    ...(activation !== undefined && !runsByWork && { activation: spanOf(activation, scene) }),
    ...recovery,
    ...(achieved && { achieved }),
    ...(runsByWork && { clock: say(scene, 'businessHours') }),
  }
}

/** Its own limit, what the impacts say where that is stricter, and of the peaks the one that leaves least. */
function shownBounds(bounds: readonly Bound[]): readonly Bound[] {
  const [declared] = bounds.filter(({ kind }) => kind === 'declared')
  const derived = bounds.filter(({ kind, seconds }) => kind === 'derived' && (!declared || seconds < declared.seconds))
  const peaks = bounds.filter(({ kind }) => kind === 'peak').toSorted((a, b) => a.seconds - b.seconds)
  const peak = tightestOf(peaks) ?? peaks[0]
  return [...(declared ? [declared] : []), ...derived, ...(peak ? [peak] : [])]
}

function boundView(bound: Bound, usual: Recovery | undefined, scene: Scene): BoundView {
  const { kind, seconds, recovery } = bound
  const span = spanOf(seconds, scene)
  const over = overrunOf(bound)
  const own = recovery && recovery.back !== usual?.back ? recovery : undefined
  return {
    ...span,
    kind,
    words: say(scene, `bound.${kind}`, { time: span.text }),
    ...(own && { own: { words: say(scene, 'bound.ownRto', { rto: duration(own.back) }), total: own.total } }),
    ...(recovery && over !== undefined && over > 0 && { until: recovery.total }),
  }
}

function achievedView({ achieved }: Subject, scene: Scene): AchievedView | undefined {
  if (!achieved) return undefined
  const { measurement, age } = achieved
  const lateness = latenessOf(achieved)
  const standing = lateness !== undefined && lateness > 0 ? 'late' : age === 'stale' ? 'stale' : lateness === undefined ? 'open' : 'met'
  return { ...spanOf(measurement.value.value, scene), day: measurement.day, standing }
}
