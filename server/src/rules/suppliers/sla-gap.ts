import { type Arg, duration } from '../../base/message.ts'
import type { CommonSupplier, ContinuityPlanInterdependency } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { activationOf } from '../../programme/analysis/coverage.ts'
import { type NeededPoint, neededPoints } from '../../programme/analysis/dataDemands.ts'
import { type NeededTime, neededTimes } from '../../programme/analysis/demands.ts'
import { tooSoonExpected } from '../../programme/analysis/expectations.ts'
import { type Dependency, nameOf, networkOf } from '../../programme/analysis/network.ts'
import { serviceDemands } from '../../programme/analysis/serviceDemands.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** SUP-02: a supplier has promised less than those need who cannot do without it. */
export const rule: Rule = linkedElementRule({
  id: 'SUP-02',
  name: 'sla-gap',
  title: { en: 'Contract falls short of the need', 'zh-cn': '合同约定不满足需求', 'zh-tw': '合約約定不符需求' },
  why: {
    en: 'The supplier keeps its contract to the letter, and your own objective is missed.',
    'zh-cn': '供应商完全履约，而自己的恢复目标仍然落空。',
    'zh-tw': '供應商完全履約，自己的復原目標卻仍然落空。',
  },
  messages: {
    late: {
      en: 'Contracted to be back after {own}, but {dependent} needs it within {needed}: {more} too late.',
      'zh-cn': '合同约定 {own} 内恢复，而“{dependent}”要求 {needed} 内可用：晚了 {more}。',
      'zh-tw': '合約約定 {own} 內復原，而「{dependent}」要求 {needed} 內可用：晚了 {more}。',
    },
    lateAfterCall: {
      en: 'Contracted to be back {own} after the call, and the plan is activated after {activation}: {total} in all, but {dependent} needs it within {needed}: {more} too late.',
      'zh-cn': '合同约定自宣告起 {own} 内恢复，而计划启动用时 {activation}：合计 {total}，但“{dependent}”要求 {needed} 内可用：晚了 {more}。',
      'zh-tw': '合約約定自宣告起 {own} 內恢復，而計畫啟動耗時 {activation}：合計 {total}，但「{dependent}」要求 {needed} 內可用：晚了 {more}。',
    },
    loses: {
      en: 'The contract allows the loss of {own} of data, but {dependent} can bear {needed} at most: {more} too much.',
      'zh-cn': '合同允许丢失 {own} 的数据，而“{dependent}”最多只能承受 {needed}：多了 {more}。',
      'zh-tw': '合約容許損失 {own} 的資料，而「{dependent}」最多只能承受 {needed}：多了 {more}。',
    },
    expected: {
      en: 'The plan counts on {name} within {needed}, but the contract says {own}: {more} later.',
      'zh-cn': '计划指望“{name}”在 {needed} 内到位，而合同约定为 {own}：晚 {more}。',
      'zh-tw': '計畫指望「{name}」在 {needed} 內到位，而合約約定為 {own}：晚 {more}。',
    },
    contract: { en: 'The contract', 'zh-cn': '合同约定', 'zh-tw': '合約約定' },
    needs: { en: '{dependent} asks for {needed}', 'zh-cn': '“{dependent}”要求 {needed}', 'zh-tw': '「{dependent}」要求 {needed}' },
  },
  severity: byMessage({ late: 'error', loses: 'error', lateAfterCall: 'warning', expected: 'hint' }),
  visits: ['common.supplier', 'continuity_plan.interdependency'],
  check(element, context) {
    if (element.$.shape.name === 'common.supplier') checkContract(element as CommonSupplier, context)
    else checkExpectation(element as ContinuityPlanInterdependency, context)
  },
})

