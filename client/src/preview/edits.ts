import { commands, Uri, window, workspace } from 'vscode'
import { type EditAnswer, type EditRequest, methods, type Operation } from '../../../server/src/protocol/view.ts'
import { agrees, make, type Outcome } from '../edits.ts'
import type { Services } from './services.ts'

/** What an edit is asked for on the strength of. */
export interface Basis extends Services {
  readonly uri: string
  /** Of the text whose model is shown. */
  readonly version: number
}

/** Makes a change from a preview in the document. It is one step for undo. */
export async function edit(operation: Operation, { server, uri, version, locale }: Basis): Promise<Outcome> {
  const request: EditRequest = { uri, version, locale, operation }
  return make(await server.request<EditAnswer>(methods.edit, request), { uri, version, agrees })
}

/** The editor's own undo or redo: it works where the focus is, so the focus goes to the document and comes back. */
export async function history(step: 'undo' | 'redo', uri: string, back: () => void): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)
  const document = await workspace.openTextDocument(Uri.parse(uri))
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? -2, preview: false })
  await commands.executeCommand(step)
  back()
}
