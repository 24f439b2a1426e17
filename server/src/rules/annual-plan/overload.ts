import { figure, percent } from '../../base/message.ts'
import type { AnnualPlan } from '../../generated/model.ts'
import { isoText } from '../../language/values/civil.ts'
import { holderName } from '../../programme/analysis/holders.ts'
import { type Overload, tooManyTasks, tooMuchPromised } from '../../programme/analysis/workload.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** ANN-25: one person is to do more at once than one person can. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-25',
  name: 'overload',
  title: { en: 'Too much for one person', 'zh-cn': '一人任务过多', 'zh-tw': '一個人的工作過多' },
  why: {
    en: 'The dates look fine one by one; together they need somebody who is there twice.',
    'zh-cn': '单看每项日期都没问题，合在一起却要一个人分身。',
    'zh-tw': '單看每個日期都沒問題，合在一起卻要一個人分身。',
  },
  messages: {
    promised: {
      en: 'From {from} to {to} {who} is promised to tasks with up to {share} of the working time: {tasks}.',
      'zh-cn': '{from} 至 {to} 期间，{who} 分配给各任务的工作时间合计高达 {share}：{tasks}。',
      'zh-tw': '{from} 至 {to} 期間，{who} 分配給各任務的工作時間合計高達 {share}：{tasks}。',
    },
    many: {
      en: 'From {from} to {to} {who} has work on up to {count} tasks at once: {tasks}; more than {most} are hard to follow.',
      'zh-cn': '{from} 至 {to} 期间，{who} 同时承担多达 {count} 项任务：{tasks}；超过 {most} 项难以兼顾。',
      'zh-tw': '{from} 至 {to} 期間，{who} 同時承擔多達 {count} 項任務：{tasks}；超過 {most} 項難以兼顧。',
    },
    also: { en: 'At the same time', 'zh-cn': '同一时间', 'zh-tw': '同一時間' },
  },
  // Owning many tasks is the office of a continuity manager; more than all of the time is nobody's.
  severity: byMessage({ promised: 'warning', many: 'hint' }),
  checkDocument(context) {
    const { document, limits, current, today } = context
    const most = limits('overlapping_tasks_max')
    if (document.kind !== 'annual_plan' || most === undefined) return
    const plan = document.root as AnnualPlan
    const from = current ? today : undefined
    const promised = tooMuchPromised(plan, context, { most: 100, from })
    for (const one of promised) tell('promised', one, context)
    for (const one of tooManyTasks(plan, context, { most, from })) tell('many', one, context)
  },
})

function tell(message: 'promised' | 'many', { by, stretch: { start, end, peak, claims } }: Overload, context: LinkedContext): void {
  const { report, limits } = context
  const tasks = claims.map(({ of }) => of.task.id?.text ?? of.task.title?.text ?? '')
  const args = { who: holderName(context, by), from: isoText(start), to: isoText(end), tasks }
  const own = message === 'promised' ? { share: percent(peak) } : { count: peak, most: figure(limits('overlapping_tasks_max') ?? 0) }
  const others = claims.filter(({ of }) => of.by !== by)
  report({ at: by.span, message, args: { ...args, ...own }, related: others.map(({ of }) => ({ at: of.by.span, message: 'also' })) })
}
