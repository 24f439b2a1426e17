import type { AnnualPlan, AnnualPlanCriterion, AnnualPlanObjective } from '../../generated/model.ts'
import { type Element, isElementLike } from '../../language/model/element.ts'
import { readMetric } from '../../programme/analysis/metrics.ts'
import { criteriaOf, objectivesOf } from '../../programme/analysis/objectives.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** MON-11: everybody, and nobody says who that is. */
export const rule: Rule = elementRule({
  id: 'MON-11',
  name: 'hundred-percent',
  title: { en: '100 % of what', 'zh-cn': '百分之百的范围不明', 'zh-tw': '百分之百的範圍不明' },
  why: {
    en: 'One leaver or one long leave makes the target unreachable, and everybody counts in their own way.',
    'zh-cn': '只要有人离职或长假，就达不到目标，于是各算各的。',
    'zh-tw': '只要有人離職或長假，就達不到目標，於是各算各的。',
  },
  messages: {
    open: {
      en: '«{target}» says neither what is counted (population, formula) nor which shortfall is accepted (tolerance).',
      'zh-cn': '“{target}”既未说明统计范围（population、formula），也未说明可接受的缺口（tolerance）。',
      'zh-tw': '「{target}」既未說明計算範圍（population、formula），也未說明可接受的缺口（tolerance）。',
    },
  },
  severity: always('information'),
  visits: ['annual_plan.criterion', 'annual_plan.objective'],
  check(element, { document, report }) {
    const plan = document.root as AnnualPlan
    const target = wholeIn(element)
    if (!target) return
    const isCriterion = element.$.shape.name === 'annual_plan.criterion'
    const others = isCriterion ? objectivesOf(element as AnnualPlanCriterion, plan) : criteriaOf(element as AnnualPlanObjective, plan)
    const all = [element, ...others]
    // Said once, where it is measured; an availability of 100 % is another matter.
    if (all.some(saysWhat) || (!isCriterion && others.some((one) => wholeIn(one)))) return
    report({ at: target.span, message: 'open', args: { target: target.text } })
  },
})

function wholeIn({ metric: written }: AnnualPlanCriterion | AnnualPlanObjective): NonNullable<ReturnType<typeof readMetric>>['target'] | undefined {
  const metric = readMetric(written)
  const { unit, value } = metric?.target.value.measure ?? {}
  return unit === 'percent' && value === 100 && !metric?.operator?.startsWith('<') ? metric?.target : undefined
}

const answers = ['population', 'tolerance', 'exclusions', 'note', 'formula', 'applies_to']

/** Also a blank is meant to say it. */
function saysWhat(element: AnnualPlanCriterion | AnnualPlanObjective): boolean {
  const parts: readonly Element[] = [element, ...(element.metric && isElementLike(element.metric) ? [element.metric] : [])]
  const isOther = 'type' in element && element.type?.value === 'availability'
  return isOther || parts.some(({ $ }) => answers.some((key) => $.slots.has(key)))
}