function checkContract(supplier: CommonSupplier, context: LinkedContext): void {
  const { programme } = context
  const id = supplier.id?.value ?? ''
  if (networkOf(programme).nodes.get(id)?.element !== supplier) return
  const times = (neededTimes(programme).get(id) ?? []).filter(({ dependency }) => dependency.neededBy || !isReplaceable(supplier, dependency))
  const points = (neededPoints(programme).get(id) ?? []).filter(({ along }) => along.rpo || !isReplaceable(supplier, along))
  const run = isFilled(supplier, 'alternates') ? undefined : serviceDemands(programme).get(id)
  const asked = inOrder([...times.map(askedInTime), ...(run?.times ?? [])])
  compare('late', { own: supplier.contracted_rto, asked }, context)
  compareFromCall(supplier, times, context)
  compare('loses', { own: supplier.contracted_rpo, asked: inOrder([...points.map(askedOfData), ...(run?.points ?? [])]) }, context)
}

function checkExpectation(partner: ContinuityPlanInterdependency, { programme, document, report }: LinkedContext): void {
  const found = tooSoonExpected(programme, document, partner)
  if (!found) return
  const { supplier, expected, contracted, at } = found
  const seconds = expected.measure.value
  const figures = { needed: duration(seconds), own: duration(contracted.value), more: duration(contracted.value - seconds) }
  const related = [{ at: contracted.span, uri: supplier.file.uri, message: 'contract' }]
  report({ at: at.span, message: 'expected', args: { name: supplier.name ?? supplier.id, ...figures }, related })
}

/** Another way closes such a gap, unless the dependency itself says how soon it needs this very supplier. */
const isReplaceable = (supplier: CommonSupplier, { alternative }: Pick<Dependency, 'alternative'>): boolean =>
  alternative === 'stated' || isFilled(supplier, 'alternates')

const askedInTime = ({ seconds, origin, dependency }: NeededTime): Asked => ({
  seconds,
  name: nameOf(origin),
  at: dependency.neededBy?.span ?? dependency.at,
  uri: dependency.from.file.uri,
})

const askedOfData = ({ seconds, origin, along }: NeededPoint): Asked => ({
  seconds,
  name: nameOf(origin),
  at: along.rpo?.span ?? along.at,
  uri: along.from.file.uri,
})

const inOrder = (asked: readonly Asked[]): readonly Asked[] => asked.toSorted((a, b) => a.seconds - b.seconds)

interface Asked extends Pick<RelatedReport, 'at' | 'uri'> {
  readonly seconds: Duration
  readonly name: string
}

interface Gap {
  readonly own: Located<Duration> | undefined
  /** The most demanding first. */
  readonly asked: readonly Asked[]
}

/** Working hours pass more slowly than the clock, and a declaration comes after the disruption: the time itself is the least it takes. */
function compare(message: 'late' | 'loses', { own, asked }: Gap, { report }: LinkedContext): void {
  const more = own ? asked.filter(({ seconds }) => own.value > seconds) : []
  const [first] = more
  if (!own || !first) return
  report({
    at: own.span,
    message,
    args: { ...wording(first), own: duration(own.value), more: duration(own.value - first.seconds) },
    related: more.map((one) => ({ at: one.at, message: 'needs', args: wording(one), ...(one.uri !== undefined && { uri: one.uri }) })),
  })
}

/** A contract that is kept where the call comes at once, but not after the time that the plan allows until it is activated. */
function compareFromCall(supplier: CommonSupplier, times: readonly NeededTime[], { programme, report }: LinkedContext): void {
  const { contracted_rto: own, clock_starts: starts } = supplier
  if (!own || starts?.value !== 'declaration' || times.some(({ seconds }) => own.value > seconds)) return
  const late = times.flatMap((need) => {
    const activation = activationOf(programme, need.origin.id) ?? 0
    return own.value + activation > need.seconds ? [{ asked: askedInTime(need), activation }] : []
  })
  const [first] = late
  if (!first) return
  const total = own.value + first.activation
  const figures = {
    own: duration(own.value),
    activation: duration(first.activation),
    total: duration(total),
    more: duration(total - first.asked.seconds),
  }
  const related = late.map(({ asked }) => ({
    at: asked.at,
    message: 'needs',
    args: wording(asked),
    ...(asked.uri !== undefined && { uri: asked.uri }),
  }))
  report({ at: own.span, message: 'lateAfterCall', args: { ...wording(first.asked), ...figures }, related })
}

const wording = ({ name, seconds }: Asked): Readonly<Record<'dependent' | 'needed', Arg>> => ({ dependent: name, needed: duration(seconds) })
