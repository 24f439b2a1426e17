import type { ContinuityPlan } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { isoText } from '../../language/values/civil.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** XFL-06: what an exercise found in a plan counts as done, and the plan is as it was. */
export const rule: Rule = linkedElementRule({
  id: 'XFL-06',
  name: 'finding-not-closed-loop',
  title: { en: 'Finding closed, plan unchanged', 'zh-cn': '问题已关闭，计划未修订', 'zh-tw': '發現已結案，計畫未修訂' },
  why: {
    en: 'In the next disruption people follow the plan as it is written, mistake included.',
    'zh-cn': '下一次中断时，大家照着写下的计划做，错误也照做。',
    'zh-tw': '下一次中斷時，大家照著寫下的計畫做，錯誤也照做。',
  },
  messages: {
    unchanged: {
      en: 'This finding about {section} of {plan} is closed, but nothing says that the plan was changed since the exercise of {date}; its last entry is of {last}.',
      'zh-cn': '这项关于 {plan}“{section}”的发现已关闭，但 {date} 演练之后没有计划变更的记录；最近一条是 {last}。',
      'zh-tw': '這項關於 {plan}「{section}」的發現已結案，但 {date} 演練之後沒有計畫變更的紀錄；最近一筆是 {last}。',
    },
    log: { en: 'The change log of the plan', 'zh-cn': '计划的变更记录', 'zh-tw': '計畫的變更紀錄' },
  },
  severity: always('warning'),
  visits: ['records.finding'],
  check({ plan: reference, section, source, status }, context) {
    const isClosed = status?.value === 'done' || status?.value === 'verified'
    if (!context.current || !isClosed || !section || !source || isElementLike(source)) return
    const date = targetOf(context, ['exercise'], source)?.element.date
    const plan = targetOf(context, ['document'], reference)
    if (!date || plan?.document.kind !== 'continuity_plan') return
    const header = (plan.document.root as ContinuityPlan).document
    const entries = header?.change_log ?? []
    const days = entries.flatMap((entry) => entry.date?.value ?? [])
    const last = Math.max(...days)
    const worked = [header?.prepared_on, header?.reviewed_on, header?.approved_on, header?.effective_from].flatMap((day) => day?.value ?? [])
    // A log that is not kept, or a day that cannot be read, proves nothing.
    if (days.length === 0 || days.length < entries.length || [...days, ...worked].some((day) => day >= date.value)) return
    const args = { section: section.text, plan: plan.name ?? plan.id, date: isoText(date.value), last: isoText(last) }
    const at = entries.find((entry) => entry.date?.value === last)?.date?.span
    context.report({ at: status.span, message: 'unchanged', args, related: at ? [{ at, uri: plan.file.uri, message: 'log' }] : [] })
  },
})
