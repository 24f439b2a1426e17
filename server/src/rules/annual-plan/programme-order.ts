import type { AnnualPlan, AnnualPlanTask } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { reached, statusOf } from '../../language/model/header.ts'
import type { Kind } from '../../language/schema/kinds.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { derived } from '../../programme/index/derived.ts'
import { documentsThatSpeak } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

type Category = NonNullable<AnnualPlanTask['category']>['value']

/** ANN-18: a step of the programme that begins before the result it builds on can be there. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-18',
  name: 'programme-order',
  title: { en: 'Order of the programme', 'zh-cn': '工作先后顺序', 'zh-tw': '工作先後順序' },
  why: {
    en: 'A plan written before the analysis guesses what it should know, and is written again when the analysis is there.',
    'zh-cn': '分析未完成就编写计划，只能靠猜测，等分析出来又要重写。',
    'zh-tw': '分析還沒完成就編寫計畫，只能用猜的，等分析出來又要重寫。',
  },
  messages: {
    early: {
      en: '{task} begins on {start}, before {before}, whose result it builds on, ends on {end}.',
      'zh-cn': '{task} 于 {start} 开始，而作为其依据的 {before} 到 {end} 才结束。',
      'zh-tw': '{task} 於 {start} 開始，但它所依據的 {before} 到 {end} 才結束。',
    },
    exercise: {
      en: 'The last exercise is over on {end}, before the first plan of the year is finished on {start}: what is written goes unexercised.',
      'zh-cn': '最后一次演练于 {end} 结束，而本年度首份计划到 {start} 才完成：编写的计划未经演练。',
      'zh-tw': '最後一次演練於 {end} 結束，但今年第一份計畫到 {start} 才完成：寫好的計畫沒有演練過。',
    },
    review: {
      en: 'The last management review is on {start}, before the first audit on {end}: it has no audit result to look at.',
      'zh-cn': '最后一次管理评审定在 {start}，早于首次审核 {end}：届时没有审核结果可供评审。',
      'zh-tw': '最後一次管理審查定在 {start}，早於首次稽核 {end}：屆時沒有稽核結果可供審查。',
    },
    before: { en: 'What comes first', 'zh-cn': '应当在先', 'zh-tw': '應該在先' },
  },
  severity: always('warning'),
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    const plan = context.document.root as AnnualPlan
    if (!isFinished('bia', context)) early({ first: 'bia', later: 'bcp' }, plan, context)
    if (!isFinished('risk_register', context)) early({ first: 'risk_assessment', later: 'strategy' }, plan, context)
    if (!isFinished('continuity_plan', context)) exercises(plan, context)
    reviews(plan, context)
  },
})

/** A programme that has an approved result of earlier years builds on that one. */
const isFinished = (kind: Kind, { programme }: LinkedContext): boolean => finished(programme).has(kind)

/** The kinds of which the programme has an approved document. */
const finished: (programme: Programme) => ReadonlySet<Kind> = derived(
  (programme) => new Set(documentsThatSpeak(programme).flatMap(({ document }) => (reached(statusOf(document), 'approved') ? [document.kind] : []))),
)

const live = ({ tasks }: AnnualPlan, category: Category): readonly AnnualPlanTask[] =>
  tasks.filter((task) => task.category?.value === category && task.status?.value !== 'cancelled')

/** The earliest or the latest of some days; nothing while one of them is not known. */
function dayOf(dates: readonly (Located<CivilDay> | undefined)[], which: 'first' | 'last'): Located<CivilDay> | undefined {
  const known = dates.filter((date) => date !== undefined).toSorted((a, b) => a.value - b.value)
  return known.length === dates.length ? known.at(which === 'first' ? 0 : -1) : undefined
}

interface Pair {
  readonly first: Category
  readonly later: Category
}

/** Only what begins before any result can be there: with several analyses the first that ends is enough. */
function early({ first, later }: Pair, plan: AnnualPlan, { report }: LinkedContext): void {
  const before = live(plan, first)
  const end = dayOf(
    before.map((task) => task.end),
    'first',
  )
  const source = before.find((task) => task.end === end)
  for (const task of live(plan, later)) {
    const { start, status } = task
    if (!end || !source || !start || start.value >= end.value || status?.value === 'done') continue
    if (before.some((one) => waitsFor(task, one) || speaksOfOther(task, one))) continue
    const args = { task: task.id?.text ?? '', start: isoText(start.value), before: source.id?.text ?? '', end: isoText(end.value) }
    report({ at: start.span, message: 'early', args, related: [{ at: end.span, message: 'before' }] })
  }
}

/** Where the order is written down, ANN-16 compares the dates. */
function waitsFor(task: AnnualPlanTask, before: AnnualPlanTask): boolean {
  const ids = [before, ...before.subtasks].flatMap(({ id }) => id?.value ?? [])
  return [task, ...task.subtasks].flatMap(({ depends_on }) => depends_on).some(({ value }) => ids.includes(value))
}

function speaksOfOther(one: AnnualPlanTask, other: AnnualPlanTask): boolean {
  const about = other.concerns.map(({ value }) => value)
  return one.concerns.length > 0 && about.length > 0 && !one.concerns.some(({ value }) => about.includes(value))
}

function exercises(plan: AnnualPlan, { report }: LinkedContext): void {
  const last = dayOf(
    live(plan, 'exercise').map(({ end }) => end),
    'last',
  )
  const written = dayOf(
    live(plan, 'bcp').map(({ end }) => end),
    'first',
  )
  if (!last || !written || last.value >= written.value) return
  const args = { end: isoText(last.value), start: isoText(written.value) }
  report({ at: last.span, message: 'exercise', args, related: [{ at: written.span, message: 'before' }] })
}

function reviews({ audits, management_reviews }: AnnualPlan, { report }: LinkedContext): void {
  const held = audits.filter(({ status }) => status?.value !== 'cancelled')
  const reviewed = management_reviews.filter(({ status }) => status?.value !== 'cancelled')
  const audit = dayOf(
    held.map(({ date }) => date),
    'first',
  )
  const review = dayOf(
    reviewed.map(({ date }) => date),
    'last',
  )
  if (!audit || !review || review.value >= audit.value) return
  const args = { start: isoText(review.value), end: isoText(audit.value) }
  report({ at: review.span, message: 'review', args, related: [{ at: audit.span, message: 'before' }] })
}
