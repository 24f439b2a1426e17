import { duration } from '../../base/message.ts'
import type { Span } from '../../base/span.ts'
import type { AnnualPlan, BiaActivity } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { Located } from '../../language/model/element.ts'
import { writeDuration } from '../../language/values/durations.ts'
import { withTime } from '../../language/values/targetText.ts'
import { activityDeadline } from '../../programme/analysis/deadlines.ts'
import { type NeededTime, neededTimes, statedTime } from '../../programme/analysis/demands.ts'
import { type NetworkNode, nameOf, networkOf } from '../../programme/analysis/network.ts'
import { repeatedTargets, type TimeLimit, timeLimit } from '../../programme/analysis/objectives.ts'
import { populationOf } from '../../programme/analysis/population.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-09: an objective of the year that is met while an activity that it holds for has long missed its own time. */
export const rule: Rule = linkedElementRule({
  id: 'ANN-09',
  name: 'objective-looser-than-bia',
  title: { en: 'Objective looser than the impact analysis', 'zh-cn': '目标宽于业务影响分析', 'zh-tw': '目標寬於營運衝擊分析' },
  why: {
    en: 'IT meets the objective of the year, and the business has lost more than it can bear.',
    'zh-cn': '技术部门达成了年度目标，业务损失却已超出承受能力。',
    'zh-tw': '資訊單位達成了年度目標，業務的損失卻已超過承受範圍。',
  },
  messages: {
    later: {
      en: 'The objective accepts {time}, but {needs} needs {item} within {least}: {over} too late.',
      'zh-cn': '目标接受 {time}，而“{needs}”要求“{item}”在 {least} 内恢复：晚了 {over}。',
      'zh-tw': '目標接受 {time}，但「{needs}」要求「{item}」在 {least} 內復原：晚了 {over}。',
    },
    more: {
      en: 'The objective accepts a loss of {time}, but {needs} bears {least} for {item}: {over} too much.',
      'zh-cn': '目标接受丢失 {time} 的数据，而“{needs}”对“{item}”只容许 {least}：多了 {over}。',
      'zh-tw': '目標接受遺失 {time} 的資料，但「{needs}」對「{item}」只容許 {least}：多了 {over}。',
    },
    ownTime: {
      en: 'The objective accepts {time}, but {item} itself must be back within {least}: {over} too late.',
      'zh-cn': '目标接受 {time}，而“{item}”自身须在 {least} 内恢复：晚了 {over}。',
      'zh-tw': '目標接受 {time}，但「{item}」本身須在 {least} 內復原：晚了 {over}。',
    },
    ownLoss: {
      en: 'The objective accepts a loss of {time}, but {item} itself bears {least}: {over} too much.',
      'zh-cn': '目标接受丢失 {time} 的数据，而“{item}”自身只容许 {least}：多了 {over}。',
      'zh-tw': '目標接受遺失 {time} 的資料，但「{item}」本身只容許 {least}：多了 {over}。',
    },
    need: { en: 'What is needed', 'zh-cn': '所要求的时间', 'zh-tw': '所要求的時間' },
    tighten: { en: 'Tighten the objective to {written}', 'zh-cn': '将目标收紧为 {written}', 'zh-tw': '將目標收緊為 {written}' },
  },
  severity: always('error'),
  visits: ['annual_plan.objective'],
  check(objective, context) {
    const [time, loss] = [timeLimit(objective, 'recovery_time'), timeLimit(objective, 'data_loss')]
    const items = populationOf(objective, context)
    if (time) compare({ own: 'ownTime', other: 'later' }, { limit: time, needs: items.flatMap((item) => timesOf(item, context)) }, context)
    if (loss) compare({ own: 'ownLoss', other: 'more' }, { limit: loss, needs: items.flatMap((item) => lossesOf(item, context)) }, context)
  },
})

interface Need {
  readonly item: NetworkNode
  /** Whose need it is. */
  readonly by: NetworkNode
  readonly seconds: number
  readonly at: Span
}

/** An activity needs itself by its own time; a system is needed by the first of those who cannot do without it. */
function timesOf(item: NetworkNode, { programme }: LinkedContext): readonly Need[] {
  if (item.type === 'activity') {
    const deadline = activityDeadline(item.element as BiaActivity, item.document)
    const seconds = statedTime(programme, item)
    return deadline && seconds !== undefined ? [{ item, by: item, seconds, at: deadline.time.span }] : []
  }
  const first = (neededTimes(programme).get(item.id) ?? []).find(isAsked)
  if (!first) return []
  const { dependency, seconds } = first
  return [{ item, by: dependency.from, seconds, at: dependency.neededBy?.span ?? dependency.at }]
}

/** What a system was built for is what it can do: nobody has asked its own needs to be as fast. */
const isAsked = ({ dependency, origin }: NeededTime): boolean =>
  dependency.neededBy !== undefined || origin.type !== 'system' || origin.element.$.slots.has('rto')

/** Only where data passes along it is a loss inherited. */
function lossesOf(item: NetworkNode, { programme }: LinkedContext): readonly Need[] {
  if (item.type === 'activity') return lossOf(item, item, (item.element as BiaActivity).rpo)
  return (networkOf(programme).neededBy.get(item.id) ?? [])
    .filter(({ strength, dataBearing, from }) => strength === 'hard' && dataBearing && from.type === 'activity')
    .flatMap(({ from, rpo }) => lossOf(item, from, rpo ?? (from.element as BiaActivity).rpo))
}

const lossOf = (item: NetworkNode, by: NetworkNode, rpo: Located<number> | undefined): readonly Need[] =>
  rpo ? [{ item, by, seconds: rpo.value, at: rpo.span }] : []

interface Case {
  readonly limit: TimeLimit
  readonly needs: readonly Need[]
}

interface Wordings {
  /** Where something misses its own time. */
  readonly own: string
  readonly other: string
}

function compare(words: Wordings, { limit, needs }: Case, { report, file, document }: LinkedContext): void {
  const [least] = needs.toSorted((a, b) => a.seconds - b.seconds)
  if (!least || limit.seconds <= least.seconds) return
  const { target } = limit.metric
  const written = writeDuration(least.seconds)
  const edits = repeatedTargets(limit.objective, document.root as AnnualPlan).map(({ span, text }) =>
    replaceScalar(span, withTime(text, written), file.table.text),
  )
  report({
    at: target.span,
    message: least.item.id === least.by.id ? words.own : words.other,
    args: {
      time: duration(limit.seconds),
      needs: nameOf(least.by),
      item: nameOf(least.item),
      least: duration(least.seconds),
      over: duration(limit.seconds - least.seconds),
    },
    related: [{ at: least.at, uri: least.by.file.uri, message: 'need' }],
    fixes: [{ title: 'tighten', args: { written }, edits }],
  })
}
