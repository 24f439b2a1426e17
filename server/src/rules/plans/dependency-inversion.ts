import { appendItem } from '../../language/edits/appendItem.ts'
import { insertKeys } from '../../language/edits/insertKey.ts'
import { type UntimelyStart, type UntimelyUse, untimelyStarts, untimelyUses } from '../../programme/analysis/untimelyUses.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BCP-10: a step uses something that another step has to bring back first, and does not wait for it; or brings back a system before what that cannot run without. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-10',
  name: 'dependency-inversion',
  title: { en: 'Used before it is back', 'zh-cn': '尚未恢复即被使用', 'zh-tw': '尚未復原就要使用' },
  why: {
    en: 'The step fails on the spot, or somebody waits without the plan knowing of it, and its times no longer hold.',
    'zh-cn': '该步骤到时无法执行，或者有人在干等而计划并不知情，计划中的时间也就不再成立。',
    'zh-tw': '該步驟屆時無法執行，或是有人乾等而計畫並不知情，計畫中的時間也就不再成立。',
  },
  messages: {
    free: {
      en: 'The step uses {used}, which {recovery} brings back, but does not wait for that.',
      'zh-cn': '该步骤使用“{used}”，却没有等待负责将其恢复的 {recovery} 完成。',
      'zh-tw': '該步驟使用「{used}」，卻沒有等待負責將其復原的 {recovery} 完成。',
    },
    before: {
      en: 'The step uses {used}, which is only brought back by {recovery} behind it.',
      'zh-cn': '该步骤使用“{used}”，但要到后面的 {recovery} 才能将其恢复。',
      'zh-tw': '該步驟使用「{used}」，但要到後面的 {recovery} 才能將其復原。',
    },
    startFree: {
      en: '{started} does not run without {used}, which {recovery} brings back, but this step does not wait for that.',
      'zh-cn': '“{started}”离开“{used}”无法运行，而该步骤没有等待负责恢复后者的 {recovery} 完成。',
      'zh-tw': '「{started}」少了「{used}」無法運作，而該步驟沒有等待負責復原後者的 {recovery} 完成。',
    },
    startAgainst: {
      en: '{started} does not run without {used}, and the order of recovery puts that first, but this step does not wait for {recovery}.',
      'zh-cn': '“{started}”离开“{used}”无法运行，恢复顺序也把后者排在前面，而该步骤没有等待 {recovery} 完成。',
      'zh-tw': '「{started}」少了「{used}」無法運作，復原順序也把後者排在前面，而該步驟沒有等待 {recovery} 完成。',
    },
    startBefore: {
      en: '{started} does not run without {used}, which is only brought back by {recovery} behind this step.',
      'zh-cn': '“{started}”离开“{used}”无法运行，但要到后面的 {recovery} 才能将后者恢复。',
      'zh-tw': '「{started}」少了「{used}」無法運作，但要到後面的 {recovery} 才能將後者復原。',
    },
    recovery: { en: 'Brought back here', 'zh-cn': '在此恢复', 'zh-tw': '在此復原' },
    wait: { en: 'Wait for {recovery}', 'zh-cn': '等待 {recovery} 完成', 'zh-tw': '等待 {recovery} 完成' },
  },
  // Two fail-overs side by side may well work out; a certain order that is the wrong one cannot.
  severity: byMessage({ startFree: 'hint', startAgainst: 'warning', free: 'error', before: 'error', startBefore: 'error' }),
  visits: ['continuity_plan'],
  check(plan, context) {
    const { programme, document, file } = context
    const site = { element: plan, document, file }
    for (const use of untimelyUses(programme, site)) tell(use, use.order, context)
    for (const start of untimelyStarts(programme, site)) tell(start, wordOf(start), context)
  },
})

const wordOf = ({ order, isOrdered }: UntimelyStart): string => (order === 'before' ? 'startBefore' : isOrdered ? 'startAgainst' : 'startFree')

function tell(use: UntimelyUse | UntimelyStart, message: string, context: LinkedContext): void {
  const { id, $ } = use.recovery
  const started = 'started' in use ? { started: use.started.name ?? use.started.id } : {}
  const args = { used: use.used.name ?? use.used.id, recovery: id?.text ?? '', ...started }
  const related = [{ at: id?.span ?? $.span, message: 'recovery' }]
  context.report({ at: use.reference.span, message, args, related, fixes: fixes(use, context) })
}

/** Where the step comes before the recovery for certain, waiting for it would make a circle. */
function fixes({ step, recovery, order }: UntimelyUse, { file }: LinkedContext): readonly FixReport[] {
  const id = recovery.id?.text
  if (id === undefined || order === 'before') return []
  const slot = step.$.slots.get('depends_on')
  const edit = slot ? appendItem(slot, id, file.table) : insertKeys(step, [{ key: 'depends_on', value: `[${id}]` }], file.table)
  return edit === undefined || typeof edit === 'string' ? [] : [{ title: 'wait', args: { recovery: id }, edits: [edit] }]
}
