import type { ContinuityPlan } from '../../generated/model.ts'
import { reached, statusOf } from '../../language/model/header.ts'
import { type Target, targetOf } from '../../programme/index/elements.ts'
import { choiceOf } from '../naming.ts'
import { placeOf } from '../places.ts'
import { linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** XFL-02: a plan that people work by covers what no impact analysis has settled. A reference to nothing is REF-01's. */
export const rule: Rule = linkedDocumentRule({
  id: 'XFL-02',
  name: 'plan-unknown-activity',
  title: { en: 'Plan ahead of the analysis', 'zh-cn': '计划先于影响分析', 'zh-tw': '計畫先於衝擊分析' },
  why: {
    en: 'The plan promises times that nobody has derived from what the disruption would do.',
    'zh-cn': '计划承诺的时间，没有人从中断的影响中推导过。',
    'zh-tw': '計畫承諾的時間，沒有人從中斷的衝擊推導過。',
  },
  messages: {
    draft: {
      en: 'The plan is {status}, but the only impact analysis of {name} is still a draft.',
      'zh-cn': '计划状态为“{status}”，而分析“{name}”的影响分析还是草稿。',
      'zh-tw': '計畫狀態為「{status}」，而分析「{name}」的衝擊分析還是草稿。',
    },
    analysis: { en: 'The analysis', 'zh-cn': '影响分析', 'zh-tw': '衝擊分析' },
  },
  severity: always('warning'),
  checkDocument({ document, programme, status, report }) {
    if (document.kind !== 'continuity_plan' || !reached(status, 'approved')) return
    const told = new Set<string>()
    for (const { activity } of (document.root as ContinuityPlan).covers) {
      const target = targetOf({ programme, document }, ['activity', 'product'], activity)
      if (!activity || !target || !isDraft(target) || told.has(target.file.uri)) continue
      // One analysis, one finding: all that it holds is as little settled.
      told.add(target.file.uri)
      const header = (document.root as ContinuityPlan).document
      const args = { name: target.name ?? target.id, status: header?.status ? choiceOf(header, 'status', header.status.value) : '' }
      report({
        at: activity.span,
        message: 'draft',
        args,
        related: [{ at: target.element.id?.span ?? placeOf(target.element), uri: target.file.uri, message: 'analysis' }],
      })
    }
  },
})

const isDraft = ({ document }: Target<'activity' | 'product'>): boolean => document.kind === 'bia' && statusOf(document) === 'draft'
