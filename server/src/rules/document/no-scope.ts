import type { AnnualPlan } from '../../generated/model.ts'
import { keyOf } from '../places.ts'
import { documentRule, type Rule } from '../rule.ts'

/** Standards that are rules of a supervisor: who follows one of them has obligations to list. */
const regulated = ['cn_bank', 'tw_sec', 'mas', 'dora', 'ffiec'] as const

/** DOC-12: a plan that covers nothing, or that follows a supervisor’s rules and lists none of them. */
export const rule: Rule = documentRule({
  id: 'DOC-12',
  name: 'no-scope',
  title: { en: 'Scope and obligations', 'zh-cn': '范围与法规要求', 'zh-tw': '範圍與法規要求' },
  why: {
    en: 'What is not in the scope is nobody’s task, and an obligation that is not listed is missed.',
    'zh-cn': '不在范围内的事没有人负责，没有列出的义务就会被遗漏。',
    'zh-tw': '不在範圍內的事沒有人負責，沒有列出的義務就會被遺漏。',
  },
  messages: {
    scope: {
      en: 'The scope is empty: name the sites, units, products or services that the plan covers.',
      'zh-cn': '范围为空：请列出本计划覆盖的场所、部门、产品或服务。',
      'zh-tw': '範圍是空的：請列出本計畫涵蓋的據點、單位、產品或服務。',
    },
    legal: {
      en: 'The plan follows the rules of a supervisor ({standards}), but lists no legal requirement.',
      'zh-cn': '本计划遵循监管规定（{standards}），但没有列出任何法律法规要求。',
      'zh-tw': '本計畫遵循主管機關的規定（{standards}），但沒有列出任何法規要求。',
    },
  },
  severity: (_, { status }) => (status === 'draft' ? 'hint' : 'warning'),
  checkDocument({ document, standards, report }) {
    if (document.kind !== 'annual_plan') return
    const plan = document.root as AnnualPlan
    const { scope } = plan
    if (scope && isEmptyList(scope.$.slots.get('included'))) report({ at: keyOf(scope, 'included'), message: 'scope' })
    const named = regulated.filter((standard) => standards.has(standard))
    const slot = plan.$.slots.get('legal_requirements')
    if (named.length > 0 && (!slot || isEmptyList(slot)))
      report({ at: keyOf(plan, 'legal_requirements'), message: 'legal', args: { standards: named } })
  },
})

type Slot = ReturnType<AnnualPlan['$']['slots']['get']>

/** `[]` says that there is nothing; a missing key is reported from approval on, a blank by DOC-01. */
const isEmptyList = (slot: Slot): boolean => slot?.state === 'value' && slot.node?.kind === 'sequence' && slot.node.items.length === 0
