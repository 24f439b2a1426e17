import { type Arg, duration } from '../../base/message.ts'
import { nameOf } from '../../programme/analysis/network.ts'
import { solutionsOf } from '../../programme/analysis/strategies.ts'
import { type Asked, dataLoss, type Respect, recoveryTime, unmet } from '../../programme/analysis/strategyFit.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** STR-02: a strategy brings something back later, or with a greater loss of data, than those ask for whom it is. */
export const rule: Rule = linkedElementRule({
  id: 'STR-02',
  name: 'too-slow',
  title: { en: 'Strategy too slow', 'zh-cn': '策略达不到恢复目标', 'zh-tw': '策略達不到復原目標' },
  why: {
    en: 'The strategy is paid for and exercised, and still misses the time for which it was chosen.',
    'zh-cn': '策略花了钱、做了演练，却仍达不到当初选择它的目标。',
    'zh-tw': '策略花了錢、做了演練，卻仍達不到當初選擇它的目標。',
  },
  messages: {
    slow: {
      en: 'Brings it back after {own}, but {name} must be back within {asked}: {more} too late.',
      'zh-cn': '{own} 后才恢复，而“{name}”须在 {asked} 内恢复：晚了 {more}。',
      'zh-tw': '{own} 後才復原，而「{name}」須在 {asked} 內復原：晚了 {more}。',
    },
    loses: {
      en: 'May lose {own} of data, but {name} can bear {asked} at most: {more} too much.',
      'zh-cn': '可能丢失 {own} 的数据，而“{name}”最多只能承受 {asked}：多了 {more}。',
      'zh-tw': '可能損失 {own} 的資料，而「{name}」最多只能承受 {asked}：多了 {more}。',
    },
    asks: { en: '{name} asks for {asked}', 'zh-cn': '“{name}”要求 {asked}', 'zh-tw': '「{name}」要求 {asked}' },
  },
  severity: always('error'),
  visits: ['bia.strategy'],
  check(strategy, { programme, report }) {
    const solution = solutionsOf(programme).find(({ element }) => element === strategy)
    if (!solution) return
    const say = (message: string, respect: Respect): void => {
      const own = respect.achieved(solution)
      const short = unmet(programme, solution, respect).toSorted((a, b) => a.value - b.value)
      const [first] = short
      if (!own || !first) return
      const args = { ...wording(first), own: duration(own.value), more: duration(own.value - first.value) }
      report({
        at: own.span,
        message,
        args,
        related: short.map((one) => ({ at: one.at.span, uri: one.node.file.uri, message: 'asks', args: wording(one) })),
      })
    }
    say('slow', recoveryTime)
    say('loses', dataLoss)
  },
})

const wording = ({ node, value }: Asked): Readonly<Record<'name' | 'asked', Arg>> => ({ name: nameOf(node), asked: duration(value) })
