import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode'
import type { EditAnswer } from '../../server/src/protocol/view.ts'

/** What an answer of the server was worked out on, and who says whether an approved document may be changed. */
export interface Grounds {
  readonly uri: string
  /** Of the text; 0 where it is not open. */
  readonly version: number
  readonly agrees: (question: string) => Promise<boolean>
}

/** How a change fared: made, taken back by the person who was asked, or not possible for a reason. */
export type Outcome = { readonly made: true } | { readonly made: false; readonly reason: string }

/** Makes the change that the server has worked out. It is one step for undo. */
export async function make(answer: EditAnswer, { uri, version, agrees: isAgreed }: Grounds): Promise<Outcome> {
  if (answer.answer === 'refused') return { made: false, reason: answer.reason }
  if (!answer.files.every((file) => isWritable(Uri.parse(file.uri)))) return { made: false, reason: l10n.t('This document is read-only here.') }
  if (answer.asks !== undefined && !(await isAgreed(answer.asks))) return { made: false, reason: '' }
  const isCurrent = version === 0 || workspace.textDocuments.every((document) => document.uri.toString() !== uri || document.version === version)
  const made = isCurrent && (await workspace.applyEdit(workspaceEdit(answer.files)))
  return made ? { made } : { made, reason: l10n.t('The document has changed meanwhile. Look at the new state and try again.') }
}

// Documents of a version control system and of a chat are pictures of something past.
const isWritable = ({ scheme }: Uri): boolean => scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true

/** Asks whether an approved document may be changed. */
export async function agrees(question: string): Promise<boolean> {
  const change = l10n.t('Change')
  return (await window.showWarningMessage(question, { modal: true }, change)) === change
}

/** The edits of an answer, as the editor's own. */
function workspaceEdit(files: Extract<EditAnswer, { answer: 'edits' }>['files']): WorkspaceEdit {
  const edit = new WorkspaceEdit()
  for (const { uri, edits } of files)
    for (const { range, newText } of edits)
      edit.replace(Uri.parse(uri), new Range(range.start.line, range.start.character, range.end.line, range.end.character), newText)
  return edit
}
