import type { AnnualPlan, AnnualPlanTask } from '../../generated/model.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { allOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { asHole } from '../severity.ts'

/** What every year of a programme holds, and the words by which a task shows that it is there under another heading. */
const elements = {
  bia: /impact analysis|\bBIA\b|影响分析|影響分析|衝擊分析/i,
  risk: /\brisks?\b.*\b(?:assess|analys|review|register)|\b(?:assess|analys|review|rat).*\brisks?\b|风险.{0,2}(?:评|分析|识别|辨识|登记|复核|排查)|風險.{0,2}(?:評|分析|識別|辨識|登錄|複核|盤點)/i,
  maintenance: /\b(?:review|update|maintain|maintenance|revis)|评审|更新|修订|维护|審查|修訂|檢討|維護/i,
  exercise: /\b(?:exercise|drill|tabletop|failover|test)|演练|演習|演練|测试|測試|操演/i,
  training: /\b(?:train|awareness|course|induction)|培训|意识|训练|訓練|認知|課程|宣導/i,
  audit: /\baudit|审核|审计|稽核|內審/i,
  review: /management review|board review|管理评审|管理審查|管理評審/i,
} as const

type Part = keyof typeof elements

const categoryOf: Readonly<Record<Part, string>> = {
  bia: 'bia',
  risk: 'risk_assessment',
  maintenance: 'maintenance',
  exercise: 'exercise',
  training: 'training',
  audit: 'audit',
  review: 'management_review',
}

/** ANN-31: an element of the programme for which nothing is planned this year. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-31',
  name: 'programme-gap',
  title: { en: 'Gap in the programme', 'zh-cn': '年度工作有缺项', 'zh-tw': '年度工作有缺項' },
  why: {
    en: 'What no task stands for has no owner, no days and no money this year, and the next one builds on what is then out of date.',
    'zh-cn': '没有任务承载的环节，今年就没有负责人、时间和经费，来年只能建立在过时的基础上。',
    'zh-tw': '沒有任務承接的環節，今年就沒有負責人、時間與經費，明年只能建立在過時的基礎上。',
  },
  messages: {
    gap: {
      en: 'Nothing is planned this year for: {parts}.',
      'zh-cn': '本年度尚未安排：{parts}。',
      'zh-tw': '本年度還沒有安排：{parts}。',
    },
    bia: { en: 'the business impact analysis', 'zh-cn': '业务影响分析', 'zh-tw': '營運衝擊分析' },
    risk: { en: 'the risk assessment', 'zh-cn': '风险评估', 'zh-tw': '風險評鑑' },
    maintenance: { en: 'review and update of the plans', 'zh-cn': '计划的评审和更新', 'zh-tw': '計畫的審查與更新' },
    exercise: { en: 'exercises', 'zh-cn': '演练', 'zh-tw': '演練' },
    training: { en: 'training and awareness', 'zh-cn': '培训和意识', 'zh-tw': '訓練與認知' },
    audit: { en: 'an internal audit', 'zh-cn': '内部审核', 'zh-tw': '內部稽核' },
    review: { en: 'a management review', 'zh-cn': '管理评审', 'zh-tw': '管理審查' },
  },
  severity: asHole,
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    const plan = context.document.root as AnnualPlan
    const live = plan.tasks.filter(({ status }) => status?.value !== 'cancelled')
    // A task whose category is still open may stand for any of them.
    if (live.length === 0 || live.some(({ category }) => !category)) return
    const missing = (Object.keys(elements) as Part[]).filter((part) => !isPlanned(part, live, plan) && !isElsewhere(part, plan, context))
    const parts = missing.map((part) => ({ key: `ANN-31.${part}`, args: {} }))
    if (parts.length > 0) context.report({ at: keyOf(plan, 'tasks'), message: 'gap', args: { parts } })
  },
})

function isPlanned(part: Part, tasks: readonly AnnualPlanTask[], plan: AnnualPlan): boolean {
  if (tasks.some(({ category }) => category?.value === categoryOf[part])) return true
  const titles = tasks.flatMap(({ title, subtasks }) => [title, ...subtasks.map((step) => step.title)])
  if (titles.some((title) => title && elements[part].test(title.value))) return true
  // The key answers as well: with the events themselves, or with «n/a» and a reason.
  if (part === 'audit') return plan.$.slots.has('audits')
  return part === 'review' && plan.$.slots.has('management_reviews')
}

/** Exercises may stand in the records as planned, or as milestones. */
function isElsewhere(part: Part, { milestones, period }: AnnualPlan, { programme }: LinkedContext): boolean {
  if (part !== 'exercise') return false
  const inPeriod = (day: CivilDay | undefined): boolean =>
    day !== undefined && day >= (period?.start?.value ?? day) && day <= (period?.end?.value ?? day)
  return milestones.some(({ exercise }) => exercise) || allOf(programme, 'records.exercise').some(({ element }) => inPeriod(element.date?.value))
}
