import { commands, type Disposable, l10n, type QuickPickItem, SnippetString, window } from 'vscode'
import { type Locale, locales } from '../../server/src/l10n/locale.ts'
import { type KindsAnswer, type KindsRequest, methods, type NewPlanAnswer, type NewPlanRequest } from '../../server/src/protocol/view.ts'
import type { LanguageServer } from './server/server.ts'
import { unsaved } from './unsaved.ts'

/** «New Plan…»: asks what it is, in which language and whose, and opens it with the cursor on the first thing to fill in. */
export function registerNewPlan(server: LanguageServer, locale: Locale): Disposable {
  return commands.registerCommand('continuity.newPlan', () => newPlan(server, locale))
}

type Choice<Value> = QuickPickItem & { readonly value: Value }

async function newPlan(server: LanguageServer, own: Locale): Promise<void> {
  const kind = await askKind(server, own)
  const locale = kind && (await askLanguage(own))
  if (!kind || !locale) return
  const organisation = await window.showInputBox({
    title: l10n.t('New plan: organisation'),
    prompt: l10n.t('Whose document is it? Leave it empty to fill it in later.'),
  })
  if (organisation === undefined) return
  const request: NewPlanRequest = { kind: kind.value, locale: locale.value, organisation }
  const { plan } = await server.request<NewPlanAnswer>(methods.newPlan, request)
  if (plan) await open(plan)
}

async function askKind(server: LanguageServer, locale: Locale): Promise<Choice<string> | undefined> {
  const request: KindsRequest = { locale }
  const offers = server
    .request<KindsAnswer>(methods.kinds, request)
    .then(({ kinds }) => kinds.map(({ kind, title, description, file }) => ({ label: title, description: file, detail: description, value: kind })))
  return window.showQuickPick(offers, { title: l10n.t('New plan: kind'), matchOnDetail: true })
}

const names: Readonly<Record<Locale, string>> = { en: 'English', 'zh-cn': '简体中文', 'zh-tw': '繁體中文' }

/** The editor's own language first. */
function askLanguage(own: Locale): Thenable<Choice<Locale> | undefined> {
  const offers = [own, ...locales.filter((locale) => locale !== own)].map((value) => ({ label: names[value], value }))
  return window.showQuickPick(offers, { title: l10n.t('New plan: language') })
}

async function open({ file, snippet }: NonNullable<NewPlanAnswer['plan']>): Promise<void> {
  const document = await unsaved(file)
  const editor = await window.showTextDocument(document)
  await editor.insertSnippet(new SnippetString(snippet), editor.selection.active, {
    undoStopBefore: false,
    undoStopAfter: true,
    keepWhitespace: true,
  })
}
