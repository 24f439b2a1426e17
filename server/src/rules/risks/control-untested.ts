import { remembered } from '../../base/remembered.ts'
import type { RiskRegisterRiskControl } from '../../generated/model.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import { works } from '../../programme/analysis/riskControls.ts'
import { isOpen, type Risk, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { placeOf } from '../places.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** RSK-12: a rating leans on a control that nobody has tried for too long. */
export const rule: Rule = elementRule({
  id: 'RSK-12',
  name: 'control-untested',
  title: { en: 'Control not tested', 'zh-cn': '控制措施未经测试', 'zh-tw': '控制措施未經測試' },
  why: {
    en: 'A control that nobody tries is a belief, and the rating is as good as that belief.',
    'zh-cn': '没有人试过的控制只是一种相信，评级也就只值这份相信。',
    'zh-tw': '沒有人試過的控制只是一種相信，評級也就只值這份相信。',
  },
  messages: {
    old: {
      en: '{name} counts as implemented with an effect; it was last tested on {tested}, and by {due} it was due again.',
      'zh-cn': '“{name}”按已实施且有效计入；上次测试于 {tested}，最迟应于 {due} 再次测试。',
      'zh-tw': '「{name}」以已建置且有效計入；上次測試於 {tested}，最晚應於 {due} 再次測試。',
    },
    never: {
      en: '{name} counts as implemented with an effect; unlike other controls it was never tested.',
      'zh-cn': '“{name}”按已实施且有效计入；却与其他控制不同，从未测试。',
      'zh-tw': '「{name}」以已建置且有效計入；卻與其他控制不同，從未測試。',
    },
  },
  severity: always('warning'),
  visits: riskShapes,
  check(risk, context) {
    const { current, limits, report, today } = context
    const age = limits('control_test_max_age')
    if (!current || !age || !isOpen(risk)) return
    for (const control of risk.controls.filter(isCredited)) {
      const { tested_on: tested, title, id } = control
      const name = title?.text ?? id?.text ?? ''
      if (tested && dayAfter(tested.value, age) < today) {
        const args = { name, tested: isoText(tested.value), due: isoText(dayAfter(tested.value, age)) }
        report({ at: tested.span, message: 'old', args })
      } else if (!control.$.slots.has('tested_on') && !isFilled(control, 'evidence') && othersAreTested(context.document)) {
        report({ at: placeOf(control), message: 'never', args: { name } })
      }
    }
  },
})

/** What is in place, and somebody says how well it works. */
const isCredited = (control: RiskRegisterRiskControl): boolean =>
  control.status?.value === 'implemented' && control.effectiveness !== undefined && works(control)

/** Where most controls have no day, the tests are kept elsewhere. */
const othersAreTested: (document: DocumentModel) => boolean = remembered(({ elements }: DocumentModel) => {
  const risks = elements.filter(({ $ }) => (riskShapes as readonly string[]).includes($.shape.name)) as readonly unknown[] as readonly Risk[]
  const credited = risks.flatMap(({ controls }) => controls).filter(isCredited)
  return credited.filter(({ tested_on: tested }) => tested).length * 2 >= credited.length
})
