import { duration } from '../../base/message.ts'
import type { ContinuityPlan } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { phoneSlip } from '../../programme/analysis/contactPhones.ts'
import { copiesBefore, copiesIn, isForAttack, type PlanCopy } from '../../programme/analysis/planCopies.ts'
import { type WorkDrift, workDrifts } from '../../programme/analysis/workDrifts.ts'
import { type LinkedContext, linkedDocumentRule, type RelatedReport, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

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
    work: {
      en: 'The work to bring back {name} takes {own} here and {other} in the registry.',
      'zh-cn': '恢复“{name}”本身的用时，此处为 {own}，登记文件中为 {other}。',
      'zh-tw': '復原「{name}」本身所需時間，此處為 {own}，登錄檔中為 {other}。',
    },
    stepWork: {
      en: 'The only step that brings back {name} takes {own}, and the order of recovery {other}.',
      'zh-cn': '恢复“{name}”的唯一步骤用时 {own}，而恢复顺序中为 {other}。',
      'zh-tw': '復原「{name}」的唯一步驟耗時 {own}，而復原順序中為 {other}。',
    },
    phone: {
      en: 'In the registry the number of {name} is {other}. Here it is {own}: a digit is missing or too many, or two have changed places.',
      'zh-cn': '登记文件中“{name}”的电话为 {other}，此处为 {own}：缺了或多了一位，或有两位颠倒。',
      'zh-tw': '登錄檔中「{name}」的電話為 {other}，此處為 {own}：少了或多了一碼，或有兩碼對調。',
    },
    phoneDigit: {
      en: 'This number is none of those that the registry has of {name}; from {other} it differs in one digit.',
      'zh-cn': '登记文件中“{name}”没有这个号码；它与 {other} 只差一位。',
      'zh-tw': '登錄檔中「{name}」沒有這個號碼；它與 {other} 只差一碼。',
    },
    other: { en: 'The other value', 'zh-cn': '另一处数值', 'zh-tw': '另一處數值' },
    use: { en: 'Use {text}', 'zh-cn': '改为 {text}', 'zh-tw': '改成 {text}' },
  },
  severity: byMessage({
    rto: 'error',
    rpo: 'error',
    plansRto: 'error',
    plansRpo: 'error',
    work: 'warning',
    stepWork: 'warning',
    phone: 'warning',
    phoneDigit: 'hint',
  }),
  checkDocument(context) {
    const { document, file, programme } = context
    const element = document.root as ContinuityPlan
    if (document.kind !== 'continuity_plan') return
    tellPhones(element, context)
    if (isForAttack(element)) return
    for (const copy of copiesIn(programme, { element, document, file })) for (const key of ['rto', 'rpo'] as const) judge(copy, key, context)
    for (const drift of workDrifts(programme, { element, document, file })) tell(drift, context)
  },
})

function tellPhones({ contacts }: ContinuityPlan, { programme, document, report }: LinkedContext): void {
  for (const contact of contacts) {
    const slip = phoneSlip(programme, document, contact)
    if (!slip) continue
    const { kind, name, own, known, uri } = slip
    const message = kind === 'slip' ? 'phone' : 'phoneDigit'
    report({ at: own.span, message, args: { name, own: own.text, other: known.text }, related: [{ at: known.span, uri, message: 'other' }] })
  }
}

/** What an activity's own analysis says is compared by BCP-14. */
function judge(copy: PlanCopy, key: 'rto' | 'rpo', context: LinkedContext): void {
  const { target } = copy
  const own = copy[key]
  if (!own) return
  const name = target.name ?? target.id
  const source = target.element[key]
  if (target.element.$.slots.has(key)) {
    if (target.type === 'system' && source && source.value !== own.value) {
      tell({ own, other: source, uri: target.file.uri, message: key, name }, context)
    }
    return
  }
  const before = copiesBefore(context.programme, target.id, context.document)
  const differing = before.find((one) => one[key] && one[key].value !== own.value)
  const other = differing?.[key]
  if (differing && other) tell({ own, other, uri: differing.plan.file.uri, message: key === 'rto' ? 'plansRto' : 'plansRpo', name }, context)
}

interface Drift extends Omit<WorkDrift, 'message'> {
  readonly message: string
}

function tell({ own, other, uri, message, name }: Drift, { report, file }: LinkedContext): void {
  const related: readonly RelatedReport[] = [{ at: other.span, uri, message: 'other' }]
  const args = { name, own: duration(own.value), other: duration(other.value) }
  const isCopy = message === 'rto' || message === 'rpo'
  const fixes = isCopy ? [{ title: 'use', args: { text: other.text }, edits: [replaceScalar(own.span, other.text, file.table.text)] }] : []
  report({ at: own.span, message, args, related, fixes })
}
