import type { BiaActivity, CommonSystem } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { isoText } from '../../language/values/civil.ts'
import { isOpen, type Risk, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { type Target, targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** RSK-19: a risk was to be avoided by now, and what it hits runs as before. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-19',
  name: 'avoid-still-live',
  title: { en: 'To be avoided, still there', 'zh-cn': '应规避而未规避', 'zh-tw': '應規避而未規避' },
  why: {
    en: 'Nobody treats a risk that counts as avoided, and it is still there.',
    'zh-cn': '当作已规避的风险没有人再处理，而它仍然存在。',
    'zh-tw': '當作已規避的風險沒有人再處理，而它仍然存在。',
  },
  messages: {
    live: {
      en: 'To be avoided by {due}, {days} days ago; but {names} runs as before, and no measure is entered.',
      'zh-cn': '应于 {due} 前规避，已过 {days} 天；但 {names} 仍照常运行，也没有登记任何措施。',
      'zh-tw': '應於 {due} 前規避，已過 {days} 天；但 {names} 仍照常運作，也沒有登錄任何措施。',
    },
  },
  severity: always('warning'),
  visits: riskShapes,
  check(risk, context) {
    const { treatment } = risk
    const { due, option } = treatment ?? {}
    if (!context.current || !isOpen(risk) || !treatment || option?.value !== 'avoid' || !due || due.value >= context.today) return
    const hit = hitBy(risk, context)
    // Avoiding may mean something else than giving up what is hit: the measures say what, and RSK-09 looks after them.
    if (isFilled(treatment, 'actions') || hit.length === 0 || hit.length < risk.affects.length || hit.some(isGivenUp)) return
    const args = { due: isoText(due.value), days: context.today - due.value, names: hit.map(({ name, id }) => name ?? id) }
    context.report({ at: due.span, message: 'live', args })
  },
})

type Hit = Target<'activity' | 'system'>

const hitBy = ({ affects }: Risk, context: LinkedContext): readonly Hit[] =>
  affects.flatMap((one) => (isElementLike(one) ? [] : (targetOf(context, ['activity', 'system'], one) ?? [])))

const isGivenUp = ({ element }: Hit): boolean => (element as BiaActivity | CommonSystem).status?.value === 'retired'
