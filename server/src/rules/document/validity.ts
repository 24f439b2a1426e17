import type { CommonDocument } from '../../generated/model.ts'
import { documentId, headerOf, statusOf } from '../../language/model/header.ts'
import { isoText } from '../../language/values/civil.ts'
import { compareVersions } from '../../language/values/versions.ts'
import { derived } from '../../programme/index/derived.ts'
import type { Site } from '../../programme/index/elements.ts'
import { documentsOf, type Programme } from '../../programme/index/programme.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** DOC-09: a document is in force outside the time for which it holds, or in two editions at once. */
export const rule: Rule = linkedDocumentRule({
  id: 'DOC-09',
  name: 'validity',
  title: { en: 'Not valid today', 'zh-cn': '当前不在有效期内', 'zh-tw': '目前不在有效期間內' },
  why: {
    en: 'With two plans in force, or none, two teams act on different pages.',
    'zh-cn': '同时有两份生效计划，或者一份也没有，两个小组就会各按各的执行。',
    'zh-tw': '同時有兩份生效計畫，或者一份也沒有，兩個小組就會各照各的執行。',
  },
  messages: {
    early: {
      en: 'It is said to be in force, but takes effect only on {date}.',
      'zh-cn': '状态为生效中，但生效日期是 {date}，尚未到来。',
      'zh-tw': '狀態為生效中，但生效日期是 {date}，尚未到來。',
    },
    over: {
      en: 'It is said to be in force, but ended on {date}.',
      'zh-cn': '状态为生效中，但已于 {date} 失效。',
      'zh-tw': '狀態為生效中，但已於 {date} 失效。',
    },
    twice: {
      en: 'Two editions of «{id}» are in force; this one ({version}) is not the newest.',
      'zh-cn': '“{id}”有两个版本同时生效；本版本（{version}）不是最新的。',
      'zh-tw': '「{id}」有兩個版本同時生效；本版本（{version}）不是最新的。',
    },
    other: { en: 'The newer edition', 'zh-cn': '较新的版本', 'zh-tw': '較新的版本' },
    status: { en: 'In force by this', 'zh-cn': '状态在此', 'zh-tw': '狀態在這裡' },
  },
  severity: always('warning'),
  checkDocument(context) {
    const header = headerOf(context.document) as CommonDocument | undefined
    if (header?.status?.value !== 'in_force') return
    const { effective_from: from, effective_to: to, status } = header
    const related = [{ at: status.span, message: 'status' }]
    const { report, today } = context
    if (from && today < from.value) report({ at: from.span, message: 'early', args: { date: isoText(from.value) }, related })
    else if (to && today > to.value) report({ at: to.span, message: 'over', args: { date: isoText(to.value) }, related })
    else newerEdition(header, context)
  },
})

const inForce = derived((programme: Programme): ReadonlyMap<string, readonly Site[]> => {
  const found = new Map<string, Site[]>()
  for (const [file, document] of documentsOf(programme)) {
    const id = documentId(document)
    if (id === undefined || statusOf(document) !== 'in_force') continue
    const key = `${document.kind} ${id}`
    found.set(key, [...(found.get(key) ?? []), { element: document.root, document, file }])
  }
  return found
})

/** Two years’ plans of one number follow each other: what begins later does not meet what holds today. */
function newerEdition({ status, id, version }: CommonDocument, { programme, document, file, report, today }: LinkedContext): void {
  const rivals = (inForce(programme).get(`${document.kind} ${id?.value}`) ?? []).filter((site) => holds(site, today))
  const best = rivals.toSorted((a, b) => (compareVersions(versionOf(b), versionOf(a)) ?? 0) || (a.file.uri < b.file.uri ? -1 : 1))[0]
  if (!status || !best || best.document === document || best.file.uri === file.uri) return
  const other = headerOf(best.document) as CommonDocument
  report({
    at: status.span,
    message: 'twice',
    args: { id: id?.text ?? '', version: version?.text ?? '–' },
    related: [{ uri: best.file.uri, at: other.version?.span ?? other.$.span, message: 'other' }],
  })
}

const versionOf = ({ document }: Site): string => (headerOf(document) as CommonDocument | undefined)?.version?.text ?? ''

function holds({ document }: Site, today: number): boolean {
  const { effective_from: from, effective_to: to } = headerOf(document) as CommonDocument
  return (from?.value ?? today) <= today && today <= (to?.value ?? today)
}
