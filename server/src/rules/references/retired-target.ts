import type { Span } from '../../base/span.ts'
import type { CommonSupplier } from '../../generated/model.ts'
import { ancestors, scalarAt } from '../../language/model/access.ts'
import type { Located } from '../../language/model/element.ts'
import type { ReferenceFact } from '../../language/model/facts.ts'
import { statusOf } from '../../language/model/header.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { isMentioned } from '../../programme/analysis/mentions.ts'
import { type DefinitionSite, resolve } from '../../programme/index/definitions.ts'
import { past } from '../../programme/index/editions.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** REF-04: a plan counts on somebody who has left, on something that was given up, or on a document that is history. */
export const rule: Rule = linkedDocumentRule({
  id: 'REF-04',
  name: 'retired-target',
  title: { en: 'Counts on what is gone', 'zh-cn': '引用了已停用的对象', 'zh-tw': '參照已停用的對象' },
  why: {
    en: 'The phone of somebody who has left rings in an empty office, and the plan stops at that step.',
    'zh-cn': '已离职人员的电话无人接听，计划就停在这一步。',
    'zh-tw': '已離職人員的電話無人接聽，計畫就停在這一步。',
  },
  messages: {
    retired: {
      en: '«{name}» is retired, but the document still counts on it.',
      'zh-cn': '“{name}”已停用，但本文件仍在引用。',
      'zh-tw': '「{name}」已停用，但本文件仍在參照。',
    },
    left: {
      en: '«{name}» left on {date}, but the document still counts on them.',
      'zh-cn': '“{name}”已于 {date} 离任，但本文件仍在引用。',
      'zh-tw': '「{name}」已於 {date} 離任，但本文件仍在參照。',
    },
    history: {
      en: 'The document «{name}» is no longer in force.',
      'zh-cn': '文件“{name}”已不再有效。',
      'zh-tw': '文件「{name}」已不再有效。',
    },
    contract: {
      en: 'The contract with «{name}» ended on {date}, but the programme still counts on it.',
      'zh-cn': '与“{name}”的合同已于 {date} 到期，但本方案仍在引用。',
      'zh-tw': '與「{name}」的合約已於 {date} 到期，但本方案仍在參照。',
    },
    gone: { en: 'It says so here', 'zh-cn': '此处有说明', 'zh-tw': '這裡有說明' },
    again: { en: 'Also here', 'zh-cn': '此处也引用', 'zh-tw': '這裡也參照' },
  },
  severity: always('warning'),
  checkDocument(context) {
    const gone = context.document.references.flatMap((reference) => goneTarget(reference, context) ?? [])
    for (const all of Map.groupBy(gone, ({ site }) => site.fact.element).values()) reportOnce(all, context)
    for (const element of context.document.elements) if (element.$.shape.name === 'common.supplier') contract(element as CommonSupplier, context)
  },
})

interface Gone {
  readonly reference: ReferenceFact
  readonly site: DefinitionSite
  readonly message: 'retired' | 'left' | 'history'
  readonly at: Span
  readonly date?: CivilDay
}

/** What tells of the past, and where a closed document is named because it is closed. */
const history: ReadonlySet<string> = new Set([
  ...['prepared_by', 'reviewed_by', 'approved_by', 'message_approved_by', 'author', 'by', 'previous_plan', 'ref', 'covers', 'concerns'],
  ...['carried_over_from', 'source', 'source_ref', 'verified_in', 'excluded'],
])

const ended: ReadonlySet<unknown> = new Set(['retired', 'cancelled', 'done', 'closed', 'verified', 'achieved', 'missed', 'rejected'])
const open: ReadonlySet<unknown> = new Set(['planned', 'open', 'in_progress', 'blocked'])

/** Whether an element still wants something of what it refers to. A record tells what was; only what is open in it looks ahead. */
function looksAhead({ element, key }: ReferenceFact, { document }: LinkedContext): boolean {
  if (history.has(key) || element.$.shape.name === 'annual_plan.scope_exclusion') return false
  const states = [...ancestors(element)].slice(0, -1).map((one) => scalarAt(one, 'status')?.value)
  if (states.some((state) => ended.has(state))) return false
  return document.kind !== 'records' || states.some((state) => open.has(state))
}

function goneTarget(reference: ReferenceFact, context: LinkedContext): Gone | undefined {
  const gone = goneOf(reference, context)
  return gone && looksAhead(reference, context) ? gone : undefined
}

function goneOf(reference: ReferenceFact, context: LinkedContext): Gone | undefined {
  const resolution = resolve(context.programme.definitions, reference, context.document)
  if (resolution.found !== 'one') return undefined
  const { site } = resolution
  const found = { reference, site }
  if (site.fact.definition.type === 'document') {
    return past.has(statusOf(site.document)) ? { ...found, message: 'history', at: site.fact.span } : undefined
  }
  const status = scalarAt(site.fact.element, 'status')
  if (status?.value === 'retired') return { ...found, message: 'retired', at: status.span }
  const end = site.fact.definition.type === 'person' ? scalarAt<CivilDay>(site.fact.element, 'end') : undefined
  return context.current && end && end.value < context.today ? { ...found, message: 'left', at: end.span, date: end.value } : undefined
}

function reportOnce(all: readonly Gone[], { report }: LinkedContext): void {
  const [first, ...rest] = all
  if (!first) return
  const { fact, file } = first.site
  report({
    at: first.reference.span,
    message: first.message,
    args: { name: fact.name ?? fact.id, date: first.date === undefined ? '' : isoText(first.date) },
    related: [{ uri: file.uri, at: first.at, message: 'gone' }, ...rest.map(({ reference }) => ({ at: reference.span, message: 'again' }))],
  })
}

/** An end date that has passed is mended where it stands, not at each of those that count on the supplier. */
function contract(supplier: CommonSupplier, { programme, report, today, current }: LinkedContext): void {
  const { contract_end: end, id, name, status } = supplier
  if (!current || !end || end.value >= today || status?.value === 'retired' || !id) return
  if (isUsed(programme, id, name)) report({ at: end.span, message: 'contract', args: { name: name?.text ?? id.text, date: isoText(end.value) } })
}

const isUsed = (programme: LinkedContext['programme'], id: Located<string>, name: Located<string> | undefined): boolean =>
  isMentioned(programme, { id: id.value, ...(name && { name: name.text }) })
