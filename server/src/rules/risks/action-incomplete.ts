import { remembered } from '../../base/remembered.ts'
import type { CommonTreatmentAction } from '../../generated/model.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { isOpen, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { placeOf } from '../places.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** RSK-08: a measure against a risk without a day, a status or a price. The risk's owner and the treatment's day hold where it names none. */
export const rule: Rule = elementRule({
  id: 'RSK-08',
  name: 'action-incomplete',
  title: { en: 'Measure incomplete', 'zh-cn': '应对措施不完整', 'zh-tw': '處理措施不完整' },
  why: {
    en: 'A measure without a day and a state is a wish: it is never late and never done.',
    'zh-cn': '没有期限和状态的措施只是愿望：永远不会逾期，也永远不会完成。',
    'zh-tw': '沒有期限和狀態的措施只是願望：永遠不會逾期，也永遠不會完成。',
  },
  messages: {
    due: {
      en: 'The measure {id} has no day by which it is done, and the treatment sets none.',
      'zh-cn': '措施 {id} 没有完成期限，风险应对也没有统一的执行时间。',
      'zh-tw': '措施 {id} 沒有完成期限，風險處理也沒有統一的執行時間。',
    },
    status: {
      en: 'Of the measure {id} nobody says how far it has come.',
      'zh-cn': '措施 {id} 没有写明进展状态。',
      'zh-tw': '措施 {id} 沒有寫明進展狀態。',
    },
    cost: {
      en: 'The measure {id} has no cost; other measures of this document have one.',
      'zh-cn': '措施 {id} 没有写费用，而本文件的其他措施都写了。',
      'zh-tw': '措施 {id} 沒有寫費用，而本文件的其他措施都寫了。',
    },
  },
  severity: byMessage({ due: asGap, status: 'warning', cost: 'hint' }),
  visits: riskShapes,
  check(risk, context) {
    const { treatment } = risk
    if (!treatment || !isOpen(risk)) return
    const hasDay = treatment.$.slots.has('due')
    for (const action of treatment.actions.filter(isWork)) {
      if (!hasDay && !action.$.slots.has('due')) tell('due', action, context)
      // In a draft nothing has begun yet.
      else if (context.current && !action.$.slots.has('status')) tell('status', action, context)
      else if (!isFilled(action, 'cost') && mostHaveCosts(context.document)) tell('cost', action, context)
    }
  },
})

const isWork = ({ status }: CommonTreatmentAction): boolean => status?.value !== 'done' && status?.value !== 'cancelled'

const tell = (message: string, action: CommonTreatmentAction, { report }: RuleContext): void =>
  report({ at: placeOf(action), message, args: { id: action.id?.text ?? '' } })

/** Where prices are not kept with the measures, their absence says nothing. */
const mostHaveCosts: (document: DocumentModel) => boolean = remembered(({ elements }: DocumentModel) => {
  const actions = elements.filter(({ $ }) => $.shape.name === 'common.treatment_action')
  return actions.filter((action) => isFilled(action, 'cost')).length * 2 > actions.length
})
