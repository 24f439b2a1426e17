import type { AnnualPlan, AnnualPlanObjective, BiaActivity, CommonSystem } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import type { NetworkNode } from '../../programme/analysis/network.ts'
import { appliesTo, speakOfTheSame, timeLimit } from '../../programme/analysis/objectives.ts'
import { populationOf } from '../../programme/analysis/population.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'

/** ANN-10: data shall be back in some time, and nobody says up to which moment it shall be there. */
export const rule: Rule = linkedElementRule({
  id: 'ANN-10',
  name: 'rto-without-rpo',
  title: { en: 'Recovery time without data loss', 'zh-cn': '有恢复时间而无数据丢失目标', 'zh-tw': '有復原時間而無資料遺失目標' },
  why: {
    en: 'A copy of last month, restored in time, meets the objective; a day of orders may be gone for good.',
    'zh-cn': '按时恢复一份上个月的副本也算达标，而一整天的订单可能永远找不回来。',
    'zh-tw': '準時還原一份上個月的備份也算達標，一整天的訂單卻可能再也找不回來。',
  },
  messages: {
    noLoss: {
      en: 'The objective {id} recovers data within a time, but no objective says how much of it may be lost.',
      'zh-cn': '目标 {id} 规定了数据恢复的时间，但没有目标说明最多可丢失多少数据。',
      'zh-tw': '目標 {id} 訂了資料復原的時間，但沒有目標說明最多可遺失多少資料。',
    },
  },
  severity: (_, { status }) => (reached(status, 'in_review') ? 'warning' : 'hint'),
  visits: ['annual_plan.objective'],
  check(objective, context) {
    const { objectives } = context.document.root as AnnualPlan
    if (!timeLimit(objective, 'recovery_time') || !isAboutData(objective, context)) return
    // A loss that is still to be filled in has been thought of.
    const said = objectives.some((other) => other.type?.value === 'data_loss' && speakOfTheSame(objective, other))
    if (!said) context.report({ at: placeOf(objective), message: 'noLoss', args: { id: objective.id?.text ?? '' } })
  },
})

/** By what it applies to, if something is known of that; else by its own words, as long as no impact analysis sets the loss. */
function isAboutData(objective: AnnualPlanObjective, context: LinkedContext): boolean {
  if (appliesTo(objective).length > 0) return populationOf(objective, context).some((item) => losesUnsaid(item, context))
  const { statement, metric } = objective
  const said = [statement, metric && isElementLike(metric) ? metric.name : undefined]
  const speaks = said.some((text) => text && !isElementLike(text) && words.test(text.value))
  return speaks && !allOf(context.programme, 'bia.activity').some(({ element }) => element.$.slots.has('rpo'))
}

const words = /\b(?:data|database|records|backup|files)\b|数据|資料|數據|备份|備份|档案|檔案/i

/** A system that holds data, of which nobody says what may be lost: neither it itself, nor its data sets, nor who uses it. */
function losesUnsaid({ type, element, id }: NetworkNode, { programme }: LinkedContext): boolean {
  if (type === 'activity') return false
  const sets = allOf(programme, 'common.dataset').filter(
    ({ element: { system }, document }) => targetOf({ programme, document }, ['system'], system)?.id === id,
  )
  if (element.$.slots.has('rpo') || sets.some((set) => set.element.$.slots.has('rpo'))) return false
  if ((element as CommonSystem).stateful?.value !== true && sets.length === 0) return false
  return !allOf(programme, 'bia.activity').some(({ element: activity, document }) =>
    saysLossOf(activity, (reference) => targetOf({ programme, document }, ['system', 'dataset'], reference)?.id === id),
  )
}

const saysLossOf = (activity: BiaActivity, isMeant: (reference: Parameters<typeof targetOf>[2]) => boolean): boolean =>
  activity.dependencies.some((dependency) => {
    const { on } = dependency
    return on && !isElementLike(on) && isMeant(on) && (dependency.$.slots.has('rpo') || activity.$.slots.has('rpo'))
  })
