import type { RiskRegisterRiskControl } from '../../generated/model.ts'
import { reached } from '../../language/model/header.ts'
import { explainsToday, works } from '../../programme/analysis/riskControls.ts'
import { criteriaFor } from '../../programme/analysis/riskCriteria.ts'
import { dropsBetween, isOpen, readRating, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** RSK-11: today's rating is lower than without controls, and every control behind that is only planned, given up or without effect. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-11',
  name: 'planned-counted',
  title: { en: 'Counts controls that do not work', 'zh-cn': '计入了未生效的控制', 'zh-tw': '計入了未生效的控制' },
  why: {
    en: 'Until the control is there the risk is as high as before, and the register says that it is not.',
    'zh-cn': '控制到位之前，风险和原来一样高，而登记册上写的却不是。',
    'zh-tw': '控制到位之前，風險和原來一樣高，而登錄表上寫的卻不是。',
  },
  messages: {
    likelihood: {
      en: 'Today’s likelihood ({to} instead of {from}) counts on {controls}: planned, retired or without effect.',
      'zh-cn': '当前可能性（{to}，原为 {from}）计入了 {controls}：尚在计划、已停用或无效。',
      'zh-tw': '目前可能性（{to}，原為 {from}）計入了 {controls}：尚在規劃、已停用或無效。',
    },
    impact: {
      en: 'Today’s impact ({to} instead of {from}) counts on {controls}: planned, retired or without effect.',
      'zh-cn': '当前后果（{to}，原为 {from}）计入了 {controls}：尚在计划、已停用或无效。',
      'zh-tw': '目前衝擊（{to}，原為 {from}）計入了 {controls}：尚在規劃、已停用或無效。',
    },
    unjudged: {
      en: 'The control {id} is implemented, but nobody says how well it works.',
      'zh-cn': '控制 {id} 已实施，但没有写明有效性。',
      'zh-tw': '控制 {id} 已建置，但沒有寫明有效程度。',
    },
    control: { en: 'Does not work today', 'zh-cn': '目前未起作用', 'zh-tw': '目前未發揮作用' },
  },
  severity: byMessage({ likelihood: 'error', impact: 'error', unjudged: 'warning' }),
  visits: riskShapes,
  check(risk, context) {
    const { programme, document, report } = context
    if (!isOpen(risk)) return
    for (const control of risk.controls) judgeEffect(control, context)
    const criteria = criteriaFor(programme, document)
    for (const { axis, from, to } of dropsBetween(readRating(criteria, risk.inherent), readRating(criteria, risk.current))) {
      const behind = explainsToday(risk, axis)
      if (behind === 'elsewhere' || behind.length === 0 || behind.some(works)) continue
      const related = behind.map((control) => ({ at: control.status?.span ?? control.effectiveness?.span ?? placeOf(control), message: 'control' }))
      const controls = behind.map(({ title, id }) => title?.text ?? id?.text ?? '')
      report({ at: to.span, message: axis, args: { from: from.text, to: to.text, controls }, related })
    }
  },
})

/** Of what is still planned nobody can know it yet. */
function judgeEffect(control: RiskRegisterRiskControl, { status, report }: LinkedContext): void {
  if (!reached(status, 'approved') || control.status?.value !== 'implemented' || control.$.slots.has('effectiveness')) return
  report({ at: placeOf(control), message: 'unjudged', args: { id: control.id?.text ?? '' } })
}
