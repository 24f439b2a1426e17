import { duration, figure } from '../../../base/message.ts'
import { isoText } from '../../../language/values/civil.ts'
import { latenessOf } from '../../../programme/analysis/achieved.ts'
import { isPrioritised } from '../../../programme/analysis/activities.ts'
import { type Contradiction, excessOf, gravityOf } from '../../../programme/analysis/contradictions.ts'
import { nameOf, namesOf } from '../../../programme/analysis/network.ts'
import type { SeatNeed } from '../../../programme/analysis/seats.ts'
import type { Lede } from '../basicTypes.ts'
import type { Scene } from '../scene.ts'
import { say, sentences } from './say.ts'
import { isShort, mostNeeded } from './seats.ts'
import type { Subject } from './subjects.ts'

/** A contradiction with the activity that it is in. */
export interface Told {
  readonly subject: Subject
  readonly contradiction: Contradiction
}

/** The worst first: by how far one of the two goes beyond the other. */
export const contradictionsIn = (subjects: readonly Subject[]): readonly Told[] =>
  subjects
    .flatMap((subject) => subject.contradictions.map((contradiction) => ({ subject, contradiction })))
    .toSorted((a, b) => gravityOf(b.contradiction) - gravityOf(a.contradiction))

interface Whole {
  readonly subjects: readonly Subject[]
  readonly told: readonly Told[]
  readonly shortages: readonly SeatNeed[]
}

/** What the tab opens with: the worst contradiction, else what is not known, else that all is well. */
export function ledeOf(subjects: readonly Subject[], needs: readonly SeatNeed[], scene: Scene): Lede {
  const whole = { subjects, told: contradictionsIn(subjects), shortages: needs.filter(isShort) }
  return contradictory(whole, scene) ?? unknown(subjects, scene) ?? well(subjects, scene)
}

function contradictory({ subjects, told, shortages }: Whole, scene: Scene): Lede | undefined {
  const [worst] = told
  const [short] = shortages
  const headline = worst ? sentenceOf(worst, scene) : short && shortageSentence(short, scene)
  if (headline === undefined) return undefined
  const more = told.length + shortages.length - 1
  const text = [...counted('more', more, scene), ...gaps(subjects, scene)]
  return { tone: 'error', headline, ...(text.length > 0 && { text: sentences(scene, text) }) }
}

function sentenceOf({ subject: { name }, contradiction: one }: Told, scene: Scene): string {
  const over = duration(excessOf(one))
  switch (one.what) {
    case 'mtpd':
      return say(scene, 'lede.mtpd', { name, derived: duration(one.supported.seconds), declared: duration(one.declared) })
    case 'recovery': {
      const { kind, seconds, recovery, name: peak = '' } = one.bound
      return say(scene, `lede.${kind}`, { name, peak, total: duration(recovery?.total ?? 0), bound: duration(seconds), over })
    }
    case 'measured':
      return say(scene, 'lede.measured', { name, over, rto: duration(one.target), date: isoText(one.achieved.measurement.day) })
  }
}

function shortageSentence(need: SeatNeed, scene: Scene): string {
  const most = mostNeeded(need)
  const args = { needed: figure(most?.needed ?? 0), time: duration(most?.at ?? 0), offered: figure(need.offered) }
  return say(scene, 'lede.seats', { ...args, lost: nameOf(need.lost), alternates: namesOf(need.alternates) })
}

/** Nothing contradicts, but something is missing that would have to agree. */
function unknown(subjects: readonly Subject[], scene: Scene): Lede | undefined {
  const [first, ...rest] = gaps(subjects, scene)
  if (first === undefined) return undefined
  const text = [say(scene, 'lede.noContradiction'), ...rest]
  return { tone: 'warning', headline: first.replace(/[.。]$/, ''), text: sentences(scene, text) }
}

/** What nobody knows: recovery times that are not set, and what was never measured or too long ago. */
function gaps(subjects: readonly Subject[], scene: Scene): readonly string[] {
  const untimed = subjects.filter(({ element }) => !element.rto && isPrioritised(element) && element.$.slots.get('rto')?.state !== 'notApplicable')
  const unmeasured = subjects.filter((subject) => subject.element.rto && !isMeasured(subject))
  return [...counted('untimed', untimed.length, scene), ...counted('unmeasured', unmeasured.length, scene)]
}

const isMeasured = ({ achieved }: Subject): boolean => achieved?.age === 'valid' && latenessOf(achieved) !== undefined

type Counted = 'more' | 'untimed' | 'unmeasured' | 'resting'

const counted = (key: Counted, count: number, scene: Scene): readonly string[] =>
  count === 0 ? [] : [count === 1 ? say(scene, `lede.${key}.one`) : say(scene, `lede.${key}`, { count: figure(count) })]

function well(subjects: readonly Subject[], scene: Scene): Lede {
  const timed = subjects.filter(({ element }) => element.rto)
  const days = timed.flatMap(({ achieved }) => achieved?.measurement.day ?? [])
  const text = counted('resting', subjects.length - timed.length, scene)
  if (timed.length === 0) return { tone: 'information', headline: say(scene, 'lede.noTimes') }
  const args = { count: figure(timed.length), date: isoText(Math.max(...days)) }
  return {
    tone: 'ok',
    headline: say(scene, timed.length === 1 ? 'lede.well.one' : 'lede.well', args),
    ...(text[0] !== undefined && { text: text[0] }),
  }
}
