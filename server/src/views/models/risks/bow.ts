import { duration } from '../../../base/message.ts'
import { isElementLike } from '../../../language/model/element.ts'
import { isoText } from '../../../language/values/civil.ts'
import { type Barrier, barriersOf, isBare } from '../../../programme/analysis/barriers.ts'
import { boundsOf } from '../../../programme/analysis/riskBounds.ts'
import { hitTypes } from '../../../programme/analysis/riskReferences.ts'
import { seenFrom } from '../../../programme/index/elements.ts'
import { joined, sayer } from '../board/say.ts'
import { choiceAt, nameBehind } from '../board/words.ts'
import type { Scene } from '../scene.ts'
import { barrierTable, type Sides } from './barrierTable.ts'
import type { Key } from './say.ts'
import type { Subject } from './subjects.ts'
import type { BarrierView, BowView, RiskView } from './types.ts'

/** A risk between its cause and its consequence, with what stands in the way. */
export function bowOf(subject: Subject, ratings: RiskView['ratings'], scene: Scene): BowView {
  const { element, name, testLimit: limit } = subject
  const trial = { today: scene.today, limit }
  const sides: Sides = { before: barriersOf(element, 'likelihood', trial), after: barriersOf(element, 'impact', trial) }
  const bare = (['before', 'after'] as const).filter((side) => isBare(sides[side]))
  const say = sayer<Key>('risks', scene)
  return {
    event: element.event?.text ?? name,
    sub: [ratings.residual?.level && say('bow.residual', { level: ratings.residual.level.name }), outageOf(subject, scene)]
      .filter((part) => part)
      .join(' · '),
    hits: hitsOf(subject, scene),
    before: sides.before.map((one) => barrierView(one, scene)),
    after: sides.after.map((one) => barrierView(one, scene)),
    bare,
    said: joined(scene, [
      say('bow.says', { name, before: sides.before.length, after: sides.after.length }),
      ...bare.map((side) => say(`bow.bare.${side}`)),
    ]),
    table: barrierTable(subject, sides, scene),
    ...(element.cause && { cause: element.cause.text }),
    ...(element.consequence && { consequence: element.consequence.text }),
  }
}

const outageOf = ({ element }: Subject, scene: Scene): string | undefined =>
  element.expected_outage && sayer<Key>('risks', scene)('bow.outage', { time: duration(element.expected_outage.value) })

/** What is hit; of the most demanding how much it can bear. */
function hitsOf(subject: Subject, scene: Scene): string {
  const say = sayer<Key>('risks', scene)
  const { element, document } = subject
  const programme = seenFrom(scene.programme, document)
  const [bound] = boundsOf({ programme, document }, element)
  const names = element.affects.flatMap((one) =>
    isElementLike(one) ? (one.text?.text ?? []) : (nameBehind(one, hitTypes, { programme, document }) ?? []),
  )
  const limit = bound && say('bow.bears', { name: bound.name, mtpd: duration(bound.mtpd.value) })
  return joined(scene, [...(names.length > 0 ? [say('bow.hits', { names })] : []), ...(limit === undefined ? [] : [limit])])
}

function barrierView(barrier: Barrier, scene: Scene): BarrierView {
  const { element, standing } = barrier
  return { title: element.title?.text ?? element.id?.text ?? '', standing, sub: stateOf(barrier, scene) }
}

/** How well it works and since when; of what is not there yet how far it is. */
function stateOf(barrier: Barrier, scene: Scene): string {
  const say = sayer<Key>('risks', scene)
  if (barrier.is === 'action') {
    const { progress } = barrier.element
    const parts = [progress && say('percent', { n: progress.value }), barrier.due !== undefined && say('due', { date: isoText(barrier.due) })]
    return parts.filter((part) => part).join(' · ') || say('standing.planned')
  }
  const { tested_on: tested } = barrier.element
  if (barrier.standing === 'planned') return choiceAt(barrier.element, 'status', scene) ?? ''
  const effect = choiceAt(barrier.element, 'effectiveness', scene)
  return [effect, tested ? say('tested', { date: isoText(tested.value) }) : say('untested')].filter((part) => part).join(' · ')
}
