import { type Args, duration } from '../../base/message.ts'
import type { BiaActivity, CommonSystem } from '../../generated/model.ts'
import { isoText } from '../../language/values/civil.ts'
import { isPrioritised } from '../../programme/analysis/activities.ts'
import { type Gap, gapsOf, promiseOf, type Shortfall, shortfallsOf } from '../../programme/analysis/gaps.ts'
import { triedOut } from '../../programme/analysis/measuredRecoveries.ts'
import { type NetworkNode, nameOf, networkOf } from '../../programme/analysis/network.ts'
import { reliances } from '../../programme/analysis/reliance.ts'
import { allOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** XFL-04: what was measured, built or estimated falls short of what is asked; or what was promised has never been shown. */
export const rule: Rule = linkedElementRule({
  id: 'XFL-04',
  name: 'gap-matrix',
  title: { en: 'Gap between need and capability', 'zh-cn': '需求与能力存在差距', 'zh-tw': '需求與能力有落差' },
  why: {
    en: 'The objective is on paper, the capability is in the world: the next disruption takes as long as the last measurement.',
    'zh-cn': '目标写在纸上，能力摆在现实里：下一次中断的时间会和上次实测一样长。',
    'zh-tw': '目標寫在紙上，能力在現實裡：下一次中斷會和上次實測一樣久。',
  },
  messages: {
    time: {
      en: '{how} it is back after {own}; {by} needs it within {needed}: {over} too late.',
      'zh-cn': '{how}，{own} 后恢复，而“{by}”要求 {needed} 内可用：晚了 {over}。',
      'zh-tw': '{how}，{own} 後復原，而「{by}」要求 {needed} 內可用：晚了 {over}。',
    },
    loss: {
      en: '{how} it loses {own} of data; {by} can bear {needed}: {over} too much.',
      'zh-cn': '{how}，会丢失 {own} 的数据，而“{by}”只能承受 {needed}：多了 {over}。',
      'zh-tw': '{how}，會遺失 {own} 的資料，而「{by}」只能承受 {needed}：多了 {over}。',
    },
    timeTreated: {
      en: '{how} it is back after {own}; {by} needs it within {needed}: {over} too late. Work on it is under way.',
      'zh-cn': '{how}，{own} 后恢复，而“{by}”要求 {needed} 内可用：晚了 {over}。改进正在进行。',
      'zh-tw': '{how}，{own} 後復原，而「{by}」要求 {needed} 內可用：晚了 {over}。改善正在進行。',
    },
    lossTreated: {
      en: '{how} it loses {own} of data; {by} can bear {needed}: {over} too much. Work on it is under way.',
      'zh-cn': '{how}，会丢失 {own} 的数据，而“{by}”只能承受 {needed}：多了 {over}。改进正在进行。',
      'zh-tw': '{how}，會遺失 {own} 的資料，而「{by}」只能承受 {needed}：多了 {over}。改善正在進行。',
    },
    untested: {
      en: '{name} is said to be back after {own}, but no exercise, test or incident has shown it yet.',
      'zh-cn': '“{name}”据称 {own} 后可恢复，但还没有任何演练、测试或事件证实过。',
      'zh-tw': '「{name}」據稱 {own} 後可復原，但還沒有任何演練、測試或事件證實過。',
    },
    saidTime: {
      en: '{name} was said to be back after {said}; measured on {date}: {own}. Nobody says yet when it is needed.',
      'zh-cn': '“{name}”据称 {said} 后可恢复；{date} 实测为 {own}。尚未写明何时需要它。',
      'zh-tw': '「{name}」據稱 {said} 後可復原；{date} 實測為 {own}。還沒有寫明何時需要它。',
    },
    saidLoss: {
      en: '{name} was said to lose {said} of data at most; measured on {date}: {own}. Nobody says yet how much may be lost.',
      'zh-cn': '“{name}”据称最多丢失 {said} 的数据；{date} 实测为 {own}。尚未写明可以丢失多少。',
      'zh-tw': '「{name}」據稱最多遺失 {said} 的資料；{date} 實測為 {own}。還沒有寫明可以遺失多少。',
    },
    measured: { en: 'Last measured on {date},', 'zh-cn': '最近一次实测（{date}）', 'zh-tw': '最近一次實測（{date}）' },
    built: { en: 'As built,', 'zh-cn': '按现有设计', 'zh-tw': '依現有設計' },
    estimated: { en: 'By today’s capability,', 'zh-cn': '按目前能力', 'zh-tw': '依目前能力' },
    reached: { en: 'What was reached', 'zh-cn': '实际水平', 'zh-tw': '實際水準' },
  },
  severity: byMessage({
    time: 'warning',
    loss: 'warning',
    timeTreated: 'hint',
    lossTreated: 'hint',
    saidTime: 'hint',
    saidLoss: 'hint',
    untested: 'information',
  }),
  visits: ['common.system', 'bia.activity'],
  check(element, context) {
    const node = networkOf(context.programme).nodes.get(element.id?.value ?? '')
    if (node?.element !== element) return
    const gaps = gapsOf(context.programme, node)
    for (const gap of gaps) tell(element, gap, context)
    for (const shortfall of shortfallsOf(context.programme, node)) tellShortfall(node, shortfall, context)
    if (gaps.length === 0) judgeUntested(node, context)
  },
})

function tell(element: CommonSystem | BiaActivity, gap: Gap, { file, report }: LinkedContext): void {
  const { kind, how, reached, uri, treated } = gap
  const own = kind === 'time' ? element.rto : element.rpo
  const at = how === 'measured' ? (own?.span ?? placeOf(element)) : reached.span
  const related: readonly RelatedReport[] = how === 'measured' || uri !== file.uri ? [{ at: reached.span, uri, message: 'reached' }] : []
  report({ at, message: treated === 'treated' ? `${kind}Treated` : kind, args: argsOf(gap), related })
}

const argsOf = ({ how, day, reached, need }: Gap): Args => ({
  how: { key: `XFL-04.${how}`, args: { date: day === undefined ? '' : isoText(day) } },
  own: duration(reached.value),
  needed: duration(need.seconds),
  over: duration(reached.value - need.seconds),
  by: nameOf(need.by),
})

function tellShortfall(node: NetworkNode, { kind, said, measured }: Shortfall, { report }: LinkedContext): void {
  const args = { name: nameOf(node), said: duration(said.value), own: duration(measured.value.value), date: isoText(measured.day) }
  const related = [{ at: measured.value.span, uri: measured.uri, message: 'reached' }]
  report({ at: said.span, message: kind === 'time' ? 'saidTime' : 'saidLoss', args, related })
}

/** Only where something was promised that prioritised activities count on, and where exercises are recorded at all. */
function judgeUntested(node: NetworkNode, { programme, report }: LinkedContext): void {
  const promise = promiseOf(node, 'time')
  if (!promise || triedOut(programme).has(node.id) || allOf(programme, 'records.exercise').length === 0) return
  const isCountedOn = reliances(programme).has(node.id) || (node.type === 'activity' && isPrioritised(node.element as BiaActivity))
  const { current_capability: said } = node.element as BiaActivity
  if (!isCountedOn || said?.$.slots.has('tested_on')) return
  report({ at: promise.reached.span, message: 'untested', args: { name: nameOf(node), own: duration(promise.reached.value) } })
}
