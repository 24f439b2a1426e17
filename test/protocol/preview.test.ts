import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { civilDay } from '../../server/src/language/values/civil.ts'
import {
  type EditAnswer,
  type EditRequest,
  type ItemAtRequest,
  type LocateRequest,
  methods,
  type Place,
  type ViewAnswer,
  type ViewChanged,
} from '../../server/src/protocol/view.ts'
import { openedTabs, type Tab } from '../../server/src/views/models/basicTypes.ts'
import type { PreviewModel } from '../../server/src/views/models/types.ts'
import { example } from '../kit/exampleFiles.ts'
import { Client, positionOf, textAt } from '../kit/lsp.ts'

const hospital = example('hospital.plan.yaml')
const folder = hospital.uri.slice(0, hospital.uri.lastIndexOf('/'))

describe('what the preview asks', () => {
  let client: Client
  beforeAll(async () => {
    client = await Client.start({ folders: [folder] })
    await client.open(hospital.uri, hospital.text)
  })
  afterAll(() => client.stop())

  let version = 1
  const show = (text: string): Promise<void> => client.change(hospital.uri, ++version, { text })
  const view = (have?: string): Promise<ViewAnswer<PreviewModel> | null> =>
    client.request(methods.view, { uri: hospital.uri, locale: 'en', ...(have !== undefined && { have }) })
  const locate = (item: string): Promise<Place | null> => client.request(methods.locate, { uri: hospital.uri, item } satisfies LocateRequest)
  const itemAt = (piece: string, by = 1): Promise<{ item: string } | null> =>
    client.request(methods.itemAt, {
      uri: hospital.uri,
      position: positionOf(hospital.text, hospital.text.indexOf(piece) + by),
    } satisfies ItemAtRequest)

  test('a model; and none when the asker has it already', async () => {
    const first = await view()
    expect(first).toMatchObject({ version: 1, stale: false, model: { head: { title: 'Business continuity annual plan 2026', errors: 0 } } })
    const again = await view(first?.modelId)
    expect(again).toEqual({ version: 1, modelId: first?.modelId, stale: false })
  })

  test('a model without a position: lines above it change nothing', async () => {
    const before = await view()
    await show(`# a\n# b\n${hospital.text}`)
    expect((await view())?.modelId).toBe(before?.modelId)
    await show(hospital.text)
  })

  test('the last good model, marked, while the YAML is broken; a fresh one afterwards', async () => {
    await view()
    await show(hospital.text.replace('start: 2026-01-12\n', 'start: - 2026-01-12\n'))
    expect(await view()).toMatchObject({ stale: true, model: { head: { title: 'Business continuity annual plan 2026' } } })
    await show(hospital.text.replace('Business continuity annual plan 2026', 'Another title'))
    expect(await view()).toMatchObject({ stale: false, model: { head: { title: 'Another title' } } })
    await show(hospital.text)
  })

  test('of the tabs that wait to be opened the one that is looked at, and what each is marked with', async () => {
    const look = (tab: Tab): Promise<ViewAnswer<PreviewModel>> => client.request(methods.view, { uri: hospital.uri, locale: 'en', tab })
    const [plan, risks] = [await look('plan'), await look('risks')]
    expect(openedTabs.filter((tab) => plan.model?.[tab])).toEqual([])
    expect(openedTabs.filter((tab) => risks.model?.[tab])).toEqual(['risks'])
    expect(plan.model?.marks).toEqual((await view())?.model?.marks)
    expect(Object.keys(plan.model?.marks ?? {})).toContain('programme')
  })

  test('another tab of the last good text while the YAML is broken', async () => {
    await view()
    await show(hospital.text.replace('start: 2026-01-12\n', 'start: - 2026-01-12\n'))
    const { stale, model }: ViewAnswer<PreviewModel> = await client.request(methods.view, { uri: hospital.uri, locale: 'en', tab: 'programme' })
    expect([stale, model?.programme?.documents.rows.length]).toEqual([true, 2])
    await show(hospital.text)
  })

  test('where an item stands: on its id, or on its value', async () => {
    const [task, date] = [await locate('tasks/T2'), await locate('tasks/T2/end')]
    expect(task && textAt(hospital.text, task.range)).toBe('T2')
    expect(date && textAt(hospital.text, date.range)).toBe('2026-07-31')
    expect(await locate('tasks/T99')).toBeNull()
  })

  test('the edits of a change; refused when the text is another one by now', async () => {
    const operation = { op: 'reschedule', moves: [{ item: 'tasks/T2', end: civilDay({ year: 2026, month: 8, day: 14 }) }] } as const
    const ask = (asked: number): Promise<EditAnswer> =>
      client.request(methods.edit, { uri: hospital.uri, version: asked, locale: 'en', operation } satisfies EditRequest)
    const answer = await ask(version)
    if (answer.answer !== 'edits') throw new Error(answer.reason)
    const [file] = answer.files
    expect(answer.files.map(({ uri }) => uri)).toEqual([hospital.uri])
    const before = await locate('tasks/T2/end')
    expect(file?.edits.map(({ range, newText }) => [range, newText])).toEqual([[before?.range, '2026-08-14']])
    // The plan of the hospital is in force.
    expect(answer.asks).toMatch(/^Version .* was approved on .* needs a new approval/)
    expect(await ask(version - 1)).toMatchObject({ answer: 'refused', code: 'stale' })
  })

  test('which item a position is in: the innermost', async () => {
    expect(await itemAt('id: T2.1', 5)).toEqual({ item: 'tasks/T2/subtasks/T2.1/id' })
    expect(await itemAt('period: {', 2)).toEqual({ item: 'period' })
  })

  test('every item that the model draws can be shown in the source', async () => {
    const answer = await view()
    const items = new Set([...JSON.stringify(answer?.model?.document).matchAll(/"item":"([^"]+)"/g)].map((match) => match[1] ?? ''))
    for (const { id, kind } of answer?.model?.timeline?.items ?? []) if (kind !== 'group') items.add(id)
    expect(items.size).toBeGreaterThan(200)
    const lost: string[] = []
    for (const item of items) if ((await locate(item)) === null) lost.push(item)
    expect(lost).toEqual([])
  })

  test('nothing of a file that is no plan', async () => {
    const uri = `${folder}/nothing.plan.yaml`
    await client.open(uri, '')
    expect(await client.request(methods.view, { uri, locale: 'en' })).toBeNull()
    await client.close(uri)
  })

  test('a word when something may have changed', async () => {
    const heard: ViewChanged[] = []
    client.connection.onNotification(methods.viewChanged, (params: ViewChanged) => void heard.push(params))
    await show(hospital.text.replace('status: in_force', 'status: approved'))
    await expect.poll(() => heard.map(({ uri, version: of }) => [uri, of])).toContainEqual([hospital.uri, version])
    await show(hospital.text)
  })

  test('a word of a plan that is shown and open in no editor, when its file changed', async () => {
    const uri = example('hospital.registry.yaml').uri
    expect(await client.request(methods.view, { uri, locale: 'en' })).not.toBeNull()
    const heard: ViewChanged[] = []
    client.connection.onNotification(methods.viewChanged, (params: ViewChanged) => void heard.push(params))
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] })
    await expect.poll(() => heard.map((change) => change.uri)).toContain(uri)
  })

  test('the page of a rule in a language', async () => {
    const { markdown } = await client.request<{ markdown: string }>(methods.rulePage, { rule: 'ANN-13', locale: 'zh-cn' })
    expect(markdown).toContain('# ANN-13 · 日期超出计划期间')
    expect(await client.request(methods.rulePage, { rule: 'ANN-999', locale: 'en' })).toEqual({ markdown: null })
  })
})

