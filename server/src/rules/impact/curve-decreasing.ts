import { duration } from '../../base/message.ts'
import type { Located } from '../../language/model/element.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { framesOf, type Rated, rankOf, ratedOf } from '../../programme/analysis/curves.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-10: an impact gets smaller while the disruption goes on. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-10',
  name: 'curve-decreasing',
  title: { en: 'Impact falls over time', 'zh-cn': '影响随时间下降', 'zh-tw': '衝擊隨時間下降' },
  why: {
    en: 'Damage adds up while a disruption lasts; a level that falls was mistyped, or rated without looking at its neighbours.',
    'zh-cn': '中断持续，损害只会累积；等级下降多半是录入错误，或评定时没有前后对照。',
    'zh-tw': '中斷持續，損害只會累積；等級下降多半是登打錯誤，或評定時沒有前後對照。',
  },
  messages: {
    falls: {
      en: 'At {frame} the impact ({type}) is {level}, less than {before} at {earlier}: it cannot fall while the disruption goes on.',
      'zh-cn': '{frame} 时影响（{type}）为 {level}，低于 {earlier} 时的 {before}：中断持续期间影响不会下降。',
      'zh-tw': '{frame} 時衝擊（{type}）為 {level}，低於 {earlier} 時的 {before}：中斷持續期間衝擊不會下降。',
    },
    before: { en: 'The higher level before it', 'zh-cn': '此前较高的等级', 'zh-tw': '先前較高的等級' },
  },
  severity: always('warning'),
  visits: ['bia.activity'],
  check(activity, context) {
    const frames = framesOf(context.document)
    if (!frames || !isLive(activity)) return
    for (const rated of ratedOf<string>(context, activity.impacts)) {
      const fall = rated.points.length === frames.length ? firstFall(rated) : undefined
      if (!fall) continue
      const { index, from, to } = fall
      const args = { type: rated.type?.name ?? rated.key, level: to.text, before: from.text }
      context.report({
        at: to.span,
        message: 'falls',
        args: { ...args, frame: duration(frames[index] ?? 0), earlier: duration(frames[index - 1] ?? 0) },
        related: [{ at: from.span, message: 'before' }],
      })
    }
  },
})

interface Fall {
  readonly index: number
  readonly from: Located<string>
  readonly to: Located<string>
}

/** The first level that is lower than the one right before it. */
function firstFall({ type, points }: Rated<string>): Fall | undefined {
  if (!type) return undefined
  for (const [index, to] of points.entries()) {
    const from = points[index - 1]
    if (!from || !to) continue
    const [before, after] = [rankOf(type.element, from.value), rankOf(type.element, to.value)]
    if (before !== undefined && after !== undefined && after < before) return { index, from, to }
  }
  return undefined
}
