import type { CommonTreatment } from '../../generated/model.ts'
import { criteriaFor, type RiskCriteria } from '../../programme/analysis/riskCriteria.ts'
import { aboveAppetite, type Excess, isAccepting, isOpen, type Risk, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { hasMeasure } from '../../programme/analysis/treatmentActions.ts'
import { keyOf, placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asHole } from '../severity.ts'

/** RSK-05: more remains of a risk than may be borne, and nothing is done about it and nobody has accepted it. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-05',
  name: 'above-appetite',
  title: { en: 'Above the appetite', 'zh-cn': '超出风险偏好', 'zh-tw': '超出風險胃納' },
  why: {
    en: 'The line that top management drew is crossed, and nobody has decided to cross it.',
    'zh-cn': '越过了最高管理者划定的界线，却没有人决定要越过它。',
    'zh-tw': '越過了高階管理階層劃定的界線，卻沒有人決定要越過它。',
  },
  messages: {
    untreated: {
      en: 'The residual risk is {level}, the appetite ends at {limit}: a measure is needed, or somebody who accepts it.',
      'zh-cn': '剩余风险为 {level}，风险偏好上限为 {limit}：需要应对措施，或由有权者接受。',
      'zh-tw': '殘餘風險為 {level}，風險胃納上限為 {limit}：需要處理措施，或由有權者接受。',
    },
    accepted: {
      en: 'The residual risk is {level}, the appetite ends at {limit}: to accept it there must be an acceptance, with who, when and until when.',
      'zh-cn': '剩余风险为 {level}，风险偏好上限为 {limit}：要接受它，须写明由谁、何时、到何时为止接受。',
      'zh-tw': '殘餘風險為 {level}，風險胃納上限為 {limit}：要接受它，須寫明由誰、何時、到何時為止接受。',
    },
    residual: { en: 'The residual rating', 'zh-cn': '剩余风险评级', 'zh-tw': '殘餘風險評級' },
    limit: { en: 'The appetite', 'zh-cn': '风险偏好', 'zh-tw': '風險胃納' },
  },
  severity: asHole,
  visits: riskShapes,
  check(risk, context) {
    const { treatment } = risk
    const criteria = criteriaFor(context.programme, context.document)
    const excess = aboveAppetite(criteria, risk)
    // That nothing at all is decided the schema says itself.
    if (!criteria || !excess || !treatment || !isOpen(risk) || isFilled(risk, 'acceptance')) return
    if (isAccepting(risk)) tell('accepted', { risk, treatment, excess, criteria }, context)
    else if (!hasMeasure(risk)) tell('untreated', { risk, treatment, excess, criteria }, context)
  },
})

interface Seen {
  readonly risk: Risk
  readonly treatment: CommonTreatment
  readonly excess: Excess
  readonly criteria: RiskCriteria
}

function tell(message: string, { risk, treatment, excess, criteria }: Seen, { report }: LinkedContext): void {
  const { residual, level, appetite } = excess
  const args = { level: criteria.levels[level]?.name ?? '', limit: criteria.levels[appetite.level]?.name ?? '' }
  report({
    at: treatment.option?.span ?? keyOf(risk, 'treatment'),
    message,
    args,
    related: [
      { at: residual.level?.span ?? placeOf(residual), message: 'residual' },
      { at: appetite.said.span, uri: criteria.file.uri, message: 'limit' },
    ],
  })
}