describe('what the preview of a plan shows of the analysis beside it', () => {
  const plan = example('bank/bank.plan.yaml')
  const analysis = example('bank/bank.bia.yaml')
  let client: Client
  beforeAll(async () => {
    client = await Client.start({ folders: [plan.uri.slice(0, plan.uri.lastIndexOf('/'))] })
    await client.open(plan.uri, plan.text)
    // Cards become intolerable at 4 h.
    await client.open(analysis.uri, analysis.text.replace('    mtpd: 4h\n    rto: 1h\n', '    mtpd: 8h\n    rto: 1h\n'))
  })
  afterAll(() => client.stop())

  test('are its findings too, and the way to where they stand', async () => {
    const answer: ViewAnswer<PreviewModel> | null = await client.request(methods.view, { uri: plan.uri, locale: 'en' })
    expect(answer?.model?.bia?.lede.headline).toBe('Card and cash machine authorisation tolerates 4 h, not 8 h')
    const found = answer?.model?.bia?.findings.find(({ rule }) => rule === 'BIA-08')
    expect(found).toMatchObject({ item: 'bank-bia#activities/card', about: 'Card and cash machine authorisation' })
    const place: Place | null = await client.request(methods.locate, { uri: plan.uri, item: found?.item ?? '' } satisfies LocateRequest)
    expect(place?.uri).toBe(analysis.uri)
  })

  test('is all of it in the source: each activity, each type of impact, each finding', async () => {
    const answer: ViewAnswer<PreviewModel> | null = await client.request(methods.view, { uri: plan.uri, locale: 'en' })
    const items = new Set([...JSON.stringify(answer?.model?.bia).matchAll(/"item":"([^"]+)"/g)].map((match) => match[1] ?? ''))
    // 9 activities with 4 impact types each.
    expect(items.size).toBeGreaterThanOrEqual(45)
    const lost: string[] = []
    for (const item of items) if ((await client.request(methods.locate, { uri: plan.uri, item } satisfies LocateRequest)) === null) lost.push(item)
    expect(lost).toEqual([])
  })
})
