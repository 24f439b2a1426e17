import { duration, percent } from '../../../base/message.ts'
import type { BiaActivity } from '../../../generated/model.ts'
import { isoText } from '../../../language/values/civil.ts'
import { latenessOf } from '../../../programme/analysis/achieved.ts'
import { clockOf, isPrioritised } from '../../../programme/analysis/activities.ts'
import { activationOf } from '../../../programme/analysis/coverage.ts'
import { recoveryOf } from '../../../programme/analysis/recoveryFit.ts'
import { requiredAt, requiredOutput } from '../../../programme/analysis/requiredOutput.ts'
import type { Scene } from '../scene.ts'
import { say, sentences } from './say.ts'
import type { Subject } from './subjects.ts'
import { spanOf } from './times.ts'
import type { CapacityView, Lacking, ReachedView, WorkaroundView } from './types.ts'

/** How much of an activity must be possible again by when, and how much was when it was measured. */
export function capacityOf(subject: Subject, scene: Scene): CapacityView | Lacking {
  const { element } = subject
  const required = requiredOutput(subject, element)
  if (required.length === 0) return { lacks: say(scene, element.rto ? 'lacks.mbco' : isPrioritised(element) ? 'lacks.rto' : 'mayWait') }
  const recovery = recoveryOf(subject, element)
  const reached = reachedOf(subject, scene)
  const workaround = workaroundOf(subject, scene)
  const steps = required.map(({ seconds, percent: share }) => say(scene, 'said.step', { share: percent(share), time: duration(seconds) }))
  return {
    required,
    said: sentences(scene, [say(scene, 'said.capacity', { name: subject.name, steps }), ...(reached ? [saidOf(reached, scene)] : [])]),
    ...(element.mbco?.percent && { least: element.mbco.percent.value }),
    ...(recovery && { rto: spanOf(recovery.back, scene) }),
    ...(element.mtpd && { mtpd: spanOf(element.mtpd.value, scene) }),
    ...(workaround && { workaround }),
    ...(reached && { reached }),
  }
}

/** Records say one moment, and how much was possible then. */
function reachedOf(subject: Subject, scene: Scene): ReachedView | undefined {
  const { achieved, element } = subject
  const capacity = achieved?.measurement.capacity
  if (!achieved || capacity === undefined) return undefined
  const { value, day } = achieved.measurement
  const wanted = Math.max(element.mbco?.percent?.value ?? 0, requiredAt(requiredOutput(subject, element), value.value))
  const late = latenessOf(achieved) ?? 0
  const words =
    late > 0
      ? say(scene, 'late', { over: duration(late) })
      : capacity < wanted
        ? say(scene, 'short', { short: percent(wanted - capacity) })
        : say(scene, 'reached', { share: percent(capacity) })
  return { seconds: value.value, percent: capacity, day, words, tone: late > 0 || capacity < wanted ? 'bad' : 'ok' }
}

function saidOf({ seconds, percent: share, day, words, tone }: ReachedView, scene: Scene): string {
  const args = { share: percent(share), time: duration(seconds), date: isoText(day), words }
  return say(scene, tone === 'bad' ? 'said.missed' : 'said.reached', args)
}

/** What goes on by hand meanwhile. It can begin when the plan is activated. */
function workaroundOf({ element, document, programme }: Subject, scene: Scene): WorkaroundView | undefined {
  const { capacity, max_duration: longest } = element.workaround ?? {}
  if (!capacity || clockOf(element, document) === 'business_hours') return undefined
  const from = activationOf(programme, idOf(element)) ?? 0
  return {
    percent: capacity.value,
    from,
    words: say(scene, 'workaround', { share: percent(capacity.value) }),
    ...(longest && { until: from + longest.value }),
  }
}

const idOf = ({ id }: BiaActivity): string => id?.value ?? ''
