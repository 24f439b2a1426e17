import { duration } from '../../base/message.ts'
import type { ContinuityPlan } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { plansOf } from '../../programme/analysis/coverage.ts'
import { type Target, targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedDocumentRule, type RelatedReport, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** XFL-03: a plan copies the times of a system from the registry, or two plans state those of one thing, and the copies have drifted apart. */
export const rule: Rule = linkedDocumentRule({
  id: 'XFL-03',
  name: 'value-drift',
  title: { en: 'Copies differ', 'zh-cn': '同一数值不一致', 'zh-tw': '同一數值不一致' },
  why: {
    en: 'Each reader works by the value of the file that lies open; in the disruption two teams work towards different times.',
    'zh-cn': '每个人都按手头文件里的数值办事；中断时两个小组会朝不同的时间努力。',
    'zh-tw': '每個人都照手邊文件裡的數值做事；中斷時兩個小組會朝不同的時間努力。',
  },
  messages: {
    rto: {
      en: 'The RTO of {name} is {own} here and {other} in the registry.',
      'zh-cn': '“{name}”的 RTO 在此为 {own}，在登记文件中为 {other}。',
      'zh-tw': '「{name}」的 RTO 在此為 {own}，在登錄檔中為 {other}。',
    },
    rpo: {
      en: 'The RPO of {name} is {own} here and {other} in the registry.',
      'zh-cn': '“{name}”的 RPO 在此为 {own}，在登记文件中为 {other}。',
      'zh-tw': '「{name}」的 RPO 在此為 {own}，在登錄檔中為 {other}。',
    },
    plansRto: {
      en: 'The RTO of {name} is {own} here and {other} in another plan.',
      'zh-cn': '“{name}”的 RTO 在此为 {own}，在另一个计划中为 {other}。',
      'zh-tw': '「{name}」的 RTO 在此為 {own}，在另一份計畫中為 {other}。',
    },
    plansRpo: {
      en: 'The RPO of {name} is {own} here and {other} in another plan.',
      'zh-cn': '“{name}”的 RPO 在此为 {own}，在另一个计划中为 {other}。',
      'zh-tw': '「{name}」的 RPO 在此為 {own}，在另一份計畫中為 {other}。',
    },
    other: { en: 'The other value', 'zh-cn': '另一处数值', 'zh-tw': '另一處數值' },
    use: { en: 'Use {text}', 'zh-cn': '改为 {text}', 'zh-tw': '改成 {text}' },
  },
  severity: always('error'),
  checkDocument(context) {
    if (context.document.kind !== 'continuity_plan' || isForAttack(context.document.root as ContinuityPlan)) return
    for (const copy of copiesOf(context.document.root as ContinuityPlan, context))
      for (const key of ['rto', 'rpo'] as const) judge(copy, key, context)
  },
})

/** After an attack everything is cleaned before it is brought back: such a plan has times of its own. */
const isForAttack = ({ plan_type }: ContinuityPlan): boolean => plan_type?.value === 'cyber'

/** What a plan states of a thing that has a place of its own. */
interface Copy {
  readonly target: Target<'activity' | 'system'>
  readonly values: { readonly rto?: Located<Duration>; readonly rpo?: Located<Duration> }
}

function copiesOf(plan: ContinuityPlan, from: Pick<LinkedContext, 'programme' | 'document'>): readonly Copy[] {
  const order = (plan.dr?.recovery_order ?? []).map((values) => ({ values, reference: values.system }))
  const covered = plan.covers.map((values) => ({ values, reference: values.activity }))
  return [...covered, ...order].flatMap(({ values, reference }) => {
    const target = targetOf(from, ['activity', 'system'], reference)
    return target ? [{ target, values }] : []
  })
}

/** What an activity's own analysis says is compared by BCP-14. */
function judge({ target, values }: Copy, key: 'rto' | 'rpo', context: LinkedContext): void {
  const own = values[key]
  if (!own) return
  const source = target.element.$.slots.has(key) ? target.element[key] : undefined
  const name = target.name ?? target.id
  if (target.type === 'system' && source && source.value !== own.value) {
    tell({ own, other: source, uri: target.file.uri, message: key, name }, context)
  } else if (!target.element.$.slots.has(key)) {
    const other = statedBefore(target, key, context).find(({ value }) => value.value !== own.value)
    const message = key === 'rto' ? 'plansRto' : 'plansRpo'
    if (other) tell({ own, other: other.value, uri: other.uri, message, name }, context)
  }
}

interface Stated {
  readonly value: Located<Duration>
  readonly uri: string
}

/** What the plans before this one state of the same thing; of two that differ the later tells it. */
function statedBefore({ id }: Copy['target'], key: 'rto' | 'rpo', { programme, document }: LinkedContext): readonly Stated[] {
  const plans = plansOf(programme)
  const own = document.root as ContinuityPlan
  const index = plans.findIndex((plan) => plan.document === document)
  const before = plans.slice(0, Math.max(0, index)).filter(({ element }) => !isForAttack(element) && areForOneLoss(element, own))
  return before.flatMap(({ element, document: home, file }) =>
    copiesOf(element, { programme, document: home }).flatMap(({ target, values }) => {
      const value = values[key]
      return target.id === id && value ? [{ value, uri: file.uri }] : []
    }),
  )
}

/** Plans for different losses may promise different times; one that names none is for any. */
function areForOneLoss(one: ContinuityPlan, other: ContinuityPlan): boolean {
  const [losses, others] = [one, other].map(({ loss_scenarios }) =>
    loss_scenarios.map((loss) => (isElementLike(loss) ? loss.type?.value : loss.value)),
  )
  if (!losses?.length || !others?.length) return true
  return losses.some((loss) => others.includes(loss))
}

interface Drift {
  readonly own: Located<Duration>
  readonly other: Located<Duration>
  readonly uri: string
  readonly message: string
  readonly name: string
}

function tell({ own, other, uri, message, name }: Drift, { report, file }: LinkedContext): void {
  const related: readonly RelatedReport[] = [{ at: other.span, uri, message: 'other' }]
  const args = { name, own: duration(own.value), other: duration(other.value) }
  const isCopy = message === 'rto' || message === 'rpo'
  const fixes = isCopy ? [{ title: 'use', args: { text: other.text }, edits: [replaceScalar(own.span, other.text, file.table.text)] }] : []
  report({ at: own.span, message, args, related, fixes })
}
