import { commands, Disposable, EventEmitter, l10n, Uri, window, workspace } from 'vscode'
import type { Locale } from '../../server/src/l10n/locale.ts'
import type { ChangesAnswer, ChangesRequest } from '../../server/src/protocol/programme.ts'
import { methods } from '../../server/src/protocol/view.ts'
import { languageId } from './language.ts'
import type { PreviewPanels } from './preview/panels.ts'
import type { LanguageServer } from './server/server.ts'

/** Virtual documents `continuity-changes:/…md?URI`: what changed in the programme of that file. */
const scheme = 'continuity-changes'

interface Around {
  readonly server: LanguageServer
  readonly panels: PreviewPanels
  readonly locale: Locale
}

/** «Show What Changed»: the programme as it stands in the editor beside its last commit, in meaning and not in lines. */
export function registerShowChanges({ server, panels, locale }: Around): Disposable {
  const changed = new EventEmitter<Uri>()
  const provideTextDocumentContent = async ({ query }: Uri): Promise<string> => {
    const request: ChangesRequest = { uri: query, locale }
    const answer = await server.request<ChangesAnswer>(methods.changes, request)
    return 'markdown' in answer ? answer.markdown : answer.reason
  }
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, { onDidChange: changed.event, provideTextDocumentContent }),
    commands.registerCommand('continuity.showChanges', async (given?: unknown) => {
      const uri = given instanceof Uri && given.scheme !== 'webview-panel' ? given : (panels.active?.uri ?? activePlan())
      if (!uri) return void window.showInformationMessage(l10n.t('Open a continuity plan first: its programme is compared with the last commit.'))
      const page = Uri.from({ scheme, path: `/${l10n.t('What changed')}.md`, query: uri.toString() })
      // What was shown before may be out of date.
      changed.fire(page)
      await commands.executeCommand('markdown.showPreview', page).then(undefined, () => window.showTextDocument(page))
    }),
  )
}

function activePlan(): Uri | undefined {
  const document = window.activeTextEditor?.document
  return document?.languageId === languageId ? document.uri : undefined
}
