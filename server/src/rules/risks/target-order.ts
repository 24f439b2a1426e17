import { criteriaFor, type RiskCriteria } from '../../programme/analysis/riskCriteria.ts'
import { appetiteFor, isOpen, type RatingReading, type Risk, readRating, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** RSK-04: the rating that is aimed at is worse than the one to be expected anyway, or worse than may be borne. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-04',
  name: 'target-order',
  title: { en: 'Target out of order', 'zh-cn': '目标等级不合理', 'zh-tw': '目標等級不合理' },
  why: {
    en: 'A target that is reached before anything is done, or that may not be borne, steers nothing.',
    'zh-cn': '什么都不做就已达到的目标，或不能接受的目标，都起不到引导作用。',
    'zh-tw': '什麼都不做就已達到的目標，或不能承受的目標，都起不了引導作用。',
  },
  messages: {
    loose: {
      en: 'The target ({target}) is worse than what the treatment leaves ({residual}).',
      'zh-cn': '目标（{target}）比应对之后的剩余风险（{residual}）还高。',
      'zh-tw': '目標（{target}）比處理之後的殘餘風險（{residual}）還高。',
    },
    appetite: {
      en: 'The target ({target}) lies above the appetite ({limit}), and nobody has accepted that.',
      'zh-cn': '目标（{target}）超出风险偏好（{limit}），且没有人接受。',
      'zh-tw': '目標（{target}）超出風險胃納（{limit}），而且沒有人接受。',
    },
    residual: { en: 'The residual rating', 'zh-cn': '剩余风险评级', 'zh-tw': '殘餘風險評級' },
    limit: { en: 'The appetite', 'zh-cn': '风险偏好', 'zh-tw': '風險胃納' },
  },
  severity: always('warning'),
  visits: riskShapes,
  check(risk, context) {
    const criteria = criteriaFor(context.programme, context.document)
    const target = readRating(criteria, risk.target)
    if (!criteria || target?.level === undefined || !isOpen(risk)) return
    const seen: Aim = { risk, criteria, target, level: target.level }
    if (!aboveAppetite(seen, context)) aboveResidual(seen, context)
  },
})

interface Aim {
  readonly risk: Risk
  readonly criteria: RiskCriteria
  readonly target: RatingReading
  readonly level: number
}

const nameOf = ({ levels }: RiskCriteria, level: number): string => levels[level]?.name ?? ''

const placeIn = ({ element }: RatingReading) => element.level?.span ?? placeOf(element)

function aboveAppetite({ risk, criteria, target, level }: Aim, { report }: LinkedContext): boolean {
  const appetite = appetiteFor(criteria, risk)
  if (!appetite || level <= appetite.level || isFilled(risk, 'acceptance')) return false
  report({
    at: placeIn(target),
    message: 'appetite',
    args: { target: nameOf(criteria, level), limit: nameOf(criteria, appetite.level) },
    related: [{ at: appetite.said.span, uri: criteria.file.uri, message: 'limit' }],
  })
  return true
}

function aboveResidual({ risk, criteria, target, level }: Aim, { report }: LinkedContext): void {
  const residual = readRating(criteria, risk.residual)
  if (residual?.level === undefined || level <= residual.level) return
  report({
    at: placeIn(target),
    message: 'loose',
    args: { target: nameOf(criteria, level), residual: nameOf(criteria, residual.level) },
    related: [{ at: placeIn(residual), message: 'residual' }],
  })
}
