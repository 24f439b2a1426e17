import type { ContinuityPlan } from '../../generated/model.ts'
import { cycles } from '../../programme/analysis/graph.ts'
import { type Invocation, invocationRounds, longestRows, planId } from '../../programme/analysis/invocations.ts'
import { ancestors, stepGraph } from '../../programme/analysis/stepTimes.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BCP-07: steps that wait for each other, and plans that start each other, without end. Each round is said once, where it is first written. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-07',
  name: 'step-cycle',
  title: { en: 'Steps or plans in a circle', 'zh-cn': '步骤或计划循环', 'zh-tw': '步驟或計畫循環' },
  why: {
    en: 'In the emergency nobody in the circle may begin, and whoever waits for one of them waits for ever.',
    'zh-cn': '真出事时，环里的人谁也不能先动手，等在后面的人就一直等下去。',
    'zh-tw': '真出事時，環裡的人誰也不能先動手，等在後面的人就會一直等下去。',
  },
  messages: {
    circle: {
      en: 'None of these steps can begin, as each waits for another one: {members}.',
      'zh-cn': '下列步骤互相等待，谁也无法开始：{members}。',
      'zh-tw': '下列步驟互相等待，誰也無法開始：{members}。',
    },
    itself: { en: 'The step waits for itself.', 'zh-cn': '该步骤在等待自己。', 'zh-tw': '該步驟在等待自己。' },
    plans: {
      en: 'These plans start each other without end: {members}. If somebody decides whether to start one of them, say so in its step (`decision`).',
      'zh-cn': '下列计划互相启动，没有尽头：{members}。如其中某个计划须经决定才启动，请在该步骤写明（`decision`）。',
      'zh-tw': '下列計畫互相啟動，沒有盡頭：{members}。若其中某份計畫須經決定才啟動，請在該步驟寫明（`decision`）。',
    },
    deep: {
      en: 'From here plans start plans {count} times in a row ({members}); at most {limit} are allowed.',
      'zh-cn': '从这里开始，计划逐层启动计划达 {count} 层（{members}），最多允许 {limit} 层。',
      'zh-tw': '從這裡開始，計畫逐層啟動計畫達 {count} 層（{members}），最多容許 {limit} 層。',
    },
    also: { en: 'Also part of the circle', 'zh-cn': '同属此环', 'zh-tw': '同屬此環' },
    stuck: {
      en: '{step} waits for the circle and is never reached',
      'zh-cn': '“{step}”等待此环，永远轮不到',
      'zh-tw': '「{step}」等待此環，永遠輪不到',
    },
    next: { en: 'The next plan in the row', 'zh-cn': '下一层计划', 'zh-tw': '下一層計畫' },
  },
  severity: always('error'),
  visits: ['continuity_plan'],
  check(plan, context) {
    for (const members of cycles(stepGraph(plan.steps))) tellSteps(plan, members, context)
    for (const round of invocationRounds(context.programme)) tellPlans(round, context)
    tellDepth(plan, context)
  },
})

function tellSteps({ steps }: ContinuityPlan, members: readonly string[], { report }: LinkedContext): void {
  const before = ancestors(steps)
  const waits = steps
    .filter(({ id }) => id && members.includes(id.value))
    .flatMap(({ depends_on }) => depends_on.filter(({ value }) => members.includes(value)))
  const [first, ...others] = waits.toSorted((a, b) => a.span.start - b.span.start)
  const stuck = steps.flatMap(({ id }): readonly RelatedReport[] => {
    const waitsForCircle = id && !members.includes(id.value) && members.some((one) => before(id.value).has(one))
    return waitsForCircle ? [{ at: id.span, message: 'stuck', args: { step: id.value } }] : []
  })
  const also = others.map(({ span }) => ({ at: span, message: 'also' }))
  if (first)
    report({
      at: first.span,
      message: members.length > 1 ? 'circle' : 'itself',
      args: { members: inTextOrder(steps, members) },
      related: [...also, ...stuck],
    })
}

const inTextOrder = (steps: ContinuityPlan['steps'], members: readonly string[]): readonly string[] =>
  steps.flatMap(({ id }) => (id && members.includes(id.value) ? [id.value] : []))

function tellPlans([first, ...others]: readonly Invocation[], { document, report }: LinkedContext): void {
  if (first?.from.document !== document) return
  const members = [...new Set([first, ...others].map(({ from }) => planId(from)))]
  const related = others.map(({ from, reference }) => ({ at: reference.span, uri: from.file.uri, message: 'also' }))
  report({ at: first.reference.span, message: 'plans', args: { members }, related })
}

function tellDepth(plan: ContinuityPlan, { programme, document, file, limits, report }: LinkedContext): void {
  const row = longestRows(programme).get(planId({ element: plan, document, file }))
  const [first, ...others] = row ?? []
  const limit = limits('invocation_depth_max')
  if (!row || !first || limit === undefined || row.length <= limit || first.from.document !== document) return
  const members = [...row.map(({ from }) => from), ...row.slice(-1).map(({ to }) => to)].map(planId)
  const related = others.map(({ from, reference }) => ({ at: reference.span, uri: from.file.uri, message: 'next' }))
  report({ at: first.reference.span, message: 'deep', args: { count: row.length, limit, members }, related })
}
