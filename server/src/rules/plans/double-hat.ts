import type { ContinuityPlan } from '../../generated/model.ts'
import { doubleHats } from '../../programme/analysis/doubleHats.ts'
import { holderName } from '../../programme/analysis/holders.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BCP-05: one person is wanted in two teams at once. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-05',
  name: 'double-hat',
  title: { en: 'Two teams at once', 'zh-cn': '一人同时身兼两组', 'zh-tw': '一人同時身兼兩組' },
  why: {
    en: 'Both teams start at the same minute, and one of them waits.',
    'zh-cn': '两个小组同时开始工作，总有一个要等人。',
    'zh-tw': '兩個小組同時開始工作，總有一個要等人。',
  },
  messages: {
    both: {
      en: '{name} is the first choice in teams that work at once: {teams}.',
      'zh-cn': '{name} 在同时工作的小组中都是首要人员：{teams}。',
      'zh-tw': '{name} 在同時運作的小組中都是主要人員：{teams}。',
    },
    other: { en: 'Also wanted here', 'zh-cn': '此处也需要此人', 'zh-tw': '這裡也需要此人' },
  },
  severity: always('warning'),
  visits: ['continuity_plan'],
  check(plan: ContinuityPlan, context) {
    for (const [first, ...others] of doubleHats(plan, context).values()) {
      if (!first) continue
      const teams = [first, ...others].map(({ team }) => team.name?.text ?? team.id?.text ?? '?')
      const related = others.map(({ at }) => ({ at: at.span, message: 'other' }))
      context.report({ at: first.at.span, message: 'both', args: { name: holderName(context, first.at), teams }, related })
    }
  },
})
