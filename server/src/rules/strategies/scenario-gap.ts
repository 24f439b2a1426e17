import { type Arg, term } from '../../base/message.ts'
import type { BiaActivity } from '../../generated/model.ts'
import { shapeOf } from '../../language/schema/kinds.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { unansweredLosses } from '../../programme/analysis/lossCoverage.ts'
import type { LossScenario } from '../../programme/analysis/strategies.ts'
import { isTopTier } from '../../programme/analysis/tiers.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap } from '../severity.ts'

/** STR-04: for an activity of the top tier nobody has thought of one of the losses that would stop it. */
export const rule: Rule = linkedElementRule({
  id: 'STR-04',
  name: 'scenario-gap',
  title: { en: 'Loss without a strategy', 'zh-cn': '中断情景未覆盖', 'zh-tw': '中斷情境未涵蓋' },
  why: {
    en: 'The strategies answer the losses that came to mind; the event brings one of the others.',
    'zh-cn': '策略只应对了想到的情景，而真正发生的往往是另一种。',
    'zh-tw': '策略只因應了想到的情境，而真正發生的往往是另一種。',
  },
  messages: {
    gap: {
      en: 'No strategy for {name}, which is of the top tier, helps against these losses: {losses}.',
      'zh-cn': '“{name}”属于最高等级，但以下中断情景没有应对策略：{losses}。',
      'zh-tw': '「{name}」屬於最高等級，但以下中斷情境沒有因應策略：{losses}。',
    },
  },
  severity: asGap,
  visits: ['bia.activity'],
  check(activity, context) {
    if (!isLive(activity) || !isOfTopTier(activity, context)) return
    const losses = unansweredLosses(context.programme, activity)
    if (losses.length === 0) return
    const name = activity.name?.value ?? activity.id?.value ?? ''
    context.report({ at: placeOf(activity), message: 'gap', args: { name, losses: losses.map(labelOf) } })
  },
})

function isOfTopTier({ tier }: BiaActivity, { programme, document }: LinkedContext): boolean {
  const target = targetOf({ programme, document }, ['tier'], tier)
  return target !== undefined && isTopTier(target.element, target.document)
}

/** As the schema calls it. */
function labelOf(loss: LossScenario): Arg {
  const strategies = shapeOf('bia').properties.get('strategies')?.shape.list?.item.mapping
  const choices = strategies?.properties.get('loss_scenarios')?.shape.list?.item.scalar?.choices
  const labels = choices?.find(({ value }) => value === loss)?.labels
  return labels ? term(labels) : loss
}
