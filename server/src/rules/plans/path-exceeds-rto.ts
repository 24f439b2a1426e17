import { type Args, duration } from '../../base/message.ts'
import type { ContinuityPlan } from '../../generated/model.ts'
import { type LateCover, lastOf, lateCovers } from '../../programme/analysis/lateCovers.ts'
import type { Site } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/**
 * BCP-06: the steps of a plan, one waiting for the other, take longer than the recovery time of what they bring back. It is said where the
 * time is promised, with everything on the way; things that the same step brings back are one finding.
 */
export const rule: Rule = linkedElementRule({
  id: 'BCP-06',
  name: 'path-exceeds-rto',
  title: { en: 'Steps take longer than the recovery time', 'zh-cn': '步骤用时超过恢复时间目标', 'zh-tw': '步驟耗時超過復原時間目標' },
  why: {
    en: 'Even if everybody does everything right, the promise is broken: the plan itself needs more time than it has.',
    'zh-cn': '即使人人都按计划做到位，也会超时：计划本身所需的时间就多于允许的时间。',
    'zh-tw': '就算人人照著計畫做到位，還是會逾時：計畫本身需要的時間就超過容許的時間。',
  },
  messages: {
    late: {
      en: '{item} is back after {total} at the earliest: {activation} until the activation, then {steps}. The recovery time is {limit}, {over} less.',
      'zh-cn': '“{item}”最早也要 {total} 才能恢复：启动 {activation}，然后依次为 {steps}。恢复时间目标为 {limit}，超出 {over}。',
      'zh-tw': '「{item}」最快也要 {total} 才能復原：啟動 {activation}，接著依序為 {steps}。復原時間目標為 {limit}，超出 {over}。',
    },
    lateAlone: {
      en: '{item} is back after {total} of steps at the earliest: {steps}. The recovery time is {limit}, {over} less.',
      'zh-cn': '仅步骤就需 {total}，“{item}”才能恢复：{steps}。恢复时间目标为 {limit}，超出 {over}。',
      'zh-tw': '光是步驟就要 {total}，「{item}」才能復原：{steps}。復原時間目標為 {limit}，超出 {over}。',
    },
    activation: { en: 'The time until the activation', 'zh-cn': '启动所需时间', 'zh-tw': '啟動所需時間' },
    point: { en: '{step} is done after {at}', 'zh-cn': '“{step}”在 {at} 后完成', 'zh-tw': '「{step}」在 {at} 後完成' },
    promised: { en: 'The recovery time', 'zh-cn': '恢复时间目标', 'zh-tw': '復原時間目標' },
    also: { en: '{item} is late by {over} as well', 'zh-cn': '“{item}”也超出 {over}', 'zh-tw': '「{item}」也超出 {over}' },
  },
  severity: always('error'),
  visits: ['continuity_plan'],
  check(element, context) {
    const plan = { element, document: context.document, file: context.file }
    for (const together of Map.groupBy(lateCovers(context.programme, plan), lastOf).values()) {
      const [worst, ...others] = together.toSorted((a, b) => b.over - a.over)
      if (worst) tell(worst, others, { plan, context })
    }
  },
})

const nameOf = ({ covered }: LateCover): string => covered.name ?? covered.id

const placeOf = ({ coverage, rto }: LateCover): LateCover['rto']['span'] => (coverage.rto ?? coverage.activity ?? rto).span

interface Scene {
  readonly plan: Site<ContinuityPlan>
  readonly context: LinkedContext
}

function tell(late: LateCover, others: readonly LateCover[], { plan, context }: Scene): void {
  const { way, points, rto, over, activation } = late
  const args: Args = {
    item: nameOf(late),
    total: duration(way.at),
    activation: duration(activation),
    steps: points.map(({ id }) => id),
    limit: duration(rto.value),
    over: duration(over),
  }
  const also = others.map((other) => ({ at: placeOf(other), message: 'also', args: { item: nameOf(other), over: duration(other.over) } }))
  const message = activation > 0 ? 'late' : 'lateAlone'
  context.report({ at: placeOf(late), message, args, related: [...related(late, plan), ...also] })
}

function related({ points, rto, uri, activation, coverage }: LateCover, plan: Site<ContinuityPlan>): readonly RelatedReport[] {
  const { target } = plan.element.activation ?? {}
  return [
    ...(coverage.rto ? [] : [{ at: rto.span, uri, message: 'promised' }]),
    ...(target && activation > 0 ? [{ at: target.span, message: 'activation' }] : []),
    ...points.map(({ id, at, place, uri: where }) => ({ at: place, uri: where, message: 'point', args: { step: id, at: duration(at) } })),
  ]
}
