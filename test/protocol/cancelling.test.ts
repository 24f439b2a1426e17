import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CallHierarchyItem, WorkspaceEdit } from 'vscode-languageserver/node'
import { CancellationTokenSource } from 'vscode-languageserver/node'
import { methods } from '../../server/src/protocol/view.ts'
import { breathing } from '../../server/src/service/lsp/cancelling.ts'
import { lending } from '../kit/lending.ts'
import { applyTextEdits, bundle, Client, positionOf, rangeOf } from '../kit/lsp.ts'
import { planWith, soundPlan } from '../kit/plans.ts'

const requestCancelled = -32800
const folder = 'vscode-vfs://host/plans'
const uri = `${folder}/a.plan.yaml`
const textDocument = { uri }

/** What a request came to: its answer, or the code of a refusal. */
type Outcome = { readonly answer: unknown } | { readonly refused: number }

/** A request that its client can give up. */
function giveable(client: Client, method: string, params: object): { readonly outcome: Promise<Outcome>; readonly giveUp: () => void } {
  const source = new CancellationTokenSource()
  const outcome = client.connection.sendRequest(method, params, source.token).then(
    (answer): Outcome => ({ answer }),
    (error: { readonly code: number }): Outcome => ({ refused: error.code }),
  )
  return { outcome, giveUp: () => source.cancel() }
}

/** Everything that was sent before is on its way when this is. */
const sent = (client: Client): Promise<void> => client.notify('$/setTrace', { value: 'off' })

const owner = { textDocument, position: positionOf(soundPlan, soundPlan.indexOf('owner: wang') + 8) }
const everywhere = { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } } }
const options = { tabSize: 2, insertSpaces: true }
const item: Pick<CallHierarchyItem, 'uri' | 'data'> = { uri, data: { id: 'T1', type: 'task' } }

const questions: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/completion', owner],
  ['textDocument/hover', owner],
  ['textDocument/definition', owner],
  ['textDocument/references', { ...owner, context: { includeDeclaration: true } }],
  ['textDocument/prepareRename', owner],
  ['textDocument/rename', { ...owner, newName: 'li' }],
  ['textDocument/documentHighlight', owner],
  ['textDocument/documentSymbol', { textDocument }],
  ['textDocument/documentLink', { textDocument }],
  ['textDocument/documentColor', { textDocument }],
  ['textDocument/foldingRange', { textDocument }],
  ['textDocument/selectionRange', { textDocument, positions: [owner.position] }],
  ['textDocument/codeAction', { ...everywhere, context: { diagnostics: [] } }],
  ['textDocument/codeLens', { textDocument }],
  ['textDocument/inlayHint', everywhere],
  ['textDocument/semanticTokens/full', { textDocument }],
  ['textDocument/semanticTokens/range', everywhere],
  ['textDocument/formatting', { textDocument, options }],
  ['textDocument/rangeFormatting', { ...everywhere, options }],
  ['textDocument/onTypeFormatting', { ...owner, ch: '\n', options }],
  ['textDocument/prepareCallHierarchy', owner],
  ['callHierarchy/incomingCalls', { item }],
  ['callHierarchy/outgoingCalls', { item }],
  ['workspace/symbol', { query: 'T1' }],
  ['workspace/willRenameFiles', { files: [{ oldUri: `${folder}/x.pdf`, newUri: `${folder}/y.pdf` }] }],
  [methods.view, { uri, locale: 'en' }],
  [methods.documents, { locale: 'en' }],
  [methods.export, { uri, format: 'json' }],
]

