import { percent } from '../../base/message.ts'
import type { AnnualPlan } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { withPercentage } from '../../language/values/targetText.ts'
import { type AvailabilityPromise, availabilityPromise } from '../../programme/analysis/availabilityPromise.ts'
import { chainOf, inSeries, type Link, statedBy } from '../../programme/analysis/chain.ts'
import { type NetworkNode, nameOf } from '../../programme/analysis/network.ts'
import { repeatedTargets } from '../../programme/analysis/objectives.ts'
import { populationOf, reachOf } from '../../programme/analysis/population.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** ANN-07: what an objective promises depends on links that together promise less. */
export const rule: Rule = linkedElementRule({
  id: 'ANN-07',
  name: 'composite-availability',
  title: { en: 'Chain weaker than the objective', 'zh-cn': '依赖链达不到目标', 'zh-tw': '相依鏈達不到目標' },
  why: {
    en: 'A chain is down whenever one of its links is: each supplier keeps its contract, and the objective is missed all the same.',
    'zh-cn': '任一环节中断，整条链就中断：每家供应商都履行了合同，目标却仍未达成。',
    'zh-tw': '任何一環中斷，整條鏈就中斷：每家廠商都履行了合約，目標還是沒達成。',
  },
  messages: {
    chain: {
      en: '{target} cannot be kept: {item} is up at most {composite} of the time, as it needs {links} together.',
      'zh-cn': '{target} 无法兑现：“{item}”同时依赖 {links}，可用性最多为 {composite}。',
      'zh-tw': '{target} 無法兌現：「{item}」同時需要 {links}，可用性最多 {composite}。',
    },
    own: {
      en: '{target} cannot be kept: {item} is up at most {composite} of the time.',
      'zh-cn': '{target} 无法兑现：“{item}”的可用性最多为 {composite}。',
      'zh-tw': '{target} 無法兌現：「{item}」的可用性最多 {composite}。',
    },
    together: {
      en: 'Each alone may keep {target}, but the outage of any one counts: {item} together are up at most {composite} of the time ({links}).',
      'zh-cn': '单独来看各对象都可达到 {target}，但任一中断即计入：{item} 合计的可用性最多为 {composite}（{links}）。',
      'zh-tw': '單獨來看各對象都可達到 {target}，但任一中斷即計入：{item} 合計的可用性最多 {composite}（{links}）。',
    },
    link: { en: 'The availability of this link', 'zh-cn': '该环节的可用性', 'zh-tw': '這一環的可用性' },
    lower: { en: 'Lower the availability to {composite}', 'zh-cn': '将可用性降为 {composite}', 'zh-tw': '將可用性降為 {composite}' },
  },
  severity: byMessage({ chain: 'warning', own: 'warning', together: 'hint' }),
  visits: ['annual_plan.objective'],
  check(objective, context) {
    const promise = availabilityPromise(objective, context.document.root as AnnualPlan)
    if (!promise || excludesOthers(promise)) return
    const bounds = boundsOf(promise, populationOf(objective, context), context)
    const bound = bounds.find(({ percent: most }) => most < promise.percent - 1e-9)
    if (bound) tell(promise, { bound, kept: rounded(Math.min(...bounds.map(({ percent: most }) => most))) }, context)
  },
})

/** What the outages of suppliers do not count in, their links do not bound. */
const excludesOthers = ({ details }: AvailabilityPromise): boolean =>
  details.some(({ exclusions }) =>
    [exclusions ?? []]
      .flat()
      .some((one) => /supplier|vendor|third[- ]part|provider|carrier|供应商|服务商|第三方|运营商|供應商|廠商|電信/i.test(one.value)),
  )

interface Bound {
  readonly percent: number
  readonly items: readonly NetworkNode[]
  readonly links: readonly Link[]
}

/** Each item by itself: the weakest bounds the promise. Where the outage of any counts, all of them together do as well, if each alone holds. */
function boundsOf({ counts }: AvailabilityPromise, items: readonly NetworkNode[], context: LinkedContext): readonly Bound[] {
  if (items.length > 1 && (counts === 'all' || counts === 'average')) return []
  const each = items.map((item) => boundBy([item], context)).toSorted((a, b) => a.percent - b.percent)
  return [...each.slice(0, 1), ...(counts === 'any' && items.length > 1 ? [boundBy(apart(items, context), context)] : [])]
}

/** What another item cannot do without is in the figures of that one already. */
const apart = (items: readonly NetworkNode[], { programme }: LinkedContext): readonly NetworkNode[] =>
  items.filter(({ id }) => !items.some((other) => other.id !== id && statedBy(other) && reachOf(programme, [other.id]).has(id)))

function boundBy(items: readonly NetworkNode[], { programme }: LinkedContext): Bound {
  const links = new Map(items.flatMap(({ id }) => chainOf(programme, id)).map((link) => [link.node.id, link]))
  const needed = [...links.values()].filter(({ node }) => !items.some(({ id }) => id === node.id))
  const own = items.flatMap((node) => {
    const availability = statedBy(node)
    return availability ? [{ node, availability }] : []
  })
  // What an item says of itself may have its needs in it already: the two are not multiplied.
  const [together, alone] = [seriesOf(needed), seriesOf(own)]
  return alone < together ? { percent: alone, items, links: own } : { percent: together, items, links: needed }
}

const seriesOf = (links: readonly Link[]): number => inSeries(links.map(({ availability }) => availability.value))

/** Down, so that it holds. */
const rounded = (exact: number): number => Math.floor(exact * 1000 + 1e-6) / 1000

interface Case {
  readonly bound: Bound
  /** What holds by every way of counting. */
  readonly kept: number
}

function tell({ objective, metric, percent: target }: AvailabilityPromise, { bound, kept }: Case, { report, file, document }: LinkedContext): void {
  const args = {
    target: percent(target),
    item: bound.items.map(nameOf),
    composite: percent(rounded(bound.percent)),
    links: bound.links.map(({ node, availability }) => `${nameOf(node)} (${availability.value} %)`),
  }
  // The figure of the thing itself needs no reason.
  const isOwn = bound.links.every(({ node }) => bound.items.some(({ id }) => id === node.id))
  const edits = repeatedTargets(objective, document.root as AnnualPlan).map(({ span, text }) =>
    replaceScalar(span, withPercentage(text, `${kept} %`), file.table.text),
  )
  const related = bound.links.map(({ node, availability }) => ({ at: availability.span, uri: node.file.uri, message: 'link' }))
  report({
    at: metric.target.span,
    message: bound.items.length > 1 ? 'together' : isOwn ? 'own' : 'chain',
    args,
    related,
    fixes: [{ title: 'lower', args: { composite: percent(kept) }, edits }],
  })
}
