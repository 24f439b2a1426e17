import { commands, env, l10n, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window } from 'vscode'
import type { FromPanel } from '../../../server/src/protocol/panel.ts'
import { type LocateRequest, methods, type Place, type Tab } from '../../../server/src/protocol/view.ts'
import { openRulePage } from '../rules/pages.ts'
import type { Services } from './services.ts'

/** The intents of a page that reach beyond the page itself. */
export type Intent = Extract<FromPanel, { readonly type: 'reveal' | 'openRule' | 'openLink' | 'showProblems' | 'export' | 'violation' }>

/** Where an intent comes from. */
export interface Origin extends Services {
  readonly uri: string
  readonly tab: Tab
  readonly column: ViewColumn | undefined
}

/** Does what the reader of a preview asked for. */
export async function act(intent: Intent, origin: Origin): Promise<void> {
  switch (intent.type) {
    case 'reveal':
      return reveal(intent, origin)
    case 'openRule':
      return openRulePage(intent.rule)
    case 'openLink':
      return openLink(intent.href)
    case 'showProblems':
      return commands.executeCommand('workbench.actions.view.problems')
    case 'export':
      return commands.executeCommand('continuity.export', Uri.parse(origin.uri), origin.tab)
    case 'violation':
      return origin.log.error(`The preview tried what its content policy forbids: ${intent.detail}`)
  }
}

async function reveal({ item, focus }: Extract<Intent, { type: 'reveal' }>, { server, uri, column }: Origin): Promise<void> {
  const request: LocateRequest = { uri, item }
  const place = await server.request<Place | null>(methods.locate, request)
  if (place === null) {
    window.setStatusBarMessage(l10n.t('This item is no longer in the document.'), 5000)
    return
  }
  const { start } = place.range
  const editor = await window.showTextDocument(Uri.parse(place.uri), {
    viewColumn: columnFor(place.uri, column),
    preserveFocus: focus === 'keep',
  })
  const at = new Selection(start.line, start.character, start.line, start.character)
  editor.selection = at
  editor.revealRange(new Range(at.start, at.end), TextEditorRevealType.InCenterIfOutsideViewport)
}

// Where the file is on screen already; else beside the preview, never on top of it.
function columnFor(uri: string, preview: ViewColumn | undefined): ViewColumn {
  const shown = window.visibleTextEditors.find(({ document, viewColumn }) => document.uri.toString() === uri && viewColumn !== undefined)
  return shown?.viewColumn ?? (preview === undefined || preview === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One)
}

async function openLink(href: string): Promise<void> {
  const uri = Uri.parse(href)
  if (['https', 'http', 'mailto'].includes(uri.scheme)) await env.openExternal(uri)
}
