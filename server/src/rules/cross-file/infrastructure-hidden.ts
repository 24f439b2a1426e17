import type { ContinuityPlan } from '../../generated/model.ts'
import { orderEntries } from '../../programme/analysis/dataObjectives.ts'
import { leftBehind, supportsNothing } from '../../programme/analysis/hiddenSystems.ts'
import { nameOf, namesOf } from '../../programme/analysis/network.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { keyOf, placeOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { asGap } from '../severity.ts'

/** XFL-09: the order of recovery and the impact analysis do not speak of the same systems. */
export const rule: Rule = linkedDocumentRule({
  id: 'XFL-09',
  name: 'infrastructure-hidden',
  title: { en: 'Order of recovery and analysis disagree', 'zh-cn': '恢复顺序与影响分析不一致', 'zh-tw': '復原順序與衝擊分析不一致' },
  why: {
    en: 'Time is spent on systems that nobody needs first, and those that somebody needs are remembered too late.',
    'zh-cn': '时间花在没人急用的系统上，急用的系统却很晚才被想起。',
    'zh-tw': '時間花在沒人急用的系統上，急用的系統卻很晚才被想起。',
  },
  messages: {
    orphan: {
      en: '{name} is brought back here, but no activity of the impact analysis uses it, directly or through another system.',
      'zh-cn': '此处恢复“{name}”，但影响分析中没有任何活动直接或间接使用它。',
      'zh-tw': '此處復原「{name}」，但衝擊分析中沒有任何活動直接或間接使用它。',
    },
    absent: {
      en: 'Prioritised activities cannot do without these systems, but no plan brings them back: {names}.',
      'zh-cn': '优先活动离不开以下系统，但没有任何计划恢复它们：{names}。',
      'zh-tw': '優先活動少不了以下系統，但沒有任何計畫復原它們：{names}。',
    },
    system: {
      en: '{name}, which {activities} cannot do without',
      'zh-cn': '“{name}”，{activities} 离不开它',
      'zh-tw': '「{name}」，{activities} 少不了它',
    },
  },
  severity: asGap,
  checkDocument(context) {
    if (context.document.kind !== 'continuity_plan') return
    const { dr } = context.document.root as ContinuityPlan
    for (const { system } of dr?.recovery_order ?? []) {
      const target = targetOf(context, ['system'], system)
      if (system && target && supportsNothing(context.programme, target.id)) {
        context.report({ at: system.span, message: 'orphan', args: { name: target.name ?? target.id } })
      }
    }
    tellAbsent(context)
  },
})

/** Said once, at the first order of recovery of the programme. */
function tellAbsent({ document, programme, report }: LinkedContext): void {
  const { dr } = document.root as ContinuityPlan
  if (!dr || orderEntries(programme)[0]?.document !== document) return
  const absent = leftBehind(programme)
  if (absent.length === 0) return
  const related = absent.map(({ node, activities }) => ({
    at: node.element.id?.span ?? placeOf(node.element),
    uri: node.file.uri,
    message: 'system',
    args: { name: nameOf(node), activities: namesOf(activities) },
  }))
  report({ at: keyOf(dr, 'recovery_order'), message: 'absent', args: { names: namesOf(absent.map(({ node }) => node)) }, related })
}
