import { type TextDocument, Uri, workspace } from 'vscode'
import { languageId } from './language.ts'
import { numbered } from './names.ts'

/** Where an unsaved file can have a path of its own: on this machine and on a remote one. */
const onDisk: ReadonlySet<string> = new Set(['file', 'vscode-remote'])

/** An unsaved file that knows its name where there is a folder for it: saving it asks for nothing. */
export async function unsaved(file: string, wanted?: Uri): Promise<TextDocument> {
  const folder = [wanted, workspace.workspaceFolders?.[0]?.uri].find((one) => one && onDisk.has(one.scheme))
  if (!folder) return workspace.openTextDocument({ language: languageId })
  const free = await freeName(folder, file)
  return workspace.openTextDocument(free.with({ scheme: 'untitled' }))
}

/** The name, counted on where there is such a file already. */
export async function freeName(folder: Uri, file: string): Promise<Uri> {
  for (let number = 1; number < 100; number++) {
    const name = numbered(file, number)
    if (name === undefined) break
    const uri = Uri.joinPath(folder, name)
    const isOpen = workspace.textDocuments.some((document) => document.uri.fsPath === uri.fsPath)
    if (!isOpen && !(await exists(uri))) return uri
  }
  return Uri.joinPath(folder, `new.${file}`)
}

export const exists = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
