import { l10n, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window } from 'vscode'
import { type LocateRequest, methods, type Place } from '../../../server/src/protocol/view.ts'
import type { LanguageServer } from '../server/server.ts'

/** Which item, and whether the cursor goes there or only the eye. */
export interface Wanted {
  readonly item: string
  readonly focus: 'keep' | 'move'
}

export interface Asker {
  readonly server: LanguageServer
  /** The document that the item is looked for in. */
  readonly uri: string
  /** Where the asker itself is, if it is an editor. */
  readonly column: ViewColumn | undefined
}

/** Shows an item where it stands in its text. */
export async function reveal({ item, focus }: Wanted, { server, uri, column }: Asker): Promise<void> {
  const request: LocateRequest = { uri, item }
  const place = await server.request<Place | null>(methods.locate, request)
  if (place === null) {
    window.setStatusBarMessage(l10n.t('This item is no longer in the document.'), 5000)
    return
  }
  const { start, end } = place.range
  const editor = await window.showTextDocument(Uri.parse(place.uri), { viewColumn: columnFor(place.uri, column), preserveFocus: focus === 'keep' })
  const value = new Selection(start.line, start.character, end.line, end.character)
  editor.selection = value
  editor.revealRange(new Range(value.start, value.end), TextEditorRevealType.InCenterIfOutsideViewport)
}

// Where the file is on screen already; else beside the asker, never on top of it.
function columnFor(uri: string, asker: ViewColumn | undefined): ViewColumn {
  const shown = window.visibleTextEditors.find(({ document, viewColumn }) => document.uri.toString() === uri && viewColumn !== undefined)
  if (shown?.viewColumn !== undefined) return shown.viewColumn
  if (asker === undefined) return ViewColumn.Active
  return asker === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One
}
