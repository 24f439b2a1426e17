import type { CommonDocument, CommonPlainDocument } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** DOC-04: the dates of a document tell a history that cannot have happened. */
export const rule: Rule = elementRule({
  id: 'DOC-04',
  name: 'date-order',
  title: { en: 'Dates out of order', 'zh-cn': '日期先后矛盾', 'zh-tw': '日期先後矛盾' },
  why: {
    en: 'An auditor who finds an approval before the review trusts neither, and asks what else was dated afterwards.',
    'zh-cn': '审核员看到批准早于审核，两者都不会相信，还会追问哪些日期是事后补的。',
    'zh-tw': '稽核員看到核准早於審核，兩者都不會相信，還會追問哪些日期是事後補的。',
  },
  messages: {
    order: {
      en: '{later} ({laterDate}) is before {earlier} ({earlierDate}).',
      'zh-cn': '“{later}”（{laterDate}）早于“{earlier}”（{earlierDate}）。',
      'zh-tw': '「{later}」（{laterDate}）早於「{earlier}」（{earlierDate}）。',
    },
    retroactive: {
      en: 'It takes effect on {laterDate}, before it was approved on {earlierDate}.',
      'zh-cn': '生效日期 {laterDate} 早于批准日期 {earlierDate}。',
      'zh-tw': '生效日期 {laterDate} 早於核准日期 {earlierDate}。',
    },
    lapses: {
      en: 'It ends on {laterDate}, before the next review on {earlierDate}.',
      'zh-cn': '失效日期 {laterDate} 早于下次评审日期 {earlierDate}。',
      'zh-tw': '失效日期 {laterDate} 早於下次審查日期 {earlierDate}。',
    },
    earlier: { en: 'The date that should come first', 'zh-cn': '应在其前的日期', 'zh-tw': '應在其前的日期' },
  },
  severity: byMessage({ order: 'error', retroactive: 'warning', lapses: 'warning' }),
  visits: ['common.document', 'common.plain_document'],
  check(header, context) {
    const dated = chain.flatMap((key) => (header[key] ? [{ key, date: header[key] }] : []))
    for (const [index, later] of dated.entries()) {
      const earlier = dated[index - 1]
      if (earlier && later.date.value < earlier.date.value && !isOver(earlier, later, context)) reportOrder({ header, earlier, later }, context)
    }
  },
})

const chain = ['prepared_on', 'reviewed_on', 'approved_on', 'effective_from', 'next_review_date', 'effective_to'] as const

interface Dated {
  readonly key: (typeof chain)[number]
  readonly date: Located<CivilDay>
}

interface Pair {
  readonly header: CommonDocument | CommonPlainDocument
  readonly earlier: Dated
  readonly later: Dated
}

function reportOrder({ header, earlier, later }: Pair, { report }: RuleContext): void {
  const nameOf = ({ key }: Dated) => ({ quantity: 'term', texts: header.$.shape.properties.get(key)?.docs.title ?? {} }) as const
  report({
    at: later.date.span,
    message: messageOf(earlier, later),
    args: { earlier: nameOf(earlier), later: nameOf(later), earlierDate: isoText(earlier.date.value), laterDate: isoText(later.date.value) },
    related: [{ at: earlier.date.span, message: 'earlier' }],
  })
}

/** Of a document in force that has ended already DOC-09 says so: that its review would have come later matters no more. */
const isOver = (earlier: Dated, later: Dated, { status, today }: RuleContext): boolean =>
  messageOf(earlier, later) === 'lapses' && status === 'in_force' && later.date.value < today

/** A plan may be put into effect from the first of January by a board that meets on the tenth, and may lapse instead of being reviewed. */
function messageOf(earlier: Dated, later: Dated): 'order' | 'retroactive' | 'lapses' {
  if (later.key === 'effective_from' && earlier.key === 'approved_on') return 'retroactive'
  return later.key === 'effective_to' && earlier.key === 'next_review_date' ? 'lapses' : 'order'
}
