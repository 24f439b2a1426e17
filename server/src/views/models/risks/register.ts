import { isoText } from '../../../language/values/civil.ts'
import { appetiteFor, isAccepting } from '../../../programme/analysis/riskRatings.ts'
import { ageOf } from '../../../programme/analysis/treatmentActions.ts'
import { joined, sayer } from '../board/say.ts'
import type { Lines } from '../board/types.ts'
import { choiceAt, nameBehind } from '../board/words.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import { bowOf } from './bow.ts'
import { levelMark, limitOnAxis } from './levels.ts'
import { ratingsOf } from './ratings.ts'
import type { Key } from './say.ts'
import type { Subject } from './subjects.ts'
import type { MatrixView, RatingState, RiskView } from './types.ts'

/** A risk as a row of the register, and all that is drawn of it when it is selected. */
export function riskView(subject: Subject, matrix: MatrixView | undefined, scene: Scene): RiskView {
  const { element, criteria, item, excess } = subject
  const ratings = ratingsOf(subject, matrix, scene)
  const appetite = appetiteFor(criteria, element)
  const limit = criteria && appetite && limitOnAxis(criteria, appetite.level)
  const sub = [choiceAt(element, 'category', scene), nameBehind(element.owner, ['person', 'role'], { ...subject, programme: scene.programme })]
  const trend = trendOf(subject, scene)
  return {
    ...{ item, ratings },
    id: element.id?.text ?? '',
    title: element.title?.text ?? '',
    sub: sub.filter((part) => part !== undefined).join(' · '),
    treatment: treatmentOf(subject, scene),
    bow: bowOf(subject, ratings, scene),
    said: saidOf(ratings, scene),
    ...(limit !== undefined && { limit }),
    ...(excess && { over: subject.isUntreated ? 'untreated' : 'treated' }),
    ...(trend && { trend }),
  }
}

function trendOf({ trend }: Subject, scene: Scene): RiskView['trend'] {
  if (!trend) return undefined
  const { direction, since } = trend
  const say = sayer<Key>('risks', scene)
  const word = say(`trend.${direction}`)
  return { direction, said: since === undefined ? word : say('trend.since', { word, date: isoText(since) }) }
}

const order: readonly RatingState[] = ['inherent', 'current', 'residual', 'target']

/** `inherent 15 high, current 12 high` */
function saidOf(ratings: RiskView['ratings'], scene: Scene): string {
  const say = sayer<Key>('risks', scene)
  const parts = order.flatMap((state) => {
    const rating = ratings[state]
    return rating ? [[say(state), rating.score, rating.level?.name].filter((part) => part !== undefined).join(' ')] : []
  })
  return parts.length === 0 ? say('unrated') : parts.join(scene.locale === 'en' ? ', ' : '，')
}

const bad = (text: string): Inline => ({ is: 'words', text, tone: 'bad' })

/** What is done about it next, and when; that it is accepted, and until when; else that nothing is. */
function treatmentOf(subject: Subject, scene: Scene): Lines {
  const { element, open, excess, isUntreated, criteria } = subject
  const say = sayer<Key>('risks', scene)
  const limit = excess && criteria && levelMark(criteria, excess.appetite.level, scene)?.name
  const over: readonly Inline[] = excess ? [{ is: 'words', text: say('above', { level: limit ?? '' }), tone: isUntreated ? 'bad' : 'warning' }] : []
  if (isAccepting(element)) return { first: [say('accepted')], ...second([...accepted(subject, scene), ...over], scene) }
  if (open.length > 0) return { first: [nextOf(subject, scene)], ...second([...due(subject, scene), ...over], scene) }
  const isDone = (element.treatment?.actions.length ?? 0) > 0
  const none: Inline = { is: 'words', text: say('noTreatment'), tone: isUntreated ? 'bad' : 'dim' }
  return { first: [isDone ? say('allDone') : none], ...second(over, scene) }
}

function second(pieces: readonly Inline[], { locale }: Scene): Pick<Lines, 'second'> {
  const between = locale === 'en' ? ', ' : '，'
  return pieces.length === 0 ? {} : { second: pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece])) }
}

function nextOf({ open }: Subject, scene: Scene): string {
  const [first] = open
  const title = first?.action.title?.text ?? first?.action.id?.text ?? ''
  const more = open.length - 1
  return more === 0 ? title : joined(scene, [title, sayer<Key>('risks', scene)('more', { count: more })])
}

function due({ open: [first] }: Subject, scene: Scene): readonly Inline[] {
  const say = sayer<Key>('risks', scene)
  if (!first || first.due === undefined) return [say('undated')]
  const left = first.due - scene.today
  const words: Inline =
    ageOf(first, scene.today) === 'overdue'
      ? bad(say('late', { days: -left }))
      : { is: 'words', text: left === 0 ? say('dueToday') : say('in', { days: left }) }
  return [{ is: 'date', day: first.due }, words]
}

function accepted({ element, expired }: Subject, scene: Scene): readonly Inline[] {
  const until = element.acceptance?.until?.value
  const say = sayer<Key>('risks', scene)
  if (until === undefined) return [bad(say('noEnd'))]
  const words: Inline =
    expired === undefined
      ? { is: 'words', text: say('in', { days: until - scene.today }) }
      : { is: 'words', text: say('expired', { days: expired }), tone: 'warning' }
  return [{ is: 'date', day: until }, words]
}
