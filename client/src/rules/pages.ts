import { commands, Disposable, EventEmitter, l10n, Uri, window, workspace } from 'vscode'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import { type FieldPageRequest, methods, type RulePageAnswer, type RulePageRequest } from '../../../server/src/protocol/view.ts'
import type { LanguageServer } from '../server/server.ts'

/** Virtual documents `continuity-rule:/ANN-13.md` and `continuity-rule:/field/annual_plan.task.md`. */
const scheme = 'continuity-rule'
const ruleId = /^[A-Z]+(-\d+)?$/
const fieldName = /^\w+(\.\w+)*$/

/** Serves the pages of rules and of fields as documents, and opens them for links `vscode://…/rule/ANN-13`, `vscode://…/field/bia.activity`. */
export function registerRulePages(server: LanguageServer, locale: Locale): Disposable {
  const changed = new EventEmitter<Uri>()
  const provider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri: Uri) => page(server, uri.path.slice(1).replace(/\.md$/, ''), locale),
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
    window.registerUriHandler({ handleUri: (uri) => openLinked(uri.path) }),
  )
}

/** Opens the page of a rule, drawn as Markdown; does nothing for what is not a rule's id. */
export async function openRulePage(rule: string): Promise<void> {
  if (ruleId.test(rule)) await openPage(`/${rule}.md`)
}

async function openLinked(path: string): Promise<void> {
  const [, kind, name = ''] = /^\/(rule|field)\/(.+)$/.exec(path) ?? []
  if (kind === 'rule') await openRulePage(name)
  else if (kind === 'field' && fieldName.test(name)) await openPage(`/field/${name}.md`)
}

async function openPage(path: string): Promise<void> {
  const uri = Uri.from({ scheme, path })
  try {
    await commands.executeCommand('markdown.showPreview', uri)
  } catch {
    // The Markdown extension can be switched off; the source reads well too.
    await window.showTextDocument(uri)
  }
}

async function page(server: LanguageServer, name: string, locale: Locale): Promise<string> {
  const field = /^field\/(.+)$/.exec(name)?.[1]
  if (field !== undefined) {
    const request: FieldPageRequest = { field, locale }
    const { markdown } = await server.request<RulePageAnswer>(methods.fieldPage, request)
    return markdown ?? l10n.t('There is no page for {0}.', field)
  }
  const request: RulePageRequest = { rule: name, locale }
  const { markdown } = await server.request<RulePageAnswer>(methods.rulePage, request)
  return markdown ?? l10n.t('There is no page for the rule {0}.', name)
}
