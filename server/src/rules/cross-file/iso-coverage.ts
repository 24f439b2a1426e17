import { isLocated, listAt } from '../../language/model/access.ts'
import { reached, statusOf } from '../../language/model/header.ts'
import type { Kind } from '../../language/schema/kinds.ts'
import { isoCoverage } from '../../programme/analysis/isoCoverage.ts'
import { documentsThatSpeak } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** XFL-10: the programme says that it follows ISO 22301, and has nothing where a clause asks for documented information. */
export const rule: Rule = linkedDocumentRule({
  id: 'XFL-10',
  name: 'iso-coverage',
  title: { en: 'Clauses without evidence', 'zh-cn': '条款缺少佐证', 'zh-tw': '條文缺少佐證' },
  why: {
    en: 'An auditor goes through the standard clause by clause, and an empty one is a nonconformity however good the rest is.',
    'zh-cn': '审核员逐条核对标准；某一条空白，即使其余再好也是不符合项。',
    'zh-tw': '稽核員逐條對照標準；有一條空白，其餘再好也是不符合事項。',
  },
  messages: {
    missing: {
      en: 'Nothing in this programme speaks for {clauses} of ISO 22301:2019, which ask for documented information.',
      'zh-cn': '本方案中没有内容可佐证 ISO 22301:2019 的 {clauses}，而这些条款要求成文信息。',
      'zh-tw': '本方案沒有內容可佐證 ISO 22301:2019 的 {clauses}，而這些條文要求文件化資訊。',
    },
  },
  severity: always('information'),
  checkDocument({ document, programme, report }) {
    if (document.kind !== 'continuity_config') return
    const named = listAt(document.root, 'standards')
      .filter(isLocated)
      .find(({ value }) => value === 'iso22301' || value === 'gbt30146')
    if (!named || !isWhole(programme)) return
    const missing = isoCoverage(programme).filter(({ clause, evidence }) => documented.has(clause) && evidence === 'missing')
    if (missing.length > 0) report({ at: named.span, message: 'missing', args: { clauses: missing.map(({ clause }) => clause) } })
  },
})

/** Drafts say nothing of what will be there, and who keeps only the year’s plan here may keep the rest elsewhere. */
function isWhole(programme: Programme): boolean {
  const approved = documentsThatSpeak(programme).filter(({ document }) => main.has(document.kind) && reached(statusOf(document), 'approved'))
  return new Set(approved.map(({ document }) => document.kind)).size > 1
}

const main: ReadonlySet<Kind> = new Set(['annual_plan', 'bia', 'continuity_plan', 'risk_register'])

/** The clauses that ask for documented information by name. */
const documented: ReadonlySet<string> = new Set([
  ...['4.2.2', '4.3', '6.2.1', '7.2', '7.5.2', '8.2.2', '8.2.3', '8.4.1', '8.4.2', '8.4.4', '8.4.5', '8.5', '9.1', '9.2', '9.3', '10.1'],
])
