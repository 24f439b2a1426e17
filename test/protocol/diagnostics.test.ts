import { describe, expect, test } from 'vitest'
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver/node'
import { CancellationTokenSource } from 'vscode-languageserver/node'
import { example } from '../kit/exampleFiles.ts'
import { applyTextEdits, type Client, positionOf, rangeOf, textAt, until, wait } from '../kit/lsp.ts'
import { planWith, soundPlan } from '../kit/plans.ts'
import { random } from '../kit/random.ts'
import { serving } from '../kit/serving.ts'

const uri = 'file:///nowhere/a.plan.yaml'
const serverCancelled = -32802
const requestCancelled = -32800

/** The code of a refusal; nothing where there was an answer. */
const refusalOf = (error: unknown): number | undefined => (error as { readonly code?: number }).code

/** A text that never is without a finding, however it is edited at its end. */
const holed = planWith('    owner: wang\n', '    owner: [姓名]\n')

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'))

describe('the server, asked for findings', () => {
  test('sees a date leave the period, and its own fix bring it back', async () => {
    const { uri: filled, text } = example('filled.plan.yaml')
    const client = await serving({ folders: [folderOf(filled)] })
    await client.open(filled, text)
    expect(await client.findings(filled)).toEqual([])

    const line = '  - { id: M5, title: 年度審查結案, date: 2026-12-11'
    const range = rangeOf(text, line)
    const changed = text.replace(line, line.replace('2026-12-11', '2027-02-11'))
    await client.change(filled, 2, { range, text: line.replace('2026-12-11', '2027-02-11') })
    const found = await client.findings(filled)
    // With an error in it a plan in force is not what was approved: that is said at its status.
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['DOC-14', 2],
      ['ANN-13', 1],
    ])
    const [, finding] = found as readonly [Diagnostic, Diagnostic]
    expect(textAt(changed, finding.range)).toBe('2027-02-11')
    expect(finding.relatedInformation?.map(({ location }) => [location.uri, textAt(changed, location.range)])).toEqual([[filled, '2026-12-31']])

    const actions: readonly CodeAction[] = await client.request('textDocument/codeAction', {
      textDocument: { uri: filled },
      range: finding.range,
      context: { diagnostics: [finding], triggerKind: 1 },
    })
    const edits = actions[0]?.edit?.documentChanges as readonly TextDocumentEdit[]
    expect(edits.map(({ textDocument }) => textDocument)).toEqual([{ uri: filled, version: 2 }])
    const mended = applyTextEdits(changed, (edits[0]?.edits ?? []) as Parameters<typeof applyTextEdits>[1])
    // The milestone closes a task that ends on that day.
    expect(mended).toBe(text)
    await client.change(filled, 3, { text: mended })
    expect(await client.findings(filled)).toEqual([])
  })

  test('refuses a pull that an edit overtakes, and asks for another', async () => {
    const client = await serving({ initializationOptions: { debounce: 200 } })
    await client.open(uri, holed)
    const first = await client.pull(uri)
    const overtaken = client.pull(uri, first.kind === 'full' ? (first.resultId ?? '') : '').catch((error: unknown) => error)
    await client.change(uri, 2, { range: rangeOf(holed, 'Interviews'), text: 'Talks' })
    expect(await overtaken).toMatchObject({ code: serverCancelled, data: { retriggerRequest: true } })
  })

  test('never answers «no problems» while the text has one, however edits and pulls race', async () => {
    const client = await serving({ initializationOptions: { debounce: 5 } })
    await client.open(uri, holed)
    const next = random(20260715)
    const outcomes: Promise<number | undefined>[] = []
    let previous: string | undefined
    for (let version = 2; version < 120; version++) {
      const position = positionOf(holed, holed.indexOf('Interviews'))
      await client.change(uri, version, { range: { start: position, end: position }, text: 'x' })
      for (let pulls = next(3); pulls > 0; pulls--) {
        outcomes.push(
          client.pull(uri, previous).then(
            (report) => {
              if (report.kind !== 'full') return undefined
              previous = report.resultId
              expect(report.items.map(({ code }) => code)).toEqual(['DOC-01'])
              return undefined
            },
            (error: unknown) => refusalOf(error),
          ),
        )
      }
      if (next(4) === 0) await wait(next(8))
    }
    const refusals = new Set(await Promise.all(outcomes))
    expect([...refusals].filter((code) => code !== undefined && code !== serverCancelled)).toEqual([])
    // Both happened, or this test proved nothing.
    expect(refusals).toContain(undefined)
    expect(refusals).toContain(serverCancelled)
    expect((await client.findings(uri)).map(({ code }) => code)).toEqual(['DOC-01'])
  })

  test('says only once what has not changed', async () => {
    const client = await serving()
    await client.open(uri, holed)
    const first = await client.pull(uri)
    const resultId = first.kind === 'full' ? first.resultId : undefined
    expect(await client.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId })
    await client.change(uri, 2, { range: rangeOf(holed, 'Interviews'), text: '\n\n' })
    expect(await client.pull(uri, resultId)).toMatchObject({ kind: 'full', items: [{ code: 'DOC-01' }, {}] })
  })

  test('asks to be asked for all files when the typing pauses, once', async () => {
    const client = await serving({ initializationOptions: { debounce: 20 } })
    await client.open(uri, holed)
    for (let version = 2; version < 20; version++) await client.change(uri, version, { text: `${holed}${'#'.repeat(version)}` })
    await until('the question', () => client.refreshes > 0)
    await wait(600)
    expect(client.refreshes).toBe(1)
  })

  test('refuses a pull that its client gives up', async () => {
    const client = await serving({ initializationOptions: { debounce: 300 } })
    await client.open(uri, holed)
    const source = new CancellationTokenSource()
    const given = client.connection
      .sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId: 'x' }, source.token)
      .catch(refusalOf)
    await wait(20)
    source.cancel()
    expect([serverCancelled, requestCancelled]).toContain(await given)
  })

  test('speaks of the text as it is: two edits and a pull at once', async () => {
    const client = await serving()
    await client.open(uri, soundPlan)
    void client.change(uri, 2, { range: rangeOf(soundPlan, 'end: 2026-12-31'), text: 'end: 2026-02-30' })
    const second = soundPlan.replace('end: 2026-12-31', 'end: 2026-02-30')
    void client.change(uri, 3, { range: rangeOf(second, 'Analysis approved'), text: '[name]' })
    const found = await client.findings(uri)
    expect(found.map(({ code }) => code)).toEqual(['SCHEMA', 'DOC-01'])
    const third = second.replace('Analysis approved', '[name]')
    expect(found.map(({ range }) => textAt(third, range))).toEqual(['2026-02-30', '[name]'])
  })
})

