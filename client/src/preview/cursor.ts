import { window } from 'vscode'
import type { ItemAtRequest } from '../../../server/src/protocol/view.ts'

export type Cursor = ItemAtRequest['position']

/** Where the cursor of a document is, if the document is on screen. */
export function cursorIn(uri: string): Cursor | undefined {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)
  return editor && { line: editor.selection.active.line, character: editor.selection.active.character }
}
