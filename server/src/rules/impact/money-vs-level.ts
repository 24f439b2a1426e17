import { duration } from '../../base/message.ts'
import type { CommonImpactType } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { Located } from '../../language/model/element.ts'
import type { Money } from '../../language/values/valueTypes.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { framesOf, labelsOf, rankOf, ratedOf, type ScaleLevel, scaleOf } from '../../programme/analysis/curves.ts'
import { bandHolds } from '../../programme/analysis/money.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-13: a loss lies in the money band of another level than the one that was given. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-13',
  name: 'money-vs-level',
  title: { en: 'Amount against level', 'zh-cn': '金额与等级不符', 'zh-tw': '金額與等級不符' },
  why: {
    en: 'Two answers to one question: whoever derives the MTPD from the level and whoever asks for money use different ones.',
    'zh-cn': '同一问题有两个答案：推算 MTPD 的人看等级，申请经费的人看金额。',
    'zh-tw': '同一問題有兩個答案：推算 MTPD 的人看等級，申請經費的人看金額。',
  },
  messages: {
    other: {
      en: 'At {frame} the loss is {amount}, which is level {expected} of the scale, but level {level} is given.',
      'zh-cn': '{frame} 时损失为 {amount}，按量表属于等级 {expected}，而所填等级为 {level}。',
      'zh-tw': '{frame} 時損失為 {amount}，依量表屬於等級 {expected}，而所填等級為 {level}。',
    },
    amount: { en: 'The amount', 'zh-cn': '金额', 'zh-tw': '金額' },
    set: { en: 'Set level {expected}', 'zh-cn': '改为等级 {expected}', 'zh-tw': '改成等級 {expected}' },
  },
  severity: always('warning'),
  visits: ['bia.activity'],
  check(activity, context) {
    const frames = framesOf(context.document)
    if (!frames || !isLive(activity)) return
    const amounts = ratedOf<Money>(context, activity.amounts)
    for (const { type, points } of ratedOf<string>(context, activity.impacts)) {
      const own = type && amounts.find((one) => one.type?.id === type.id)
      if (!type || !own || points.length !== frames.length || own.points.length !== frames.length) continue
      for (const [index, frame] of frames.entries()) compare({ type: type.element, level: points[index], amount: own.points[index], frame }, context)
    }
  },
})

interface Cell {
  readonly type: CommonImpactType
  readonly level: Located<string> | undefined
  readonly amount: Located<Money> | undefined
  readonly frame: number
}

function compare({ type, level, amount, frame }: Cell, { report, file }: LinkedContext): void {
  const scale = scaleOf(type)
  const given = level && scale.find(({ rank }) => rank === rankOf(type, level.value))
  if (!level || !amount || !given || !hasBand(given) || bandHolds(given.element, amount.value)) return
  const fitting = scale.find(({ element }) => bandHolds(element, amount.value))
  // A level above what the money says may come from something else than money, except where money is all that is rated.
  if (!fitting || (fitting.rank < given.rank && type.category?.value !== 'financial')) return
  const expected = /^\d+$/.test(level.text.trim()) ? String(fitting.rank) : (labelsOf(fitting.element)[0] ?? String(fitting.rank))
  report({
    at: level.span,
    message: 'other',
    args: { frame: duration(frame), amount: amount.text, level: level.text, expected },
    related: [{ at: amount.span, message: 'amount' }],
    fixes: [{ title: 'set', args: { expected }, edits: [replaceScalar(level.span, expected, file.table.text)] }],
  })
}

const hasBand = ({ element }: ScaleLevel): boolean => element.money_from !== undefined || element.money_to !== undefined
