import { type Arg, duration } from '../../base/message.ts'
import { type ExpectedOutage, expectedOutages, lostWith } from '../../programme/analysis/outages.ts'
import { powerGap } from '../../programme/analysis/refuelling.ts'
import { type LossScenario, restores, type Solution, solutionsFor, solutionsOf } from '../../programme/analysis/strategies.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** STR-09: a strategy cannot be kept up for as long as a risk is expected to last against which it is meant. */
export const rule: Rule = linkedElementRule({
  id: 'STR-09',
  name: 'sustain',
  title: { en: 'Strategy ends before the outage', 'zh-cn': '策略可维持时间短于预计中断', 'zh-tw': '策略可維持時間短於預估中斷' },
  why: {
    en: 'The workaround carries the first days, and then both the systems and the people are gone.',
    'zh-cn': '替代办法撑过头几天，之后系统和人手都没有了。',
    'zh-tw': '替代作業撐過頭幾天，之後系統和人手都沒了。',
  },
  messages: {
    short: {
      en: 'Can be kept up for {own}, but {risk} is expected to last {outage}: {gap} are left open.',
      'zh-cn': '可维持 {own}，而“{risk}”预计中断 {outage}：还差 {gap}。',
      'zh-tw': '可維持 {own}，而「{risk}」預估中斷 {outage}：還差 {gap}。',
    },
    empty: {
      en: '{power} is carried for {own} without the grid, but {supplier} is contracted to deliver after {contract}: {gap} without power.',
      'zh-cn': '失去市电后“{power}”只能支撑 {own}，而“{supplier}”按合同 {contract} 才送到：中间 {gap} 无电。',
      'zh-tw': '失去市電後「{power}」只能支撐 {own}，而「{supplier}」依合約 {contract} 才送到：中間 {gap} 無電。',
    },
    contract: { en: 'The contract', 'zh-cn': '合同约定', 'zh-tw': '合約約定' },
    autonomy: { en: 'How long it is carried', 'zh-cn': '可支撑时间', 'zh-tw': '可支撐時間' },
    risk: { en: '{risk} is expected to last {outage}', 'zh-cn': '“{risk}”预计中断 {outage}', 'zh-tw': '「{risk}」預估中斷 {outage}' },
  },
  severity: always('warning'),
  visits: ['bia.strategy'],
  check(strategy, context) {
    const { programme, report } = context
    const solution = solutionsOf(programme).find(({ element }) => element === strategy)
    const own = strategy.max_sustain
    if (solution) checkPower(solution, context)
    if (!solution || !own || !restores(solution)) return
    const longer = expectedOutages(programme).filter((outage) => outage.outage.value > own.value && isLeftOpen(programme, solution, outage))
    const [longest] = longer.toSorted((a, b) => b.outage.value - a.outage.value)
    if (!longest) return
    report({
      at: own.span,
      message: 'short',
      args: { ...wording(longest), own: duration(own.value), gap: duration(longest.outage.value - own.value) },
      related: longer.map((outage) => ({ at: outage.outage.span, uri: outage.uri, message: 'risk', args: wording(outage) })),
    })
  },
})

function checkPower(solution: Solution, { programme, report }: LinkedContext): void {
  const gap = powerGap(programme, solution)
  if (!gap) return
  const { supplier, contracted, power, autonomy, uri } = gap
  const times = { own: duration(autonomy.value), contract: duration(contracted.value), gap: duration(contracted.value - autonomy.value) }
  report({
    at: keyOf(solution.element, 'uses'),
    message: 'empty',
    args: { power, supplier: supplier.name ?? supplier.id, ...times },
    related: [
      { at: autonomy.span, uri, message: 'autonomy' },
      { at: contracted.span, uri: supplier.file.uri, message: 'contract' },
    ],
  })
}

const wording = ({ name, outage }: ExpectedOutage): Readonly<Record<'risk' | 'outage', Arg>> => ({ risk: name, outage: duration(outage.value) })

/** Whether a risk takes away what the strategy is for, by a loss that it is against, and no other strategy lasts longer there. */
function isLeftOpen(programme: Programme, solution: Solution, { losses, affects, outage }: ExpectedOutage): boolean {
  const shared = solution.scenarios.filter((scenario) => losses.includes(scenario))
  const hit = [...solution.serves].filter((id) => lostWith(programme, id).some((one) => affects.has(one)))
  return shared.length > 0 && hit.some((id) => !(solutionsFor(programme).get(id) ?? []).some((other) => lasts(other, solution, { shared, outage })))
}

interface Wanted extends Pick<ExpectedOutage, 'outage'> {
  readonly shared: readonly LossScenario[]
}

/** Another strategy against the same loss that goes on, or that does not say how long. */
function lasts(other: Solution, solution: Solution, { shared, outage }: Wanted): boolean {
  if (other.element === solution.element || !restores(other)) return false
  const answers = other.scenarios.length === 0 || other.scenarios.some((scenario) => shared.includes(scenario))
  return answers && (other.element.max_sustain?.value ?? outage.value) >= outage.value
}
