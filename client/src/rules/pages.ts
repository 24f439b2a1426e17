import { commands, Disposable, EventEmitter, l10n, Uri, window, workspace } from 'vscode'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import { methods, type RulePageAnswer, type RulePageRequest } from '../../../server/src/protocol/view.ts'
import type { LanguageServer } from '../server/server.ts'

/** Virtual documents `continuity-rule:/ANN-13.md`. */
const scheme = 'continuity-rule'
const ruleId = /^[A-Z]+(-\d+)?$/

/** Serves the pages of rules as documents, and opens them for links `vscode://…/rule/ANN-13`. */
export function registerRulePages(server: LanguageServer, locale: Locale): Disposable {
  const changed = new EventEmitter<Uri>()
  const provider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri: Uri) => page(server, { rule: uri.path.slice(1).replace(/\.md$/, ''), locale }),
  }
  // A window that is restored shows its pages before the server runs.
  const refresh = server.onStateChanged((state) => {
    const shown = workspace.textDocuments.filter((document) => document.uri.scheme === scheme)
    if (state === 'running') for (const document of shown) changed.fire(document.uri)
  })
  return Disposable.from(
    changed,
    refresh,
    workspace.registerTextDocumentContentProvider(scheme, provider),
    window.registerUriHandler({ handleUri: (uri) => openRulePage(/^\/rule\/(.+)$/.exec(uri.path)?.[1] ?? '') }),
  )
}

/** Opens the page of a rule, drawn as Markdown; does nothing for what is not a rule's id. */
export async function openRulePage(rule: string): Promise<void> {
  if (!ruleId.test(rule)) return
  const uri = Uri.from({ scheme, path: `/${rule}.md` })
  try {
    await commands.executeCommand('markdown.showPreview', uri)
  } catch {
    // The Markdown extension can be switched off; the source reads well too.
    await window.showTextDocument(uri)
  }
}

async function page(server: LanguageServer, request: RulePageRequest): Promise<string> {
  const { markdown } = await server.request<RulePageAnswer>(methods.rulePage, request)
  return markdown ?? l10n.t('There is no page for the rule {0}.', request.rule)
}
