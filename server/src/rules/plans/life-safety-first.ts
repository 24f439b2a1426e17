import type { ContinuityPlan, ContinuityPlanStep } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { plansOf } from '../../programme/analysis/coverage.ts'
import { type LossType, lossOfPlace } from '../../programme/analysis/plannedLosses.ts'
import { planNamed } from '../../programme/analysis/planWays.ts'
import { ancestors } from '../../programme/analysis/stepTimes.ts'
import type { Site } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** BCP-11: where a building is lost, people come first: a plan for that says how they get out and are counted, and says it at the beginning. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-11',
  name: 'life-safety-first',
  title: { en: 'People first', 'zh-cn': '人员安全优先', 'zh-tw': '人員安全優先' },
  why: {
    en: 'In a fire somebody starts to move systems while nobody knows who is still in the building.',
    'zh-cn': '失火时有人开始搬系统，却没有人知道楼里还有谁。',
    'zh-tw': '失火時有人開始搬系統，卻沒有人知道樓裡還有誰。',
  },
  messages: {
    missing: {
      en: 'The plan is made for the loss of a building, but neither a step (`type: life_safety`) nor `life_safety` says how people get to safety and are counted.',
      'zh-cn': '本计划针对场所丧失，但步骤（`type: life_safety`）和 `life_safety` 都没有写明人员如何撤离和清点。',
      'zh-tw': '本計畫針對據點喪失，但步驟（`type: life_safety`）和 `life_safety` 都沒有寫明人員如何撤離與清點。',
    },
    later: {
      en: 'The safety of people waits for other work: {steps}. It belongs first.',
      'zh-cn': '人员安全步骤要等其他工作完成后才开始：{steps}。应放在最前。',
      'zh-tw': '人員安全步驟要等其他工作完成後才開始：{steps}。應放在最前面。',
    },
    before: { en: 'Comes before the safety of people', 'zh-cn': '排在人员安全之前', 'zh-tw': '排在人員安全之前' },
  },
  severity: byMessage({ missing: asGap, later: 'warning' }),
  visits: ['continuity_plan'],
  check(plan, context) {
    const loss = lossOfPlace(plan)
    if (!loss) return
    const safety = plan.steps.filter(isSafety)
    if (safety.length > 0) inOrder(plan, safety, context)
    else missing(plan, loss, context)
  },
})

const isSafety = ({ type }: ContinuityPlanStep): boolean => type?.value === 'life_safety'

/** Steps need not say their kind: what reads like it is taken for it. */
const safetyWords =
  /evacuat|head.?count|roll.?call|assembly point|muster|people.*safe|safety of|疏散|撤离|撤離|清点|清點|点名|點名|避难|避難|集合点|集合點|人员安全|人員安全/i

const readsLikeSafety = ({ title, instruction }: ContinuityPlanStep): boolean => safetyWords.test(`${title?.value ?? ''} ${instruction?.value ?? ''}`)

/** Blanks to be filled in are DOC-01's; what does not apply somebody has thought of. */
const tells = ({ $, steps, interdependencies, life_safety: section }: ContinuityPlan): boolean => {
  if (steps.some(readsLikeSafety) || interdependencies.some(({ description }) => safetyWords.test(description?.value ?? ''))) return true
  if (section) return ['evacuation', 'headcount_method', 'assembly_points'].some((key) => section.$.slots.has(key))
  return $.slots.has('life_safety')
}

function missing(plan: ContinuityPlan, loss: Located<LossType>, { programme, document, file, report }: LinkedContext): void {
  // Without a step the plan is not yet written.
  if (plan.steps.length === 0 || tells(plan) || toldElsewhere({ element: plan, document, file }, programme)) return
  report({ at: loss.span, message: 'missing' })
}

/** A plan for buildings in general, or one that this plan starts or leans on. */
function toldElsewhere(plan: Site<ContinuityPlan>, programme: LinkedContext['programme']): boolean {
  const { steps, interdependencies } = plan.element
  const named = [
    ...steps.map(({ invokes }) => invokes),
    ...interdependencies.map(({ with: other }) => (other && isElementLike(other) ? undefined : other)),
  ]
  const leansOn = new Set(named.flatMap((one) => (one && planNamed(programme, plan, one)?.document) || []))
  return plansOf(programme).some(
    ({ element, document }) =>
      document !== plan.document &&
      (element.steps.some(isSafety) || tells(element)) &&
      (leansOn.has(document) || general.has(element.plan_type?.value ?? '')),
  )
}

const general: ReadonlySet<string> = new Set(['emergency', 'site', 'crisis_management'])

/** What one does before people are safe: see what has happened, raise the alarm, decide. A step that does not say its kind may be that. */
const first: ReadonlySet<string> = new Set(['life_safety', 'assessment', 'notification', 'decision', 'other'])

function inOrder({ steps }: ContinuityPlan, safety: readonly ContinuityPlanStep[], { report }: LinkedContext): void {
  const waits = ancestors(steps)
  const ofEach = safety.map((step) =>
    steps.filter(({ id, type }) => id && type && !first.has(type.value) && waits(step.id?.value ?? '').has(id.value)),
  )
  const [begin] = safety
  if (!begin || ofEach.some((before) => before.length === 0)) return
  const before = ofEach[0] ?? []
  const related = before.map((step) => ({ at: placeOf(step), message: 'before' }))
  report({ at: placeOf(begin), message: 'later', args: { steps: before.map(({ id }) => id?.text ?? '') }, related })
}
