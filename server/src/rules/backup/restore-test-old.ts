import type { Args } from '../../base/message.ts'
import type { ContinuityPlan, ContinuityPlanBackupPolicy } from '../../generated/model.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { isoText } from '../../language/values/civil.ts'
import type { Protection } from '../../programme/analysis/protection.ts'
import { restoreDue } from '../../programme/analysis/restoreDue.ts'
import { keepsRestoreTests, type LastRestore, ledBy } from '../../programme/analysis/restoreTests.ts'
import { keyOf, placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BKP-09: nobody has brought the data back for too long, or ever. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-09',
  name: 'restore-test-old',
  title: { en: 'Restore not tested lately', 'zh-cn': '近期未做恢复测试', 'zh-tw': '近期未做還原測試' },
  why: {
    en: 'Backups that nobody has restored fail when they are restored for the first time, in the emergency.',
    'zh-cn': '从未恢复过的备份，往往在紧急时第一次恢复就失败。',
    'zh-tw': '從未還原過的備份，往往在緊急時第一次還原就失敗。',
  },
  messages: {
    old: {
      en: '“{data}” was last restored in a test on {date}; the next test was due by {due}.',
      'zh-cn': '“{data}”上次恢复测试是在 {date}；下一次测试最迟应在 {due} 之前。',
      'zh-tw': '「{data}」上次還原測試是在 {date}；下一次測試最遲應在 {due} 之前。',
    },
    never: {
      en: '“{data}” has never been restored in a test.',
      'zh-cn': '“{data}”从未做过恢复测试。',
      'zh-tw': '「{data}」從未做過還原測試。',
    },
    notYet: {
      en: '“{data}” has not been restored in a test since the plan came into force; the first test is due by {due}.',
      'zh-cn': '计划生效以来“{data}”尚未做过恢复测试；首次测试最迟应在 {due} 之前。',
      'zh-tw': '計畫生效以來「{data}」尚未做過還原測試；首次測試最遲應在 {due} 之前。',
    },
    noTests: {
      en: 'No restore test is recorded anywhere, neither in a plan nor in the records.',
      'zh-cn': '计划和记录中都没有任何恢复测试。',
      'zh-tw': '計畫與紀錄中都沒有任何還原測試。',
    },
    last: { en: 'The last test', 'zh-cn': '上次测试', 'zh-tw': '上次測試' },
  },
  severity: byMessage({ old: 'warning', never: 'error', notYet: 'hint', noTests: 'warning' }),
  visits: ['continuity_plan', 'continuity_plan.backup_policy'],
  check(element, context) {
    if (!context.current) return
    const areKept = keepsRestoreTests(context.programme)
    if (element.$.shape.name === 'continuity_plan') {
      const { backup } = element as ContinuityPlan
      if (backup && backup.policies.length > 0 && !areKept) context.report({ at: keyOf(element, 'backup'), message: 'noTests' })
    } else if (areKept) checkPolicy(element as ContinuityPlanBackupPolicy, context)
  },
})

/** Of the data of one policy the one that waits longest is named. */
function checkPolicy(policy: ContinuityPlanBackupPolicy, context: LinkedContext): void {
  const late = ledBy(context.programme, policy).flatMap((protection) => judge(protection, context) ?? [])
  const first = late.toSorted((a, b) => a.since - b.since)[0]
  if (!first) return
  const { message, args, last } = first
  const related = last.known === 'on' ? [{ at: placeOf(last.site.element), uri: last.site.file.uri, message: 'last' }] : []
  context.report({ at: placeOf(policy), message, args, related })
}

interface Late {
  readonly message: 'old' | 'never' | 'notYet'
  readonly args: Args
  readonly last: LastRestore
  /** The day of the last test. */
  readonly since: CivilDay
}

function judge(protection: Protection, context: LinkedContext): Late | undefined {
  const { last, due } = restoreDue(protection, context) ?? {}
  const data = protection.data.name
  if (!last) return undefined
  if (last.known === 'never') return { ...first(due, context, data), last, since: Number.NEGATIVE_INFINITY }
  if (due === undefined || due >= context.today) return undefined
  return { message: 'old', args: { data, date: isoText(last.day), due: isoText(due) }, last, since: last.day }
}

const first = (due: CivilDay | undefined, { today }: LinkedContext, data: string): Pick<Late, 'message' | 'args'> =>
  due !== undefined && due >= today ? { message: 'notYet', args: { data, due: isoText(due) } } : { message: 'never', args: { data } }
