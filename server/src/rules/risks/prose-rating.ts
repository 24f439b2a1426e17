import type { AnnualPlanPlanRisk, RiskRegisterRisk } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import { isOpen, isProse, type Risk, ratingsOf, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { placeOf } from '../places.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { asGap, asHole, byMessage } from '../severity.ts'

/** RSK-27: a risk is described but not rated, so that it cannot be compared with any other. */
export const rule: Rule = elementRule({
  id: 'RSK-27',
  name: 'prose-rating',
  title: { en: 'Described, not rated', 'zh-cn': '有描述而无评级', 'zh-tw': '有描述而無評級' },
  why: {
    en: 'Risks in words have no order: money and time go to whatever is told most vividly.',
    'zh-cn': '只有文字的风险排不出先后：资源就流向说得最生动的那一项。',
    'zh-tw': '只有文字的風險排不出先後：資源就流向說得最生動的那一項。',
  },
  messages: {
    words: {
      en: 'The impact is told in words only: add a rating with likelihood and impact, as «current: { likelihood: 3, impact: 4 }».',
      'zh-cn': '后果只有文字描述：请补充可能性和后果的评级，例如“current: { likelihood: 3, impact: 4 }”。',
      'zh-tw': '衝擊只有文字描述：請補上可能性與衝擊的評級，例如「current: { likelihood: 3, impact: 4 }」。',
    },
    unrated: {
      en: 'The risk has neither an inherent nor a current rating.',
      'zh-cn': '该风险既没有固有风险评级，也没有当前风险评级。',
      'zh-tw': '該風險既沒有固有風險評級，也沒有目前風險評級。',
    },
    level: {
      en: 'A level of the scale is needed here; the description goes into «rationale».',
      'zh-cn': '此处须填量表中的等级；描述请写入“rationale”。',
      'zh-tw': '此處須填量表中的等級；描述請寫入「rationale」。',
    },
  },
  severity: byMessage({ words: asGap, unrated: asHole, level: asGap }),
  visits: riskShapes,
  check(risk, context) {
    if (!isOpen(risk)) return
    if (risk.$.shape.name === 'annual_plan.plan_risk') checkWords(risk as AnnualPlanPlanRisk, context)
    else checkRated(risk as RiskRegisterRisk, context)
    for (const { likelihood, impact } of ratingsOf(risk)) for (const value of [likelihood, impact]) checkProse(value, context)
  },
})

const isRated = ({ $ }: Risk, states: readonly string[]): boolean => states.some((state) => $.slots.has(state))

/** Where a full register is kept the plan is only its summary. */
function checkWords(risk: AnnualPlanPlanRisk, { document, report }: RuleContext): void {
  const hasRegister = document.root.$.slots.has('risk_register_ref')
  if (risk.impact && !hasRegister && !isRated(risk, ['inherent', 'current', 'residual'])) report({ at: risk.impact.span, message: 'words' })
}

function checkRated(risk: RiskRegisterRisk, { status, report }: RuleContext): void {
  if (reached(status, 'in_review') && !isRated(risk, ['inherent', 'current'])) report({ at: placeOf(risk), message: 'unrated' })
}

function checkProse(value: Located<string> | undefined, { report }: RuleContext): void {
  if (value && isProse(value.value)) report({ at: value.span, message: 'level' })
}
