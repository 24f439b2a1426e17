import { type CancellationToken, type TextDocument, WorkspaceEdit, workspace } from 'vscode'
import { asItComes, ask, type Means } from './ask.ts'
import type { Brought } from './brought.ts'
import { offerMore, sayRefused } from './offer.ts'
import { type Imported, normal, showReport, textOf, unchanged } from './plans.ts'

/** An edit that brings something into a document. */
export interface Place {
  readonly document: TextDocument
  readonly brought: Brought
  additionalEdit?: WorkspaceEdit
}

/** The edit with what it inserts. Refused, it inserts nothing, and that is said. */
export async function worked<Edit extends Place>(edit: Edit, means: Means, token: CancellationToken): Promise<Edit> {
  const source = await edit.brought.read()
  const plan = 'reason' in source ? source : await ask({ ...source, ...asItComes }, means, token)
  if (token.isCancellationRequested) return edit
  if ('reason' in plan) sayRefused(plan.reason)
  if ('reason' in plan || 'reason' in source) return edit
  const { document } = edit
  // What stands there already, comments at most, keeps its place.
  const before = normal(document.getText())
  const above = before === '' || before.endsWith('\n') ? before : `${before}\n`
  const imported: Imported = { source, wish: asItComes, plan, uri: document.uri, above }
  edit.additionalEdit = new WorkspaceEdit()
  edit.additionalEdit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, textOf(imported).slice(before.length))
  whenWritten(imported, means)
  return edit
}

/** A choice on the list of edits is made soon, or not at all. */
const patience = 60_000

/** The report follows the plan: what an edit inserts stands there only after it was answered, and only if it was chosen. */
function whenWritten(imported: Imported, means: Means): void {
  const end = (): void => {
    clearTimeout(late)
    change.dispose()
  }
  const change = workspace.onDidChangeTextDocument(({ document }) => {
    if (document.uri.toString() !== imported.uri.toString() || !unchanged(imported)) return
    end()
    void showReport(imported.uri, means)
    void offerMore(imported, means)
  })
  const late = setTimeout(end, patience)
}
