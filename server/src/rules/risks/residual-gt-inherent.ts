import type { Span } from '../../base/span.ts'
import { criteriaFor, type RiskCriteria } from '../../programme/analysis/riskCriteria.ts'
import { higherSides, type RatingReading, type Risk, readRating, riskShapes, type Side } from '../../programme/analysis/riskRatings.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** RSK-03: controls or treatment make a risk worse. Each rating is compared with the one before it. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-03',
  name: 'residual-gt-inherent',
  title: { en: 'Worse after the controls than before', 'zh-cn': '控制之后反而更高', 'zh-tw': '控制之後反而更高' },
  why: {
    en: 'Either a rating is wrong or the controls bring a new risk; as it stands nobody can tell what they are good for.',
    'zh-cn': '要么评级有误，要么控制措施带来了新的风险；这样看不出措施有什么作用。',
    'zh-tw': '若不是評級有誤，就是控制措施帶來了新的風險；這樣看不出措施有什麼作用。',
  },
  messages: {
    current: {
      en: 'Today’s {side} ({own}) is higher than without any controls ({other}): controls never worsen a risk.',
      'zh-cn': '当前{side}（{own}）高于没有任何控制时（{other}）：控制措施不会使风险变高。',
      'zh-tw': '目前{side}（{own}）高於沒有任何控制時（{other}）：控制措施不會使風險變高。',
    },
    residual: {
      en: 'The {side} after the treatment ({own}) is higher than before it ({other}): a treatment never worsens a risk.',
      'zh-cn': '应对之后的{side}（{own}）高于之前（{other}）：应对措施不会使风险变高。',
      'zh-tw': '處理之後的{side}（{own}）高於之前（{other}）：處理措施不會使風險變高。',
    },
    shifted: {
      en: 'The level does not rise, but the {side} does, from {other} to {own}: if the measures bring that with them, it is a new risk.',
      'zh-cn': '等级没有升高，但{side}从 {other} 升到 {own}：如果是措施带来的，应列为新的风险。',
      'zh-tw': '等級沒有升高，但{side}從 {other} 升到 {own}：如果是措施帶來的，應列為新的風險。',
    },
    before: { en: 'The rating before', 'zh-cn': '之前的评级', 'zh-tw': '之前的評級' },
    likelihood: { en: 'likelihood', 'zh-cn': '可能性', 'zh-tw': '可能性' },
    impact: { en: 'impact', 'zh-cn': '后果', 'zh-tw': '衝擊' },
    level: { en: 'level', 'zh-cn': '等级', 'zh-tw': '等級' },
  },
  severity: byMessage({ current: 'error', residual: 'error', shifted: 'warning' }),
  visits: riskShapes,
  check(risk, context) {
    const criteria = criteriaFor(context.programme, context.document)
    for (const pair of pairs(risk, criteria)) compare(pair, criteria, context)
  },
})

interface Pair {
  readonly message: 'current' | 'residual'
  readonly own: RatingReading
  /** The nearest one before comes first. */
  readonly before: readonly RatingReading[]
}

function pairs({ inherent, current, residual }: Risk, criteria: RiskCriteria | undefined): readonly Pair[] {
  const [first, now, after] = [inherent, current, residual].map((rating) => readRating(criteria, rating))
  const earlier = (...ratings: readonly (RatingReading | undefined)[]): readonly RatingReading[] => ratings.flatMap((one) => one ?? [])
  return [
    ...(now ? [{ message: 'current' as const, own: now, before: earlier(first) }] : []),
    ...(after ? [{ message: 'residual' as const, own: after, before: earlier(now, first) }] : []),
  ]
}

/** One finding for a rating and a side, against the nearest rating before that is lower. A level rises because a side does: it is named only alone. */
function compare({ message, own, before }: Pair, criteria: RiskCriteria | undefined, context: LinkedContext): void {
  const told = new Set<Side>()
  for (const other of before) {
    const higher = higherSides(own, other)
    const named = higher.filter((side) => side !== 'level' || higher.length === 1)
    const holds = own.level !== undefined && other.level !== undefined && !higher.includes('level')
    for (const side of named) {
      if (told.has(side) || (side === 'level' && told.size > 0)) continue
      told.add(side)
      tell({ side, own, other, message: holds ? 'shifted' : message, criteria }, context)
    }
  }
}

interface Rise {
  readonly side: Side
  readonly own: RatingReading
  readonly other: RatingReading
  readonly message: string
  readonly criteria: RiskCriteria | undefined
}

function tell({ side, own, other, message, criteria }: Rise, { report }: LinkedContext): void {
  const placeIn = ({ element }: RatingReading): Span => element[side]?.span ?? placeOf(element)
  const args = { side: { key: `RSK-03.${side}`, args: {} }, own: written(own, side, criteria), other: written(other, side, criteria) }
  report({ at: placeIn(own), message, args, related: [{ at: placeIn(other), message: 'before' }] })
}

/** As it is written; a level that follows from the matrix by its name. */
const written = ({ element, level }: RatingReading, side: Side, criteria: RiskCriteria | undefined): string =>
  element[side]?.text ?? (level === undefined ? undefined : criteria?.levels[level]?.name) ?? ''
