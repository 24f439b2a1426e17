import { describe, expect, test } from 'vitest'
import { rules } from '../../server/src/generated/rules.ts'
import { type Locale, locales } from '../../server/src/l10n/locale.ts'
import { check, sentence } from '../kit/check.ts'

/** The sentences of one rule about a text. */
const said = (text: string, id: string, locale: Locale = 'en', uri = 'memory:/plans/a.plan.yaml'): readonly string[] =>
  check(text, { uri })
    .findings.filter(({ rule }) => rule === id)
    .map((finding) => sentence(finding, locale))

describe('sentences call things as people do', () => {
  const bia = 'kind: bia\ndocument: { id: b, title: Harbour analysis, status: in_review }\nactivities: [{ id: pay, name: Payments }]\n'
  test.each([
    ['en', 'Still missing in Payments: unit (`unit`).'],
    ['zh-cn', '“Payments”还缺少：部门（`unit`）。'],
    ['zh-tw', '「Payments」還缺少：單位（`unit`）。'],
  ] as const)('what is missing, in %s', (locale, sentenceOf) => expect(said(bia, 'DOC-14', locale, 'memory:/a.bia.yaml')).toContain(sentenceOf))

  test('a document by its title, one without a header by what it is', () => {
    expect(said(bia, 'DOC-07', 'en', 'memory:/a.bia.yaml')).toEqual(['Still missing in Harbour analysis: version (`version`).'])
    expect(said('kind: risk_register\nrisks: []\n', 'DOC-14', 'zh-tw', 'memory:/a.risk.yaml')).toEqual([
      '「風險登錄表」還缺少：文件資訊（`document`）。',
    ])
  })

  test('a blank by the title of its field, a long one by its beginning', () => {
    const plan = (due: string): string => `kind: annual_plan\ndocument: { id: p, title: P, prepared_on: "${due}" }\n`
    expect(said(plan('[date]'), 'DOC-01')).toEqual(['«[date]» is a placeholder: «Prepared on» is still to be filled in.'])
    expect(said(plan(`[${'to be decided by the board '.repeat(4)}]`), 'DOC-01')).toEqual([
      '«[to be decided by the board to be decid…» is a placeholder: «Prepared on» is still to be filled in.',
    ])
  })

  const late = (status: string): string =>
    `kind: annual_plan\ndocument: { id: p, title: P, status: in_force }\ntasks: [{ id: T1, title: A, status: ${status}, end: 2026-07-05 }]\n`
  test.each([
    ['en', 'Due on 2026-07-05, 10 days ago, and still «in progress».'],
    ['zh-cn', '应于 2026-07-05 完成，已逾期 10 天，状态仍为“进行中”。'],
    ['zh-tw', '應於 2026-07-05 完成，已逾期 10 天，狀態仍為「進行中」。'],
  ] as const)('a state in words, in %s', (locale, words) => expect(said(late('in_progress'), 'ANN-19', locale)).toEqual([words]))

  test('people by their names', () => {
    const plan =
      'kind: annual_plan\ndocument: { id: p, title: P, prepared_by: kj, approved_by: head }\nregistry:\n  people: [{ id: kj, name: 孔洁 }]\n  roles: [{ id: head, name: Head, holder: kj }]\n'
    expect(said(plan, 'DOC-03', 'zh-cn')).toEqual(['批准人与编制人相同（孔洁）；应由他人批准。'])
  })

  test('what a system says of itself needs no reason', () => {
    const plan =
      'kind: annual_plan\nobjectives: [{ id: O1, statement: Up, type: availability, metric: 99.9 %, applies_to: [web] }]\nregistry: { systems: [{ id: web, name: Web shop, availability: 99.5 % }] }\n'
    expect(said(plan, 'ANN-07')).toEqual(['99.9 % cannot be kept: Web shop is up at most 99.5 % of the time.'])
  })
})

// `npm run new:rule` marks what is left to write with «…».
test.each(rules.map((rule) => [rule.id, rule] as const))('%s has its texts in all languages', (_, { title, why, messages }) => {
  const written = [title, why, ...Object.values(messages)].flatMap((texts) => locales.map((locale) => texts[locale]))
  expect(written.filter((text) => /^…?[.。]?$/.test(text))).toEqual([])
})
