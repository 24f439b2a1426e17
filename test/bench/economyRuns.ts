import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node'
import { complete } from '../../server/src/features/completion/complete.ts'
import { beside, example } from '../kit/exampleFiles.ts'
import { offsetOf, positionOf } from '../kit/lsp.ts'
import { openSession } from '../kit/sessions.ts'
import { type Economy, economyOf, essence } from './economy.ts'
import { startYamlServer } from './yamlServer.ts'

const plan = example('filled.plan.yaml')
const text = essence(plan.text)

/** The example written with our own completion, its registry beside it. */
export async function ownEconomy(): Promise<Economy> {
  const session = openSession({ ...beside(plan) }, '2026-07-15')
  session.programmes.folders = [plan.uri.slice(0, plan.uri.lastIndexOf('/'))]
  let version = 1
  session.documents.open({ uri: plan.uri, clientUri: plan.uri, version }, '')
  return economyOf(text, plan.uri, async (written) => {
    session.documents.change(plan.uri, ++version, [{ text: written }])
    session.changed()
    const snapshot = await session.snapshot(plan.uri)
    return snapshot
      ? complete(snapshot, written.length).map(({ insert, replace, filter, sort }) => ({ insert, from: replace.start, filter, sort }))
      : []
  })
}

/** The same with the YAML server that most editors use, and our published schema. */
export async function yamlServerEconomy(): Promise<Economy> {
  const uri = 'file:///plans/a.plan.yaml'
  const client = await startYamlServer({ validate: false })
  await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: '' } })
  let version = 1
  try {
    return await economyOf(text, uri, async (written) => {
      await client.change(uri, ++version, { text: written })
      const position = positionOf(written, written.length)
      const answer = await client.request<CompletionList | readonly CompletionItem[] | null>('textDocument/completion', {
        textDocument: { uri },
        position,
      })
      const items = answer === null ? [] : 'items' in answer ? answer.items : answer
      return items.map((item, index) => ({
        insert: item.textEdit?.newText ?? item.insertText ?? item.label,
        from: item.textEdit ? offsetOf(written, (item.textEdit as TextEdit).range.start) : written.length,
        filter: item.filterText ?? item.label,
        sort: item.sortText ?? String(index).padStart(4, '0'),
      }))
    })
  } finally {
    await client.stop()
  }
}
