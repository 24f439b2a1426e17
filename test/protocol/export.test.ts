import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SiteAnswer, SiteRequest } from '../../server/src/protocol/programme.ts'
import { type ExportAnswer, type ExportRequest, methods } from '../../server/src/protocol/view.ts'
import { example } from '../kit/exampleFiles.ts'
import { bundle, Client } from '../kit/lsp.ts'
import { serving } from '../kit/serving.ts'
import { expectMarkdown, expectPage, expectPicture, expectWord } from '../views/export/harmless.ts'

const hospital = example('hospital.plan.yaml')
const folder = hospital.uri.slice(0, hospital.uri.lastIndexOf('/'))

describe('what an export asks', () => {
  let client: Client
  let version = 1
  beforeAll(async () => {
    client = await Client.start({ entry: bundle, folders: [folder], initializationOptions: { locale: 'zh-tw' } })
    await client.open(hospital.uri, hospital.text)
  })
  afterAll(() => client.stop())

  const ask = (request: Omit<ExportRequest, 'uri'>, uri = hospital.uri): Promise<ExportAnswer> =>
    client.request(methods.export, { uri, ...request } satisfies ExportRequest)
  const textOf = async (request: Omit<ExportRequest, 'uri'>): Promise<string> => {
    const answer = await ask(request)
    return 'text' in answer ? answer.text : expect.fail(JSON.stringify(answer).slice(0, 200))
  }

  test('a text, and what its file would be called', async () => {
    expect(await ask({ format: 'md', tab: 'plan' })).toMatchObject({ name: 'hospital.plan.md' })
    expectMarkdown(await textOf({ format: 'md' }))
    expectPage(await textOf({ format: 'html' }))
    expectPicture(await textOf({ format: 'svg', tab: 'timeline' }))
    expect(JSON.parse(await textOf({ format: 'json' }))).toMatchObject({ schema: 'continuity-view/1' })
  })

  test('bytes, as text that a message can carry', async () => {
    const answer = await ask({ format: 'docx' })
    if (!('base64' in answer)) return expect.fail(JSON.stringify(answer).slice(0, 200))
    expect(answer.name).toBe('hospital.plan.docx')
    expect([...expectWord(Buffer.from(answer.base64, 'base64')).keys()]).toContain('word/document.xml')
  })

  test('is in the document’s language whatever the window’s, unless another is named', async () => {
    expect(await textOf({ format: 'md' })).toContain('As of 2026-06-17')
    expect(await textOf({ format: 'md', locale: 'zh-cn' })).toContain('基准日 2026-06-17')
  })

  test('has what is in the editor, saved or not', async () => {
    await client.change(hospital.uri, ++version, { text: hospital.text.replace('title: Business continuity annual plan 2026', 'title: Unsaved') })
    expect(await textOf({ format: 'md' })).toMatch(/^# Unsaved\n/)
    await client.change(hospital.uri, ++version, { text: hospital.text })
  })

  test('is refused while the YAML is broken, in the window’s language', async () => {
    await client.change(hospital.uri, ++version, { text: hospital.text.replace('start: 2026-01-12\n', 'start: - 2026-01-12\n') })
    const answer = await ask({ format: 'html' })
    expect(answer).toMatchObject({ reason: expect.stringMatching(/^第 \d+ 行的 YAML 有誤：/) })
    await client.change(hospital.uri, ++version, { text: hospital.text })
    expect(await textOf({ format: 'md' })).toMatch(/^# Business continuity annual plan 2026\n/)
  })

  test('is refused for what is no plan', async () => {
    expect(await ask({ format: 'html' }, `${folder}/nothing.plan.yaml`)).toEqual({ reason: '無法讀取檔案。' })
    expect(await ask({ format: 'html' }, `${folder}/.continuity.yaml`)).toEqual({ reason: '這是方案的設定，不是文件。' })
  })
})

test('a programme is made into pages: of what stands in the editor, a page for each document', async () => {
  const bank = example('bank/bank.bia.yaml')
  const client = await serving({ entry: bundle, folders: [bank.uri.slice(0, bank.uri.lastIndexOf('/'))] })
  await client.open(bank.uri, bank.text.replace('Card and cash machine authorisation', 'Cards, unsaved'))
  const { files, left } = await client.request<SiteAnswer>(methods.site, { uri: bank.uri } satisfies SiteRequest)
  expect(files.map(({ name }) => name)[0]).toBe('index.html')
  expect(files.length).toBe(10)
  expect(left).toEqual([])
  expect(files.find(({ name }) => name === 'bank.bia.html')?.text.includes('Cards, unsaved')).toBe(true)
})
