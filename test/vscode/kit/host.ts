import { commands, type Diagnostic, languages, type Position, Selection, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode'

/** Waits until `look` finds something, by asking again and again; what it last said is in the error when it never does. */
export async function eventually<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 30_000
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`never came: ${what}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Shows a file of the workspace. */
export async function open(path: string): Promise<TextEditor> {
  const [folder] = workspace.workspaceFolders ?? []
  if (!folder) throw new Error('the window has no folder')
  return window.showTextDocument(Uri.joinPath(folder.uri, path))
}

/** Closes everything; what was typed is lost. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter((each) => each.isDirty)) {
    await window.showTextDocument(document)
    await commands.executeCommand('workbench.action.files.revert')
  }
  await commands.executeCommand('workbench.action.closeAllEditors')
}

/** Replaces the one place where `before` stands; the cursor ends behind the new text. */
export async function replace(editor: TextEditor, before: string, after: string): Promise<void> {
  const { document } = editor
  const start = document.getText().indexOf(before)
  if (start < 0 || document.getText().indexOf(before, start + 1) >= 0) throw new Error(`not exactly one “${before}”`)
  const from = document.positionAt(start)
  await editor.edit((edit) => edit.replace(new Selection(from, document.positionAt(start + before.length)), after))
  const cursor = document.positionAt(start + after.length)
  editor.selection = new Selection(cursor, cursor)
}

/** The text that a finding underlines. */
export const underlined = (document: TextDocument, { range }: Diagnostic): string => document.getText(range)

/** The id of a finding's rule. */
export const ruleOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code)

/** The findings of a document, once `enough` is content with them. */
export function findings(document: TextDocument, enough: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
  const now = (): readonly Diagnostic[] => languages.getDiagnostics(document.uri)
  return eventually(`findings, now ${JSON.stringify(now())}`, () => (enough(now()) ? now() : undefined))
}

/** The position of the first occurrence of a text. */
export function positionOf(document: TextDocument, text: string): Position {
  const at = document.getText().indexOf(text)
  if (at < 0) throw new Error(`no “${text}”`)
  return document.positionAt(at)
}
