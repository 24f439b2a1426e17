import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../server/src/l10n/locale.ts'
import type { ImportAnswer, ImportRequest } from '../../server/src/protocol/imports.ts'
import { methods, type ViewAnswer } from '../../server/src/protocol/view.ts'
import type { PreviewModel } from '../../server/src/views/models/types.ts'
import { importable, picture } from '../kit/importable.ts'
import { bundle, Client } from '../kit/lsp.ts'

type Plan = Exclude<ImportAnswer, { readonly reason: string }>

describe('what an import asks', () => {
  let client: Client
  beforeAll(async () => {
    client = await Client.start({ entry: bundle, initializationOptions: { locale: 'en' } })
  })
  afterAll(() => client.stop())

  const ask = (content: string | Uint8Array, wish: Partial<ImportRequest> = {}): Promise<ImportAnswer> => {
    const base64 = Buffer.from(content).toString('base64')
    return client.request(methods.import, { name: 'clinic.md', base64, locale: 'en', remains: 'kept', ...wish } satisfies ImportRequest)
  }
  const planOf = async (content: string, wish: Partial<ImportRequest> = {}): Promise<Plan> => {
    const answer = await ask(content, wish)
    return 'text' in answer ? answer : expect.fail(answer.reason)
  }

  test('a plan, what its file is called, and what went where', async () => {
    const { file, text, report, said } = await planOf(importable)
    expect(file).toBe('annual.plan.yaml')
    expect(text).toMatch(/^kind: annual_plan\n[\s\S]*title: Clinic continuity plan 2026\n[\s\S]*imported:\n {2}source: clinic\.md\n/)
    const { statements, placed, unplaced, pageRemains, figures } = report.counts
    expect([report.source, report.kind, pageRemains]).toEqual(['clinic.md', 'annual_plan', 3])
    expect(placed + unplaced + pageRemains).toBe(statements)
    expect(report.unplaced.map(({ at, why }) => [at, why])).toContainEqual(['line 48', 'pageRemains'])
    expect(report.placed).toContainEqual(
      expect.objectContaining({ text: 'Approved by: Maria Novak', path: 'document.approved_by', confidence: 'certain' }),
    )
    expect(said).toContain(`${placed} of ${placed + unplaced}`)
    expect(said).toContain(`${figures} `)
  })

  test('a plan without what a page brought along, where that is wished; the report still has it', async () => {
    const { text, report } = await planOf(importable, { remains: 'leftOut' })
    expect(text).not.toContain('© 2025 Clinic Group')
    expect(text).toContain('The parking lot stays open')
    expect(report.counts.pageRemains).toBe(3)
  })

  test('another kind', async () => {
    expect(await planOf(importable, { kind: 'risk_register' })).toMatchObject({
      file: expect.stringMatching(/\.risk\.yaml$/),
      report: { kind: 'risk_register' },
    })
    // No kind is asked for by a name that is none.
    expect((await planOf(importable, { kind: 'records' })).report.kind).toBe('annual_plan')
  })

  test.each<readonly [Locale, string]>([
    ['en', 'It is no Word, Excel, Markdown, HTML or text file, whatever its name says.'],
    ['zh-cn', '无论文件名如何，它都不是 Word、Excel、Markdown、HTML 或文本文件。'],
    ['zh-tw', '不論檔名為何，它都不是 Word、Excel、Markdown、HTML 或文字檔。'],
  ])('nothing where a file is not read, and why, in %s', async (locale, reason) => {
    expect(await ask(picture, { name: 'picture.docx', locale })).toEqual({ reason })
  })

  test.each(locales)('what it came to in the reader’s language: %s', async (locale) => {
    const words: Readonly<Record<Locale, RegExp>> = { en: /statements/, 'zh-cn': /条/, 'zh-tw': /項/ }
    expect((await planOf(importable, { locale })).said).toMatch(words[locale])
  })

  test('shows in the preview of the plan, in the order of what is to be done', async () => {
    const { text } = await planOf(importable)
    const uri = 'untitled:clinic.plan.yaml'
    await client.open(uri, text)
    const view = await client.request<ViewAnswer<PreviewModel>>(methods.view, { uri, locale: 'en' })
    const { imported } = view.model ?? {}
    expect(imported?.title).toBe('Import from clinic.md')
    expect(imported?.sections.map(({ key }) => key)).toEqual(['import-unplaced', 'import-figures', 'import-remains', 'import-placed'])
  })

  test('shows no account in a document that came from elsewhere, but what has no place', async () => {
    const uri = 'untitled:other.plan.yaml'
    await client.open(
      uri,
      'kind: annual_plan\nimported:\n  source: unknown.docx\n  unplaced:\n    - text: Left over\n      at: line 1\n      why: no_place\n',
    )
    const view = await client.request<ViewAnswer<PreviewModel>>(methods.view, { uri, locale: 'en' })
    expect(view.model?.imported?.sections.map(({ key }) => key)).toEqual(['import-unplaced'])
  })

  test('nothing in a document that was not brought in', async () => {
    const uri = 'untitled:written.plan.yaml'
    await client.open(uri, 'kind: annual_plan\n')
    const view = await client.request<ViewAnswer<PreviewModel>>(methods.view, { uri, locale: 'en' })
    expect(view.model?.imported).toBeUndefined()
  })
})
