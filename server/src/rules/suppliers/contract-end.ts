import type { AnnualPlan, CommonSupplier } from '../../generated/model.ts'
import { statusOf } from '../../language/model/header.ts'
import { isoText } from '../../language/values/civil.ts'
import { criticalSuppliers } from '../../programme/analysis/criticalSuppliers.ts'
import { annualPlans } from '../../programme/analysis/plannedRisks.ts'
import { nameKey } from '../../programme/index/definitions.ts'
import { type Site, targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** SUP-06: the contract with a critical supplier ends within the year, and nobody plans to renew it. */
export const rule: Rule = linkedElementRule({
  id: 'SUP-06',
  name: 'contract-end',
  title: { en: 'Contract ends unplanned', 'zh-cn': '合同到期无人安排', 'zh-tw': '合約到期無人安排' },
  why: {
    en: 'The service ends on a working day, and a new contract takes months.',
    'zh-cn': '服务在一个工作日终止，而新合同要谈几个月。',
    'zh-tw': '服務在一個工作日終止，而新合約要談好幾個月。',
  },
  messages: {
    ends: {
      en: 'The contract with {name} ends on {end}, within the period of {plan}, and nothing there is planned about it.',
      'zh-cn': '与“{name}”的合同于 {end} 到期，在“{plan}”的计划期内，而其中没有相应安排。',
      'zh-tw': '與「{name}」的合約於 {end} 到期，在「{plan}」的計畫期間內，而其中沒有相應安排。',
    },
    period: { en: 'The period of the plan', 'zh-cn': '计划期', 'zh-tw': '計畫期間' },
  },
  severity: always('warning'),
  visits: ['common.supplier'],
  check(supplier, context) {
    const { contract_end: end, id, status } = supplier
    const { programme, report, today } = context
    // A contract that has ended is REF-04’s.
    if (!end || !id || end.value < today || status?.value === 'retired' || criticalSuppliers(programme).get(id.value)?.element !== supplier) return
    const plans = annualPlans(programme).filter(({ element }) => isWithin(element, end.value))
    const [plan] = plans
    if (!plan || plans.some((one) => isPlanned(one, supplier, context))) return
    const args = { name: supplier.name?.text ?? id.text, end: isoText(end.value), plan: titleOf(plan) }
    const related = [{ at: plan.element.period?.$.span ?? placeOf(plan.element), uri: plan.file.uri, message: 'period' }]
    // A plan that is still being written may get its task yet.
    report({ at: end.span, message: 'ends', args, related, ...(statusOf(plan.document) === 'draft' && { severity: 'hint' }) })
  },
})

/** Without tasks nobody has come as far as that. */
const isWithin = ({ period, tasks }: AnnualPlan, day: number): boolean =>
  tasks.length > 0 && period?.start !== undefined && period.end !== undefined && period.start.value <= day && day <= period.end.value

function titleOf({ element: { document } }: Site<AnnualPlan>): string {
  const title = document?.title
  return (title && 'text' in title ? title.text : document?.id?.text) ?? ''
}

/** Work that concerns the supplier, or names it in its title; and a task of the category that names none, which may be about them all. */
function isPlanned({ element, document }: Site<AnnualPlan>, supplier: CommonSupplier, { programme }: LinkedContext): boolean {
  const { tasks, milestones, actions } = element
  const works = [...tasks, ...tasks.flatMap(({ subtasks }) => subtasks)].filter(({ status }) => status?.value !== 'cancelled')
  if (tasks.some((task) => task.category?.value === 'supplier' && task.concerns.length === 0 && works.includes(task))) return true
  const concerned = works.flatMap(({ concerns }) => concerns).map((one) => targetOf({ programme, document }, ['supplier'], one)?.element)
  const words = [...works, ...milestones].map(({ title }) => title?.value ?? '')
  const names = [supplier.name, supplier.id].flatMap((name) => (name ? nameKey(name.value) : []))
  const texts = [...words, ...actions.map(({ action }) => action?.value ?? '')].map(nameKey)
  return concerned.includes(supplier) || texts.some((text) => names.some((name) => text.includes(name)))
}
