import type { AnnualPlan, AnnualPlanCriterion } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { objectivesOf } from '../../programme/analysis/objectives.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** MON-08: who reviews finds no new value, or sees that an availability was missed when the year is over. */
export const rule: Rule = elementRule({
  id: 'MON-08',
  name: 'too-sparse',
  title: { en: 'Measured too seldom', 'zh-cn': '测量过少', 'zh-tw': '量測太少' },
  why: {
    en: 'A review without a new value decides on nothing, and a yearly one comes too late to act.',
    'zh-cn': '没有新数值的评审无从决定；一年才看一次则为时已晚。',
    'zh-tw': '沒有新數值的審查無從決定；一年才看一次則為時已晚。',
  },
  messages: {
    review: {
      en: 'Reviewed «{review}», but measured only «{frequency}».',
      'zh-cn': '评审频率为“{review}”，测量却只是“{frequency}”。',
      'zh-tw': '審查頻率為「{review}」，量測卻只是「{frequency}」。',
    },
    yearly: {
      en: 'An availability that is measured «{frequency}» shows only afterwards that it was missed; more than once a year is needed.',
      'zh-cn': '可用性按“{frequency}”测量，未达标也只能事后得知；每年须不止一次。',
      'zh-tw': '可用性按「{frequency}」量測，未達標也只能事後得知；每年須不只一次。',
    },
    other: { en: 'How often it is reviewed', 'zh-cn': '评审频率', 'zh-tw': '審查頻率' },
  },
  severity: always('warning'),
  visits: ['annual_plan.criterion'],
  check(criterion, context) {
    const { frequency, review_frequency: review, computed_from: computed } = criterion
    // 0 is «when needed»; what follows from records is there at any time.
    if (!frequency || frequency.value.perYear === 0 || computed) return
    const args = { frequency: frequency.text, review: review?.text ?? '' }
    if (review && review.value.perYear > frequency.value.perYear) {
      context.report({ at: frequency.span, message: 'review', args, related: [{ at: review.span, message: 'other' }] })
    } else if (frequency.value.perYear <= 1 && isAvailability(criterion, context)) {
      context.report({ at: frequency.span, message: 'yearly', args })
    }
  },
})

/** A probe that samples all the time is only summed up once a year. */
function isAvailability(criterion: AnnualPlanCriterion, { document }: RuleContext): boolean {
  const objectives = objectivesOf(criterion, document.root as AnnualPlan)
  const isSampled = [criterion, ...objectives].some(({ metric }) => metric && isElementLike(metric) && metric.$.slots.has('sampling_interval'))
  return !isSampled && objectives.some(({ type }) => type?.value === 'availability')
}
