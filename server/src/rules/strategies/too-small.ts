import { type Arg, percent } from '../../base/message.ts'
import { nameOf } from '../../programme/analysis/network.ts'
import { solutionsOf } from '../../programme/analysis/strategies.ts'
import { type Asked, output, unmet } from '../../programme/analysis/strategyFit.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** STR-03: a strategy allows less output than the minimum of an activity that it is for. */
export const rule: Rule = linkedElementRule({
  id: 'STR-03',
  name: 'too-small',
  title: { en: 'Strategy too small', 'zh-cn': '策略产能不足', 'zh-tw': '策略產能不足' },
  why: {
    en: 'The activity runs again in time, at a level that was agreed to be unacceptable.',
    'zh-cn': '活动按时恢复了，但产出低于事先认定的最低水平。',
    'zh-tw': '活動準時復原了，產出卻低於事先認定的最低水準。',
  },
  messages: {
    small: {
      en: 'Allows {own} of normal output, but {name} needs {asked} at least: {less} points too little.',
      'zh-cn': '只能达到正常产出的 {own}，而“{name}”至少需要 {asked}：少 {less} 个百分点。',
      'zh-tw': '只能達到正常產出的 {own}，而「{name}」至少需要 {asked}：少 {less} 個百分點。',
    },
    asks: { en: '{name} asks for {asked}', 'zh-cn': '“{name}”要求 {asked}', 'zh-tw': '「{name}」要求 {asked}' },
  },
  severity: always('error'),
  visits: ['bia.strategy'],
  check(strategy, { programme, report }) {
    const solution = solutionsOf(programme).find(({ element }) => element === strategy)
    const own = solution && output.achieved(solution)
    const short = solution ? unmet(programme, solution, output).toSorted((a, b) => b.value - a.value) : []
    const [first] = short
    if (!own || !first) return
    report({
      at: own.span,
      message: 'small',
      args: { ...wording(first), own: percent(own.value), less: Math.round((first.value - own.value) * 100) / 100 },
      related: short.map((one) => ({ at: one.at.span, uri: one.node.file.uri, message: 'asks', args: wording(one) })),
    })
  },
})

const wording = ({ node, value }: Asked): Readonly<Record<'name' | 'asked', Arg>> => ({ name: nameOf(node), asked: percent(value) })
