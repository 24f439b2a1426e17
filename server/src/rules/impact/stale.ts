import type { Bia } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Located } from '../../language/model/element.ts'
import { headerOf } from '../../language/model/header.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Interval } from '../../language/values/valueTypes.ts'
import { changesTo } from '../../programme/analysis/changes.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-30: the analysis in force is too old, or older than a change that it should know of. */
export const rule: Rule = linkedDocumentRule({
  id: 'BIA-30',
  name: 'stale',
  title: { en: 'Impact analysis out of date', 'zh-cn': '业务影响分析已过时', 'zh-tw': '營運衝擊分析已過時' },
  why: {
    en: 'Recovery is planned for the organisation as it was; what came since has no time, no strategy and no plan.',
    'zh-cn': '恢复是按过去的组织安排的；此后新增的业务没有时限、策略和计划。',
    'zh-tw': '復原是照過去的組織安排的；此後新增的業務沒有時限、策略與計畫。',
  },
  messages: {
    old: {
      en: 'The analysis stands as of {date} and was due again by {due}.',
      'zh-cn': '分析的数据截至 {date}，应在 {due} 前重新进行。',
      'zh-tw': '分析的資料基準日為 {date}，應於 {due} 前重新辦理。',
    },
    changed: {
      en: 'Since {date}, when the analysis was last looked at, something it rests on has changed: {changes}.',
      'zh-cn': '自 {date} 最近一次检视以来，分析所依据的情况已有变化：{changes}。',
      'zh-tw': '自 {date} 最近一次檢視以來，分析所依據的情況已有變化：{changes}。',
    },
    change: { en: 'The change of {date}', 'zh-cn': '{date} 的变化', 'zh-tw': '{date} 的變更' },
  },
  severity: always('warning'),
  checkDocument(context) {
    if (context.document.kind !== 'bia' || !context.current) return
    const { method } = context.document.root as Bia
    const looked = [method?.as_of, dateOf(context, 'reviewed_on'), dateOf(context, 'approved_on')].filter((date) => date !== undefined)
    const latest = looked.toSorted((a, b) => b.value - a.value)[0]
    const base = method?.as_of ?? latest
    const limit = context.limits('bia_max_age')
    if (!base || !latest) return
    const due = limit && dayAfter(base.value, limit)
    if (due !== undefined && due < context.today && !isPlanned(due, limit, context)) {
      context.report({ at: base.span, message: 'old', args: { date: isoText(base.value), due: isoText(due) } })
    } else checkChanges(latest.value, context)
  },
})

/**
 * Gathering comes before approval, and a yearly round is counted from the latter: while a review within the limit of a timely approval lies
 * ahead, the analysis is not late.
 */
function isPlanned(due: CivilDay, limit: Interval | undefined, context: LinkedContext): boolean {
  const [approved, planned] = [dateOf(context, 'approved_on'), dateOf(context, 'next_review_date')]
  if (!approved || !planned || !limit || approved.value > due) return false
  return planned.value >= context.today && planned.value <= dayAfter(approved.value, limit)
}

const dateOf = ({ document }: LinkedContext, key: string): Located<CivilDay> | undefined => {
  const header = headerOf(document)
  return header && scalarAt<CivilDay>(header, key)
}

function checkChanges(since: CivilDay, context: LinkedContext): void {
  const { document, programme, today, report } = context
  const changes = changesTo(programme, document).filter(({ date }) => date > since && date <= today)
  if (changes.length === 0) return
  report({
    at: keyOf(document.root, 'document'),
    message: 'changed',
    args: { date: isoText(since), changes: changes.map(({ name, date }) => `${name} (${isoText(date)})`) },
    related: changes.map(({ at, uri, date }) => ({ at, uri, message: 'change', args: { date: isoText(date) } })),
  })
}
