import { commands, Disposable } from 'vscode'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import type { LanguageServer } from '../server/server.ts'
import { markFiles } from './badges.ts'
import { showStatus } from './statusBar.ts'
import { Summaries } from './summaries.ts'
import { showTree } from './tree.ts'

/** What the editor shows of plans around the editor itself: the tree, the status bar, badges of files. */
export function showOverview(server: LanguageServer, locale: Locale): Disposable {
  const summaries = new Summaries(server, locale)
  // A workspace without plans has no use for an empty view.
  const started = server.onStateChanged((state) => {
    if (state === 'running') void commands.executeCommand('setContext', 'continuity.hasPlans', true)
  })
  return Disposable.from(started, summaries, showTree(summaries, server), showStatus(summaries), markFiles(summaries))
}
