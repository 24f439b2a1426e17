import { type Arg, term } from '../../base/message.ts'
import { contains } from '../../base/span.ts'
import type { CommonDocument } from '../../generated/model.ts'
import { headerOf, reached } from '../../language/model/header.ts'
import { type FindingsContext, findingsRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** DOC-14: a document is called approved, but a section of it is empty or other rules find errors in it. */
export const rule: Rule = findingsRule({
  id: 'DOC-14',
  name: 'status-vs-content',
  title: { en: 'Approved, but not ready', 'zh-cn': '已批准但内容不完备', 'zh-tw': '已核准但內容不完備' },
  why: {
    en: 'Approval tells everybody that the document can be relied on; its errors tell them that it cannot.',
    'zh-cn': '批准意味着人人都可以依赖这份文件，而其中的错误表明并非如此。',
    'zh-tw': '核准意味著人人都可以依賴這份文件，而其中的錯誤表明並非如此。',
  },
  messages: {
    errors: {
      en: 'The status is «{status}», but errors are left in the document.',
      'zh-cn': '状态为“{status}”，但文件中仍有错误。',
      'zh-tw': '狀態為「{status}」，但文件中仍有錯誤。',
    },
    section: {
      en: 'The status is «{status}», but «{title}» is empty.',
      'zh-cn': '状态为“{status}”，但“{title}”为空。',
      'zh-tw': '狀態為「{status}」，但「{title}」是空的。',
    },
    error: { en: 'An error', 'zh-cn': '错误之一', 'zh-tw': '錯誤之一' },
  },
  severity: always('warning'),
  checkFindings(context) {
    const status = (headerOf(context.document) as CommonDocument | undefined)?.status
    if (!status || !reached(context.status, 'approved')) return
    emptySections(context)
    const { document, findings, report } = context
    const errors = findings.filter(({ severity, span }) => severity === 'error' && contains(document.root.$.span, span))
    // Neither how many nor where is part of the sentence: it stays the same finding while they are mended one by one.
    const related = errors.slice(0, 3).map(({ span }) => ({ at: span, message: 'error' }))
    if (errors.length > 0) report({ at: status.span, message: 'errors', args: { status: labelOf(context) }, related })
  },
})

/** What the document calls itself: approved, in force. */
function labelOf({ document, status }: FindingsContext): Arg {
  const choices = headerOf(document)?.$.shape.properties.get('status')?.shape.scalar?.choices
  return term(choices?.find(({ value }) => value === status)?.labels ?? {})
}

/** A list that must be there and has nothing in it: `tasks: []`. A missing key is reported by itself, and so is an empty one. */
function emptySections(context: FindingsContext): void {
  const { document, status, report } = context
  for (const { $ } of document.elements) {
    for (const { property, state, node, keySpan } of $.slots.values()) {
      const { needed, docs } = property ?? {}
      if (!needed || !docs || state !== 'value' || !reached(status, needed.from)) continue
      const isEmpty = (node?.kind === 'sequence' && node.items.length === 0) || (node?.kind === 'mapping' && node.pairs.length === 0)
      if (isEmpty) report({ at: keySpan, message: 'section', args: { status: labelOf(context), title: term(docs.title) } })
    }
  }
}