describe('a request that is given up while its files are read', () => {
  test('is refused, whatever it asked for; the same question beside it has its answer', async () => {
    const { promise: ready, resolve: read } = Promise.withResolvers<void>()
    const { client, asked } = await lending({ [uri]: soundPlan }, ready, { entry: bundle, folders: [folder] })
    await client.open(uri, soundPlan)
    const kept = questions.map(([method, params]) => giveable(client, method, params))
    const given = questions.map(([method, params]) => giveable(client, method, params))
    await asked
    await sent(client)
    for (const { giveUp } of given) giveUp()
    await sent(client)
    read()
    const outcomes = async (all: typeof kept): Promise<readonly string[]> =>
      (await Promise.all(all.map(({ outcome }) => outcome))).map(
        (outcome, index) => `${questions[index]?.[0]} ${'answer' in outcome || outcome.refused}`,
      )
    expect(await outcomes(given)).toEqual(questions.map(([method]) => `${method} ${requestCancelled}`))
    expect(await outcomes(kept)).toEqual(questions.map(([method]) => `${method} true`))
    expect(client.stderr).toBe('')
  })
})

// A process that is halted reads nothing: what is sent meanwhile stands behind it, as behind a server that is at work.
describe.skipIf(process.platform === 'win32')('requests that pile up', () => {
  let client: Client
  beforeAll(async () => {
    client = await Client.start()
    await client.open(uri, soundPlan)
    await client.findings(uri)
  })
  beforeEach(() => void client.process.kill('SIGSTOP'))
  afterAll(() => client.stop())

  test('of ten those that are given up are refused, the others answered', async () => {
    const ten = Array.from({ length: 10 }, (_, index) =>
      index % 2 === 0 ? giveable(client, 'textDocument/hover', owner) : giveable(client, methods.locate, { uri, item: 'tasks/T1' }),
    )
    for (const { giveUp } of ten.filter((_, index) => index % 3 > 0)) giveUp()
    await sent(client)
    client.process.kill('SIGCONT')
    const outcomes = await Promise.all(ten.map(({ outcome }) => outcome))
    expect(outcomes.map((outcome) => ('refused' in outcome ? outcome.refused : 'answered'))).toEqual(
      outcomes.map((_, index) => (index % 3 > 0 ? requestCancelled : 'answered')),
    )
    expect(outcomes[0]).toMatchObject({ answer: { contents: { kind: 'markdown' } } })
    expect(outcomes[3]).toMatchObject({ answer: { range: { start: { line: 17 } } } })
  })

  test('a rename that is given up changes nothing, and the next one everything', async () => {
    const given = giveable(client, 'textDocument/rename', { ...owner, newName: 'given-up' })
    given.giveUp()
    const kept = giveable(client, 'textDocument/rename', { ...owner, newName: 'li' })
    await sent(client)
    client.process.kill('SIGCONT')
    expect(await given.outcome).toEqual({ refused: requestCancelled })
    const outcome = await kept.outcome
    const edit = 'answer' in outcome ? (outcome.answer as WorkspaceEdit) : {}
    const [change] = edit.documentChanges ?? []
    expect(change && 'edits' in change && applyTextEdits(soundPlan, change.edits as Parameters<typeof applyTextEdits>[1])).toBe(
      soundPlan.replaceAll('wang', 'li'),
    )
  })

  test('what changed among them counts for those behind it', async () => {
    const given = giveable(client, 'textDocument/hover', owner)
    const text = planWith('    owner: wang\n', '    owner: [姓名]\n')
    await client.change(uri, 2, { range: rangeOf(soundPlan, 'owner: wang\n'), text: 'owner: [姓名]\n' })
    given.giveUp()
    const pulled = client.findings(uri)
    await sent(client)
    client.process.kill('SIGCONT')
    expect(await given.outcome).toEqual({ refused: requestCancelled })
    const [finding] = await pulled
    expect([finding?.code, finding?.range]).toEqual(['DOC-01', rangeOf(text, '[姓名]')])
  })
})

test('work over many files lets others have their turn between two of them, and ends where they give it up', async () => {
  const source = new CancellationTokenSource()
  setTimeout(() => source.cancel(), 0)
  const breathe = breathing(source.token)
  const all = async (): Promise<void> => {
    for (let file = 0; file < 100; file++) {
      for (const end = performance.now() + 1; performance.now() < end; );
      await breathe()
    }
  }
  await expect(all()).rejects.toMatchObject({ code: requestCancelled })
})
