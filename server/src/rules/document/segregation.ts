import type { CommonDocument, CommonPlainDocument } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { holderName, holderOf } from '../../programme/analysis/holders.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { stricterUnder } from '../severity.ts'

/** DOC-03: nobody but the author has checked or approved the document. */
export const rule: Rule = linkedElementRule({
  id: 'DOC-03',
  name: 'segregation',
  title: { en: 'Author approves own work', 'zh-cn': '自编自批', 'zh-tw': '自編自核' },
  why: {
    en: 'Nobody sees the mistakes in their own plan; they come to light when it is used.',
    'zh-cn': '自己看不出自己计划里的错误，等到启用时才会暴露。',
    'zh-tw': '自己看不出自己計畫裡的錯誤，等到啟用時才會暴露。',
  },
  messages: {
    approver: {
      en: 'Approved by whoever prepared it ({who}); somebody else should approve.',
      'zh-cn': '批准人与编制人相同（{who}）；应由他人批准。',
      'zh-tw': '核准人與編製人相同（{who}）；應由他人核准。',
    },
    reviewer: {
      en: 'Reviewed by whoever prepared it ({who}); somebody else should review.',
      'zh-cn': '审核人与编制人相同（{who}）；应由他人审核。',
      'zh-tw': '審核人與編製人相同（{who}）；應由他人審核。',
    },
    all: {
      en: 'Prepared, reviewed and approved by the same ({who}); nobody else has seen it.',
      'zh-cn': '编制、审核和批准均为同一人（{who}）；没有第二人看过。',
      'zh-tw': '編製、審核與核准都是同一人（{who}）；沒有第二人看過。',
    },
    prepared: { en: 'Prepared by', 'zh-cn': '编制人', 'zh-tw': '編製人' },
  },
  severity: stricterUnder(['cn_bank', 'dora'], 'warning', 'error'),
  visits: ['common.document', 'common.plain_document'],
  check(header, context) {
    const authors = listOf(header.prepared_by)
    const approved = isOwnWork(listOf(header.approved_by), authors, context)
    const reviewed = isOwnWork(listOf(header.reviewed_by), authors, context)
    const message = approved && reviewed ? 'all' : approved ? 'approver' : 'reviewer'
    const [act] = approved ? listOf(header.approved_by) : reviewed ? listOf(header.reviewed_by) : []
    const [author] = authors
    if (act && author)
      context.report({ at: act.span, message, args: { who: holderName(context, act) }, related: [{ at: author.span, message: 'prepared' }] })
  },
})

type People = CommonDocument['prepared_by'] | CommonPlainDocument['prepared_by']

const listOf = (people: People): readonly Located<string>[] => (people === undefined ? [] : isList(people) ? people : [people])

const isList = (people: NonNullable<People>): people is readonly Located<string>[] => Array.isArray(people)

/** Whether all who acted are among the authors: one other person is enough. */
function isOwnWork(actors: readonly Located<string>[], authors: readonly Located<string>[], context: LinkedContext): boolean {
  const wrote = new Set(authors.map((one) => holderOf(context, one)))
  return actors.length > 0 && authors.length > 0 && actors.every((one) => wrote.has(holderOf(context, one)))
}
