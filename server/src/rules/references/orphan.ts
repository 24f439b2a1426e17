import { scalarAt } from '../../language/model/access.ts'
import type { DefinitionFact } from '../../language/model/facts.ts'
import { statusOf } from '../../language/model/header.ts'
import { isMentioned } from '../../programme/analysis/mentions.ts'
import { derived } from '../../programme/index/derived.ts'
import { documentsThatSpeak } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** REF-05: an entry of the registry that nothing refers to, where most of its neighbours are used. */
export const rule: Rule = linkedDocumentRule({
  id: 'REF-05',
  name: 'orphan',
  title: { en: 'Referred to by nothing', 'zh-cn': '未被引用', 'zh-tw': '未被參照' },
  why: {
    en: 'Either it is dead and somebody keeps it up for nothing, or a plan forgot it.',
    'zh-cn': '要么它已无用却仍要维护，要么某份计划把它遗漏了。',
    'zh-tw': '不是它已無用卻仍要維護，就是某份計畫漏了它。',
  },
  messages: {
    unused: {
      en: 'Nothing in the programme refers to «{name}».',
      'zh-cn': '本方案中没有任何内容引用“{name}”。',
      'zh-tw': '本方案中沒有任何內容參照「{name}」。',
    },
  },
  severity: always('hint'),
  checkDocument(context) {
    if (!hasPlans(context.programme)) return
    const used = context.document.definitions.filter(
      ({ definition, element }) => expected.has(definition.type) && lives(scalarAt(element, 'status')?.value),
    )
    for (const facts of Map.groupBy(used, ({ definition }) => definition.type).values()) judge(facts, context)
  },
})

/** What is there to be referred to. Inventories (equipment, vital records, utilities) and scales (tiers) serve by being listed. */
const expected: ReadonlySet<string> = new Set(['person', 'role', 'unit', 'site', 'system', 'supplier', 'channel', 'calendar', 'impact_type'])

const lives = (status: unknown): boolean => status !== 'retired' && status !== 'planned'

/** A registry may be written first: until something could refer to it, and is past its draft, nothing is missing. */
const hasPlans: (programme: Programme) => boolean = derived((programme) =>
  documentsThatSpeak(programme).some(({ document }) => plans.has(document.kind) && statusOf(document) !== 'draft'),
)

const plans: ReadonlySet<string> = new Set(['bia', 'continuity_plan', 'annual_plan', 'risk_register'])

/** Where many entries of a sort are unused the programme is young, or the registry serves more than this programme. */
function judge(facts: readonly DefinitionFact[], { programme, report }: LinkedContext): void {
  const unused = facts.filter((fact) => !isMentioned(programme, fact) && !servesOtherwise(fact))
  if (unused.length * 3 > facts.length) return
  for (const { span, id, name } of unused) report({ at: span, message: 'unused', args: { name: name ?? id } })
}

/** A site that stands in for another one is used by saying so. */
const servesOtherwise = ({ element }: DefinitionFact): boolean => element.$.slots.has('alternate_for')
