import { percent } from '../../base/message.ts'
import type { RiskRegister, RiskRegisterRisk } from '../../generated/model.ts'
import { keyOf } from '../places.ts'
import { documentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** With fewer risks than this a common rating says nothing about whoever rated them. */
const fewest = 8
const most = 70

/** RSK-25: nearly all risks have the same rating, or all of them the same impact: the register does not tell which matter. */
export const rule: Rule = documentRule({
  id: 'RSK-25',
  name: 'central-tendency',
  title: { en: 'Ratings do not tell risks apart', 'zh-cn': '评级区分不出风险轻重', 'zh-tw': '評級分不出風險輕重' },
  why: {
    en: 'Where everything is rated alike, money and time go by who asks loudest.',
    'zh-cn': '评级千篇一律，资源就只会流向声音最大的人。',
    'zh-tw': '評級千篇一律，資源就只會流向聲音最大的人。',
  },
  messages: {
    cell: {
      en: '{count} of {all} risks ({share}) have likelihood {likelihood} and impact {impact}: the rating does not tell which matters more.',
      'zh-cn': '{all} 项风险中有 {count} 项（{share}）的可能性均为 {likelihood}、影响均为 {impact}：从评级看不出轻重。',
      'zh-tw': '{all} 項風險中有 {count} 項（{share}）的可能性都是 {likelihood}、衝擊都是 {impact}：從評級看不出輕重。',
    },
    impact: {
      en: 'All {all} risks have impact {impact}: the rating does not tell which matters more.',
      'zh-cn': '全部 {all} 项风险的影响均为 {impact}：从评级看不出轻重。',
      'zh-tw': '全部 {all} 項風險的衝擊都是 {impact}：從評級看不出輕重。',
    },
  },
  severity: always('hint'),
  checkDocument({ document, report }) {
    if (document.kind !== 'risk_register') return
    const register = document.root as RiskRegister
    const cells = register.risks.flatMap(cellOf)
    if (cells.length < fewest) return
    const at = keyOf(register, 'risks')
    const all = cells.length
    const [cell, count] = commonest(cells)
    if ((count / all) * 100 > most) report({ at, message: 'cell', args: { ...cell, count, all, share: percent(Math.round((count / all) * 100)) } })
    else if (new Set(cells.map(({ impact }) => impact)).size === 1) report({ at, message: 'impact', args: { impact: cell.impact, all } })
  },
})

interface Cell {
  readonly likelihood: string
  readonly impact: string
}

/** Before any control: what remains behind good controls may well be alike. */
function cellOf({ inherent, status }: RiskRegisterRisk): readonly Cell[] {
  if (!inherent?.likelihood || !inherent.impact || status?.value === 'closed') return []
  return [{ likelihood: inherent.likelihood.text, impact: inherent.impact.text }]
}

function commonest(cells: readonly Cell[]): readonly [Cell, number] {
  const counts = cells.map((cell) => [cell, cells.filter((one) => one.likelihood === cell.likelihood && one.impact === cell.impact).length] as const)
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))
}
