import { duration, figure } from '../../../base/message.ts'
import { isoText } from '../../../language/values/civil.ts'
import { dayAfter } from '../../../language/values/intervals.ts'
import { type Achieved, latenessOf } from '../../../programme/analysis/achieved.ts'
import { isPrioritised } from '../../../programme/analysis/activities.ts'
import { type Contradiction, excessOf } from '../../../programme/analysis/contradictions.ts'
import { boundsOf, overrunOf, tightestOf } from '../../../programme/analysis/recoveryFit.ts'
import { inBrackets } from '../cells.ts'
import type { Scene } from '../scene.ts'
import { say } from './say.ts'
import type { Subject } from './subjects.ts'
import type { ResultView } from './types.ts'

/** What the row comes to: a contradiction first, then what is not known, then what was shown to work. */
export function resultOf(subject: Subject, scene: Scene): ResultView {
  const { contradictions, achieved, element } = subject
  const [worst] = order.flatMap((what) => contradictions.filter((one) => one.what === what))
  if (worst) return contradicted(worst, subject, scene)
  if (!element.rto) return withoutTarget(subject, scene)
  return achieved ? measured(achieved, subject, scene) : { tone: 'warning', text: say(scene, 'neverMeasured'), ...onPaper(subject, scene) }
}

/** The ladder shows recoveries: what concerns them comes before the MTPD. */
const order: readonly Contradiction['what'][] = ['recovery', 'measured', 'mtpd']

function contradicted(one: Contradiction, subject: Subject, scene: Scene): ResultView {
  const over = duration(excessOf(one))
  switch (one.what) {
    case 'recovery': {
      const { kind, name } = one.bound
      const parts = [...(name === undefined ? [] : [name]), measureNote(subject, scene)]
      return { tone: 'bad', text: say(scene, `over.${kind}`, { over }), sub: parts.join(say(scene, 'semicolon')) }
    }
    case 'measured':
      return { tone: 'bad', text: say(scene, 'over.rto', { over }), sub: say(scene, 'measuredOn', { date: dateOf(one.achieved) }) }
    case 'mtpd':
      return { tone: 'bad', text: say(scene, 'mtpdTooLong', { over }), sub: measureNote(subject, scene) }
  }
}

const dateOf = ({ measurement }: Achieved): string => isoText(measurement.day)

/** What the latest measurement says, in few words beside something worse. */
function measureNote({ achieved }: Subject, scene: Scene): string {
  if (!achieved) return say(scene, 'neverMeasured')
  const late = latenessOf(achieved)
  const date = dateOf(achieved)
  if (late !== undefined && late > 0) return say(scene, 'lateOn', { over: duration(late), date })
  if (achieved.age === 'stale') return say(scene, 'staleOn', { date })
  return say(scene, late === undefined ? 'measuredOn' : 'metOn', { date })
}

/** No recovery time: nobody has set one, or nobody needs one. */
function withoutTarget({ element, file }: Subject, scene: Scene): ResultView {
  const slot = element.$.slots.get('rto')
  if (slot?.state === 'notApplicable') {
    const text = file.table.text.slice(slot.span.start, slot.span.end)
    const reason = inBrackets(text)
    return { tone: 'dim', text: say(scene, 'noRto'), ...(reason !== undefined && { sub: reason }) }
  }
  if (!isPrioritised(element)) return { tone: 'dim', text: say(scene, 'notPrioritised') }
  return { tone: 'warning', text: say(scene, 'rtoMissing'), sub: say(scene, 'lacks.rto') }
}

function measured(achieved: Achieved, { limit }: Subject, scene: Scene): ResultView {
  const { day } = achieved.measurement
  const date = isoText(day)
  if (achieved.age === 'stale') {
    const sub = limit ? say(scene, 'limit', { date, days: figure(dayAfter(day, limit) - day) }) : date
    return { tone: 'warning', text: say(scene, 'measuredAgo', { days: figure(scene.today - day) }), sub }
  }
  const late = latenessOf(achieved)
  if (late === undefined) return { tone: 'dim', text: say(scene, 'measuredOn', { date }), sub: say(scene, 'notCompared') }
  const text = late === 0 ? say(scene, 'exactly') : say(scene, 'inside', { left: duration(-late) })
  return { tone: 'ok', text, sub: say(scene, 'measuredOn', { date }) }
}

/** What is left on paper where nothing was measured. */
function onPaper(subject: Subject, scene: Scene): { readonly sub?: string } {
  const bound = tightestOf(boundsOf(subject, subject.element))
  const over = bound && overrunOf(bound)
  if (over === undefined) return subject.element.mtpd ? {} : { sub: say(scene, 'lacks.mtpd') }
  return { sub: say(scene, 'margin', { left: duration(-over) }) }
}
