import { commands, type Disposable, l10n, type QuickPickItem, SnippetString, type TextDocument, Uri, window, workspace } from 'vscode'
import { type Locale, locales } from '../../server/src/l10n/locale.ts'
import { type KindsAnswer, type KindsRequest, methods, type NewPlanAnswer, type NewPlanRequest } from '../../server/src/protocol/view.ts'
import { languageId } from './language.ts'
import type { LanguageServer } from './server/server.ts'

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
  const document = await untitled(file)
  const editor = await window.showTextDocument(document)
  await editor.insertSnippet(new SnippetString(snippet), editor.selection.active, {
    undoStopBefore: false,
    undoStopAfter: true,
    keepWhitespace: true,
  })
}

/** Where an unsaved file can have a path of its own: on this machine and on a remote one. */
const onDisk: ReadonlySet<string> = new Set(['file', 'vscode-remote'])

/** An unsaved file that knows its name where the workspace has a folder: saving it asks for nothing. */
async function untitled(file: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0]?.uri
  if (!folder || !onDisk.has(folder.scheme)) return workspace.openTextDocument({ language: languageId })
  const free = await freeName(folder, file)
  return workspace.openTextDocument(free.with({ scheme: 'untitled' }))
}

/** `annual-2.plan.yaml` where `annual.plan.yaml` exists. The settings of a programme have one name only. */
async function freeName(folder: Uri, file: string): Promise<Uri> {
  const [stem = '', ...ending] = file.split('.')
  for (let number = 1; number < 100; number++) {
    const uri = Uri.joinPath(folder, number === 1 || stem === '' ? file : `${stem}-${number}.${ending.join('.')}`)
    const isOpen = workspace.textDocuments.some((document) => document.uri.fsPath === uri.fsPath)
    if (!isOpen && !(await exists(uri))) return uri
    if (stem === '') break
  }
  return Uri.joinPath(folder, `new.${file}`)
}

const exists = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
