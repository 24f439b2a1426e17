import { expect, test } from 'vitest'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import type { Cell, DocumentView, TableBlock } from '../../../server/src/views/models/documentTypes.ts'
import { importable } from '../../kit/importable.ts'
import { filesPreview } from '../fixtures/examples.ts'
import { importedPreview } from '../fixtures/imported.ts'

const reportOf = async (text: string, locale: Locale = 'en'): Promise<DocumentView> =>
  (await importedPreview(text, locale)).imported ?? expect.fail('no report')

const tableIn = (view: DocumentView, key: string): TableBlock | undefined =>
  view.sections.find((section) => section.key === key)?.blocks.find((block) => block.block === 'table')

const wordsOf = ({ content }: Cell): string =>
  content.map((one) => (typeof one === 'string' ? one : one.is === 'element' ? one.children.join('') : '')).join('')

test('the parts stand in the order of what is to be done, each with what that is', async () => {
  const { title, lede, sections } = await reportOf(importable)
  expect(title).toBe('Import from clinic.md')
  expect(lede).toMatchObject({ tone: 'warning', headline: '1 statement has no place yet.' })
  expect(sections.map((section) => section.title)).toEqual([
    'Not placed yet (1)',
    // Six of sentences, and the two ends of the year that the title names.
    'To be confirmed (8)',
    'Remains of a page (3)',
    'What went where (33)',
  ])
  for (const { blocks } of sections) expect(blocks.map(({ block }) => block)).toEqual(['prose', 'table'])
})

test('a row leads to its line in the plan', async () => {
  const view = await reportOf(importable)
  const figure = tableIn(view, 'import-figures')?.rows.find(({ cells }) => cells.some((cell) => wordsOf(cell) === 'objectives[0].metric'))
  expect(figure?.cells.map(wordsOf)).toEqual(['line 17', expect.stringContaining('99.9 %'), 'objectives[0].metric', '99.9 %'])
  expect(figure?.item).toContain('O1')
  const placed = tableIn(view, 'import-placed')?.rows ?? []
  expect(placed.filter(({ item }) => item === undefined)).toEqual([])
})

test('keys and values look like those of the plan, sentences do not', async () => {
  const [row] = tableIn(await reportOf(importable), 'import-figures')?.rows ?? []
  expect(row?.cells.map(({ content: [first] }) => typeof first)).toEqual(['string', 'string', 'object', 'object'])
})

test('remains are not counted among what has no place', async () => {
  const { lede } = await reportOf('# Plan\n\nIntroduction: All is well.\n\nPage 1 of 2\n')
  expect(lede).toMatchObject({ tone: 'ok', headline: 'Everything found its place.' })
  expect(lede?.text).toMatch(/^(\d+) of \1 statements stand in their places\.$/)
})

test.each<readonly [Locale, string]>([
  ['zh-cn', '尚未归位 (1)'],
  ['zh-tw', '尚未歸位 (1)'],
])('it speaks the reader’s language: %s', async (locale, first) => {
  expect((await reportOf(importable, locale)).sections[0]?.title).toBe(first)
})

test('later, in another session, only what has no place is known', () => {
  const text = 'kind: annual_plan\nimported:\n  source: old.docx\n  unplaced:\n    - { text: Left over, at: line 1, why: other_words }\n'
  const { imported } = filesPreview(new Map([['a.plan.yaml', text]]), 'a.plan.yaml')
  expect(imported?.lede?.text).toContain('Delete each once it stands where it belongs')
  expect(imported?.sections.map(({ key }) => key)).toEqual(['import-unplaced'])
})
