import { duration, figure, percent } from '../../base/message.ts'
import type { BiaActivity } from '../../generated/model.ts'
import { isLive, isPrioritised } from '../../programme/analysis/activities.ts'
import { outputDrift } from '../../programme/analysis/outputFigures.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BIA-05: a minimum level that is no minimum: nothing at all, or everything at once; or another one than its description tells. */
export const rule: Rule = elementRule({
  id: 'BIA-05',
  name: 'mbco-odd',
  title: { en: 'Odd minimum level', 'zh-cn': 'MBCO 不合常理', 'zh-tw': 'MBCO 不合常理' },
  why: {
    en: 'The level decides how many people, seats and systems are prepared: with 0 % none are, with 100 % all are at once.',
    'zh-cn': '该水平决定准备多少人员、工位和系统：0 % 等于不准备，100 % 等于一次全部到位。',
    'zh-tw': '該水準決定準備多少人員、席位與系統：0 % 等於不準備，100 % 等於一次全部到位。',
  },
  messages: {
    zero: {
      en: 'The activity has to run again within {rto}, but at 0 % of its output: nothing would run then. State the least that must be possible.',
      'zh-cn': '该业务活动须在 {rto} 内恢复，最低水平却是 0 %，即什么都不运行。请写明至少要达到的水平。',
      'zh-tw': '該業務活動須在 {rto} 內復原，最低水準卻是 0 %，等於什麼都不運作。請寫明至少要達到的水準。',
    },
    full: {
      en: 'All of the output is asked for after {rto}, as if less were of no use. If less is of use, state how much; if not, say why in the description.',
      'zh-cn': '{rto} 后即要求全部产出，似乎较少的产出毫无用处。若有用，请写明多少；若没有，请在说明中写明原因。',
      'zh-tw': '{rto} 後即要求全部產出，似乎較少的產出毫無用處。若有用，請寫明多少；若沒有，請在說明中寫明原因。',
    },
    told: {
      en: 'The description speaks of {least}, which is {share} of the normal {normal}; the minimum level is {own}.',
      'zh-cn': '说明写的是 {least}，为正常 {normal} 的 {share}，而最低水平为 {own}。',
      'zh-tw': '說明寫的是 {least}，為正常 {normal} 的 {share}，而最低水準為 {own}。',
    },
    normal: { en: 'The normal output', 'zh-cn': '正常产出', 'zh-tw': '正常產出' },
  },
  severity: byMessage({ zero: 'warning', full: 'hint', told: 'hint' }),
  visits: ['bia.activity'],
  check(activity, context) {
    const { report, limits } = context
    const { mbco, rto } = activity
    if (isLive(activity)) checkTold(activity, context)
    if (!mbco?.percent || !rto || isExplained(activity) || !isLive(activity) || !isPrioritised(activity)) return
    const args = { rto: duration(rto.value) }
    if (mbco.percent.value === 0) report({ at: mbco.percent.span, message: 'zero', args })
    else if (mbco.percent.value === 100 && rto.value > 0 && rto.value <= (limits('critical_rto') ?? 0))
      report({ at: mbco.percent.span, message: 'full', args })
  },
})

function checkTold(activity: BiaActivity, { report }: RuleContext): void {
  const drift = outputDrift(activity)
  const own = activity.mbco?.percent
  if (!drift || !own) return
  const figures = { least: figure(drift.least), normal: figure(drift.normal), share: percent(Math.round(drift.share)), own: percent(own.value) }
  report({ at: drift.at.span, message: 'told', args: figures, related: [{ at: drift.normalAt.span, message: 'normal' }] })
}

/** Steps say how it goes on, and a description what the level means: whoever wrote one has thought about it. */
const isExplained = ({ mbco, $ }: BiaActivity): boolean => $.slots.has('capacity_steps') || (mbco?.$.slots.has('description') ?? false)