describe('a client that cannot pull', () => {
  const versions = (client: Client, of: string): readonly (number | undefined)[] =>
    client.pushed.filter((params) => params.uri === of).map(({ version }) => version)

  test('is told after each change, with the version, and once more when the document closes', async () => {
    const client = await serving({ diagnostics: 'push' })
    await client.open(uri, holed)
    await until('the first push', () => client.lastPush(uri) !== undefined)
    expect(client.lastPush(uri)).toMatchObject({ version: 1, diagnostics: [{ code: 'DOC-01' }] })
    await client.change(uri, 2, { text: soundPlan })
    await until('the second push', () => client.lastPush(uri)?.version === 2)
    expect(client.lastPush(uri)?.diagnostics).toEqual([])
    await client.change(uri, 3, { text: holed })
    await until('the third push', () => client.lastPush(uri)?.version === 3)
    await client.close(uri)
    await until('the last push', () => client.lastPush(uri)?.diagnostics.length === 0)
  })

  test('gets what holds for the newest text, never an older one after it', async () => {
    const client = await serving({ diagnostics: 'push', initializationOptions: { debounce: 10 } })
    await client.open(uri, holed)
    for (let version = 2; version <= 60; version++) {
      await client.change(uri, version, { text: version === 60 ? soundPlan : holed.replace('Interviews', 'x'.repeat(version)) })
      if (version % 7 === 0) await wait(15)
    }
    await until('the push of the last version', () => client.lastPush(uri)?.version === 60)
    await wait(150)
    const seen = versions(client, uri)
    expect(seen).toEqual(seen.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
    expect(client.lastPush(uri)).toMatchObject({ version: 60, diagnostics: [] })
  })

  test('is told of a document that another one changed', async () => {
    const registryUri = 'file:///nowhere/a.registry.yaml'
    const registry = 'kind: registry\ndocument: { id: r, title: R, status: in_force }\npeople:\n  - { id: chen, name: 陳 }\n'
    const client = await serving({ diagnostics: 'push', folders: ['file:///nowhere'] })
    await client.open(uri, planWith('    owner: wang\n', '    owner: chen\n'))
    await until('the finding', () => client.lastPush(uri)?.diagnostics[0]?.code === 'REF-01')
    await client.open(registryUri, registry)
    await until('its end', () => client.lastPush(uri)?.diagnostics.length === 0)
    await client.change(registryUri, 2, { text: registry.replace('id: chen', 'id: lee') })
    await until('its return', () => client.lastPush(uri)?.diagnostics[0]?.code === 'REF-01')
  })

  test('cannot pull', async () => {
    const client = await serving({ diagnostics: 'push' })
    await client.open(uri, holed)
    await expect(client.pull(uri)).rejects.toMatchObject({ code: -32601 })
  })
})

test('a client that pulls is never pushed to', async () => {
  const client = await serving({ diagnostics: 'pull' })
  await client.open(uri, holed)
  await client.findings(uri)
  for (let version = 2; version < 6; version++) {
    await client.change(uri, version, { text: holed.replace('Interviews', `v${version}`) })
    await client.findings(uri)
  }
  await client.close(uri)
  await wait(300)
  expect(client.pushed).toEqual([])
})
