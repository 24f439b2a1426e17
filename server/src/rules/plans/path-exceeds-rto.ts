import { type Args, duration, percent } from '../../base/message.ts'
import type { ContinuityPlan } from '../../generated/model.ts'
import { typesGivenTwice } from '../../programme/analysis/duplicates.ts'
import { type LateCover, lastOf, lateCovers } from '../../programme/analysis/lateCovers.ts'
import { type LateOrder, lateOrders } from '../../programme/analysis/lateOrders.ts'
import { nameOf as nodeName } from '../../programme/analysis/network.ts'
import type { WayPoint } from '../../programme/analysis/planWays.ts'
import { type SmallRecovery, smallRecoveries } from '../../programme/analysis/smallRecoveries.ts'
import type { Site } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/**
 * BCP-06: the steps of a plan, one waiting for the other, take longer than the recovery time of what they bring back. It is said where the
 * time is promised, with everything on the way; things that the same step brings back are one finding. And where all of its steps bring back
 * less of an activity than the least that it needs, it never counts as recovered.
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
      en: '{item} is back after {total} at the earliest: {activation} until the activation, then {steps}. The recovery time is {limit}: {over} too late.',
      'zh-cn': '“{item}”最早也要 {total} 才能恢复：启动 {activation}，然后依次为 {steps}。恢复时间目标为 {limit}：晚了 {over}。',
      'zh-tw': '「{item}」最快也要 {total} 才能復原：啟動 {activation}，接著依序為 {steps}。復原時間目標為 {limit}：晚了 {over}。',
    },
    lateAlone: {
      en: '{item} is back after {total} of steps at the earliest: {steps}. The recovery time is {limit}: {over} too late.',
      'zh-cn': '仅步骤就需 {total}，“{item}”才能恢复：{steps}。恢复时间目标为 {limit}：晚了 {over}。',
      'zh-tw': '光是步驟就要 {total}，「{item}」才能復原：{steps}。復原時間目標為 {limit}：晚了 {over}。',
    },
    lateForNeed: {
      en: '{item} is back after {total} at the earliest: {activation} until the activation, then {steps}. {dependent} needs it within {limit}: {over} too late.',
      'zh-cn': '“{item}”最早也要 {total} 才能恢复：启动 {activation}，然后依次为 {steps}。“{dependent}”要求 {limit} 内可用：晚了 {over}。',
      'zh-tw': '「{item}」最快也要 {total} 才能復原：啟動 {activation}，接著依序為 {steps}。「{dependent}」要求 {limit} 內可用：晚了 {over}。',
    },
    lateForNeedAlone: {
      en: '{item} is back after {total} of steps at the earliest: {steps}. {dependent} needs it within {limit}: {over} too late.',
      'zh-cn': '仅步骤就需 {total}，“{item}”才能恢复：{steps}。“{dependent}”要求 {limit} 内可用：晚了 {over}。',
      'zh-tw': '光是步驟就要 {total}，「{item}」才能復原：{steps}。「{dependent}」要求 {limit} 內可用：晚了 {over}。',
    },
    little: {
      en: 'The steps bring back {total} of {item}; it needs at least {needed}, {more} more: by this plan it never counts as recovered.',
      'zh-cn': '步骤只能使“{item}”恢复到 {total}，而至少需要 {needed}，还差 {more}：按本计划，始终不算恢复。',
      'zh-tw': '步驟只能讓「{item}」復原到 {total}，而至少需要 {needed}，還差 {more}：照本計畫，始終不算復原。',
    },
    least: { en: 'The least that it needs', 'zh-cn': '最低需要', 'zh-tw': '最低需要' },
    share: { en: 'Another share, already added', 'zh-cn': '另一部分（已计入）', 'zh-tw': '另一部分（已計入）' },
    needed: { en: 'Who needs it so soon', 'zh-cn': '提出该要求之处', 'zh-tw': '提出這項要求之處' },
    activation: { en: 'The time until the activation', 'zh-cn': '启动所需时间', 'zh-tw': '啟動所需時間' },
    point: { en: '{step} is done after {at}', 'zh-cn': '“{step}”在 {at} 后完成', 'zh-tw': '「{step}」在 {at} 後完成' },
    promised: { en: 'The recovery time', 'zh-cn': '恢复时间目标', 'zh-tw': '復原時間目標' },
    also: { en: '{item} is late by {over} as well', 'zh-cn': '“{item}”也超出 {over}', 'zh-tw': '「{item}」也超出 {over}' },
  },
  severity: byMessage({ late: 'error', lateAlone: 'error', lateForNeed: 'error', lateForNeedAlone: 'error', little: 'warning' }),
  visits: ['continuity_plan'],
  check(element, context) {
    // Of two steps with one id nobody can say which one the others wait for.
    if (typesGivenTwice(context.document).has('step')) return
    const plan = { element, document: context.document, file: context.file }
    const late = lateCovers(context.programme, plan)
    for (const together of Map.groupBy(late, lastOf).values()) {
      const [worst, ...others] = together.toSorted((a, b) => b.over - a.over)
      if (worst) tell(worst, others, { plan, context })
    }
    const told = new Set(late.map(({ covered }) => covered.id))
    for (const order of lateOrders(context.programme, plan)) if (!told.has(order.id)) tellOrder(order, plan, context)
    for (const small of smallRecoveries(context.programme, plan)) tellSmall(small, context)
  },
})

const nameOf = ({ covered }: LateCover): string => covered.name ?? covered.id

const placeOf = ({ coverage, rto }: LateCover): LateCover['rto']['span'] => (coverage.rto ?? coverage.activity ?? rto).span

const messageOf = ({ activation, askedBy }: LateCover): string =>
  askedBy ? (activation > 0 ? 'lateForNeed' : 'lateForNeedAlone') : activation > 0 ? 'late' : 'lateAlone'

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
    steps: points.map((point) => point.name),
    limit: duration(rto.value),
    over: duration(over),
    ...(late.askedBy && { dependent: nodeName(late.askedBy.origin) }),
  }
  const also = others.map((other) => ({ at: placeOf(other), message: 'also', args: { item: nameOf(other), over: duration(other.over) } }))
  context.report({ at: placeOf(late), message: messageOf(late), args, related: [...related(late, plan), ...also] })
}

function tellOrder(
  { name, rto, total, points, activation, over }: LateOrder,
  { element }: Pick<Site<ContinuityPlan>, 'element'>,
  { report }: LinkedContext,
): void {
  const figures = { total: duration(total), activation: duration(activation), limit: duration(rto.value), over: duration(over) }
  const { target } = element.activation ?? {}
  report({
    at: rto.span,
    message: activation > 0 ? 'late' : 'lateAlone',
    args: { item: name, steps: points.map((point) => point.name), ...figures },
    related: [...(target && activation > 0 ? [{ at: target.span, message: 'activation' }] : []), ...points.map(relatedPoint)],
  })
}

const relatedPoint = ({ name, at, place, uri }: WayPoint): RelatedReport => ({
  at: place,
  uri,
  message: 'point',
  args: { step: name, at: duration(at) },
})

function tellSmall({ activity, needed, uri, shares, total }: SmallRecovery, { report }: LinkedContext): void {
  const [first, ...others] = shares
  if (!first) return
  const args = { item: activity.name ?? activity.id, total: percent(total), needed: percent(needed.value), more: percent(needed.value - total) }
  const also = others.map(({ span }) => ({ at: span, message: 'share' }))
  report({ at: first.span, message: 'little', args, related: [{ at: needed.span, uri, message: 'least' }, ...also] })
}

function related({ points, rto, uri, activation, coverage, askedBy }: LateCover, plan: Site<ContinuityPlan>): readonly RelatedReport[] {
  const { target } = plan.element.activation ?? {}
  return [
    ...(coverage.rto ? [] : [{ at: rto.span, uri, message: askedBy ? 'needed' : 'promised' }]),
    ...(target && activation > 0 ? [{ at: target.span, message: 'activation' }] : []),
    ...points.map(relatedPoint),
  ]
}
