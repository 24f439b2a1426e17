import { commands, l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode'
import { type EditAnswer, type EditRequest, methods, type Operation } from '../../../server/src/protocol/view.ts'
import type { Services } from './services.ts'

/** What an edit is asked for on the strength of. */
export interface Basis extends Services {
  readonly uri: string
  /** Of the text whose model is shown. */
  readonly version: number
}

/** How a change fared: made, taken back by the person who was asked, or not possible for a reason. */
export type Outcome = { readonly made: true } | { readonly made: false; readonly reason: string }

/** Makes a change from a preview in the document. It is one step for undo. */
export async function edit(operation: Operation, { server, uri, version, locale }: Basis): Promise<Outcome> {
  const request: EditRequest = { uri, version, locale, operation }
  const answer = await server.request<EditAnswer>(methods.edit, request)
  if (answer.answer === 'refused') return { made: false, reason: answer.reason }
  if (!answer.files.every((file) => isWritable(Uri.parse(file.uri)))) return { made: false, reason: l10n.t('This document is read-only here.') }
  if (answer.asks !== undefined && !(await agrees(answer.asks))) return { made: false, reason: '' }
  const isCurrent = version === 0 || workspace.textDocuments.every((document) => document.uri.toString() !== uri || document.version === version)
  const made = isCurrent && (await workspace.applyEdit(workspaceEdit(answer.files)))
  return made ? { made } : { made, reason: l10n.t('The document has changed meanwhile. Look at the new state and try again.') }
}

// Documents of a version control system and of a chat are pictures of something past.
const isWritable = ({ scheme }: Uri): boolean => scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true

async function agrees(question: string): Promise<boolean> {
  const change = l10n.t('Change')
  return (await window.showWarningMessage(question, { modal: true }, change)) === change
}

/** The edits of an answer, as the editor's own. */
export function workspaceEdit(files: Extract<EditAnswer, { answer: 'edits' }>['files']): WorkspaceEdit {
  const edit = new WorkspaceEdit()
  for (const { uri, edits } of files)
    for (const { range, newText } of edits)
      edit.replace(Uri.parse(uri), new Range(range.start.line, range.start.character, range.end.line, range.end.character), newText)
  return edit
}

/** The editor's own undo or redo: it works where the focus is, so the focus goes to the document and comes back. */
export async function history(step: 'undo' | 'redo', uri: string, back: () => void): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)
  const document = await workspace.openTextDocument(Uri.parse(uri))
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? -2, preview: false })
  await commands.executeCommand(step)
  back()
}
