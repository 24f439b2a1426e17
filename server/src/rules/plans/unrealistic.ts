import { duration, percent } from '../../base/message.ts'
import type { ContinuityPlan } from '../../generated/model.ts'
import { holderName } from '../../programme/analysis/holders.ts'
import { crowds, instant, usualDuration } from '../../programme/analysis/oddSteps.ts'
import { keyOf, placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'

/** BCP-22: durations that nobody has measured, and one person with many steps at once. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-22',
  name: 'unrealistic',
  title: { en: 'Durations that look made up', 'zh-cn': '步骤时间不真实', 'zh-tw': '步驟時間不真實' },
  why: {
    en: 'The plan meets its targets by figures that no exercise has shown.',
    'zh-cn': '计划靠从未演练验证的数字达到了目标。',
    'zh-tw': '計畫靠從未演練驗證的數字達到了目標。',
  },
  messages: {
    zero: {
      en: 'People do this step, and it is to take no time.',
      'zh-cn': '此步骤由人完成，用时却为零。',
      'zh-tw': '此步驟由人完成，用時卻為零。',
    },
    same: {
      en: '{count} of {of} steps take {duration} ({share}); more than {limit} alike look like a guess.',
      'zh-cn': '{of} 个步骤中有 {count} 个用时都是 {duration}（{share}）；超过 {limit} 相同，像是随手填的。',
      'zh-tw': '{of} 個步驟中有 {count} 個用時都是 {duration}（{share}）；超過 {limit} 相同，像是隨手填的。',
    },
    parallel: {
      en: '{name} has {count} steps at the same time; {limit} are the most.',
      'zh-cn': '{name} 同时有 {count} 个步骤要做；最多 {limit} 个。',
      'zh-tw': '{name} 同時有 {count} 個步驟要做；最多 {limit} 個。',
    },
    also: { en: 'At the same time', 'zh-cn': '同时进行', 'zh-tw': '同時進行' },
  },
  severity: (_, { status }) => (status === 'draft' ? 'hint' : 'information'),
  visits: ['continuity_plan'],
  check(plan: ContinuityPlan, context) {
    const { steps } = plan
    const [share, most] = [context.limits('same_duration_share_max'), context.limits('parallel_steps_max')]
    for (const step of instant(steps)) context.report({ at: step.duration?.span ?? placeOf(step), message: 'zero' })
    const usual = usualDuration(steps)
    if (usual && share !== undefined && usual.count * 100 > share * usual.of) {
      const { count, of, seconds } = usual
      const args = { count, of, duration: duration(seconds), share: percent(Math.floor((count * 100) / of)), limit: percent(share) }
      context.report({ at: keyOf(plan, 'steps'), message: 'same', args })
    }
    for (const { owner, steps: atOnce } of crowds(steps, context)) {
      if (most === undefined || atOnce.length <= most) continue
      const related = atOnce.slice(1).map((step) => ({ at: placeOf(step), message: 'also' }))
      context.report({ at: owner.span, message: 'parallel', args: { name: holderName(context, owner), count: atOnce.length, limit: most }, related })
    }
  },
})
