import { commands, env, Uri, type ViewColumn } from 'vscode'
import { isAbsolute, isHarmless } from '../../../server/src/base/addresses.ts'
import { clientCommands } from '../../../server/src/protocol/commands.ts'
import type { FromPanel } from '../../../server/src/protocol/panel.ts'
import type { Tab } from '../../../server/src/protocol/view.ts'
import { openRulePage } from '../rules/pages.ts'
import { history } from './edits.ts'
import { reveal } from './reveal.ts'
import type { Services } from './services.ts'

/** The intents of a page that reach beyond the page itself. */
export type Intent = Extract<
  FromPanel,
  { readonly type: 'reveal' | 'copy' | 'history' | 'openRule' | 'openLink' | 'showProblems' | 'fill' | 'export' | 'exercise' | 'violation' }
>

/** Where an intent comes from. */
export interface Origin extends Services {
  readonly uri: string
  readonly tab: Tab
  readonly column: ViewColumn | undefined
  /** Brings the focus back to the page. */
  readonly back: () => void
}

/** Does what the reader of a preview asked for. */
export async function act(intent: Intent, origin: Origin): Promise<void> {
  switch (intent.type) {
    case 'reveal':
      return reveal(intent, origin)
    case 'copy':
      return env.clipboard.writeText(intent.text)
    case 'history':
      return history(intent.step, origin.uri, origin.back)
    case 'openRule':
      return openRulePage(intent.rule)
    case 'openLink':
      return openLink(intent.href, Uri.parse(origin.uri))
    case 'showProblems':
      return commands.executeCommand('workbench.actions.view.problems')
    case 'fill':
      return commands.executeCommand(clientCommands.fillNextBlank, origin.uri, { line: 0, character: 0 })
    case 'export':
      return commands.executeCommand('continuity.export', Uri.parse(origin.uri), origin.tab)
    case 'exercise':
      return commands.executeCommand(clientCommands.runTabletop, origin.uri)
    case 'violation':
      return origin.log.error(`The preview tried what its content policy forbids: ${intent.detail}`)
  }
}

/** What is on the web opens outside, a file opens in the editor; every other scheme is nobody's business. */
async function openLink(href: string, document: Uri): Promise<void> {
  if (isAbsolute(href)) await env.openExternal(Uri.parse(href))
  else if (isHarmless(href)) await commands.executeCommand('vscode.open', fileBeside(document, href))
}

function fileBeside(document: Uri, href: string): Uri {
  const [path = ''] = href.split(/[?#]/)
  return Uri.joinPath(document, '..', Uri.parse(path).path)
}
