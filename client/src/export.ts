import { commands, type Disposable, env, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode'
import { type ExportAnswer, type ExportFormat, type ExportRequest, methods, type Tab, tabs } from '../../server/src/protocol/view.ts'
import { exportProgramme } from './exportProgramme.ts'
import { languageId } from './language.ts'
import { patiently } from './patiently.ts'
import type { PreviewPanels, Shown } from './preview/panels.ts'
import type { LanguageServer } from './server/server.ts'

/** «Export…»: asks as what and where to, and writes the preview of a plan there. */
export function registerExport(server: LanguageServer, panels: PreviewPanels): Disposable {
  return commands.registerCommand('continuity.export', (uri?: unknown, tab?: unknown) =>
    exportPlan(wanted(uri, tab) ?? panels.active ?? activePlan(), server),
  )
}

type Wanted = Pick<Shown, 'uri'> & { readonly tab?: Tab }

/** What a button or a menu names; the menu of a preview names its panel, which is no file. */
function wanted(uri: unknown, tab: unknown): Wanted | undefined {
  if (!(uri instanceof Uri) || uri.scheme === 'webview-panel') return undefined
  const named = tabs.find((one) => one === tab)
  return { uri, ...(named && { tab: named }) }
}

function activePlan(): Wanted | undefined {
  const document = window.activeTextEditor?.document
  return document?.languageId === languageId ? { uri: document.uri } : undefined
}

async function exportPlan(plan: Wanted | undefined, server: LanguageServer): Promise<void> {
  if (!plan) {
    void window.showInformationMessage(l10n.t('Open a continuity plan or its preview first: what is exported is the preview.'))
    return
  }
  const choice = await askFormat()
  if (choice?.format === 'site') return exportProgramme(plan.uri, server)
  const answer = choice && (await patiently(l10n.t('Exporting…'), exportAs(plan, choice.format, server)))
  if (!choice || !answer) return
  if ('reason' in answer) await refuse(plan, answer, server)
  else await save(plan.uri, answer, choice)
}

/** Where nothing prints, the page can be saved and printed from wherever it is opened. */
async function refuse(plan: Wanted, { reason, instead }: Refused, server: LanguageServer): Promise<void> {
  const page = l10n.t('Save as web page')
  const answer = await window.showWarningMessage(l10n.t('Nothing was exported. {0}', reason), ...(instead === undefined ? [] : [page]))
  const made = answer === page ? await exportAs(plan, 'html', server) : undefined
  if (made && !('reason' in made)) await save(plan.uri, made, { label: l10n.t('Web page'), format: 'html' })
}

interface Choice extends QuickPickItem {
  readonly format: ExportFormat
}

/** Not of one document. */
interface SiteChoice extends QuickPickItem {
  readonly format: 'site'
}

/** What is offered, in this order. Each is put into words when it is asked for: the language is not known before. */
const offered: Readonly<Record<ExportFormat, () => readonly [label: string, detail: string]>> = {
  html: () => [l10n.t('Web page'), l10n.t('Everything in one file that needs no other, ready to be printed')],
  pdf: () => [l10n.t('PDF document'), l10n.t('Everything on paper, printed by the browser that is installed here')],
  docx: () => [l10n.t('Word document'), l10n.t('The document with headings and contents, to go on with in Word')],
  md: () => [l10n.t('Markdown text'), l10n.t('The document and its timeline, to keep beside code or in a wiki')],
  xlsx: () => [l10n.t('Excel workbook'), l10n.t('Every table on a sheet, with dates and numbers to count with')],
  csv: () => [l10n.t('Tables as text'), l10n.t('The table of the open view for other programs; of the plan all its tables')],
  ics: () => [l10n.t('Calendar'), l10n.t('Milestones, exercises and reviews; importing again updates them')],
  svg: () => [l10n.t('Drawing'), l10n.t('The drawing of the open view as a picture that can be enlarged')],
  json: () => [l10n.t('Data'), l10n.t('What the preview draws, for programs')],
}

function askFormat(): Thenable<Choice | SiteChoice | undefined> {
  const choices = (Object.keys(offered) as readonly ExportFormat[]).map((format): Choice => {
    const [label, detail] = offered[format]()
    return { format, label, description: `.${format}`, detail }
  })
  const site: SiteChoice = {
    format: 'site',
    label: l10n.t('Whole programme'),
    description: 'index.html',
    detail: l10n.t('All its documents as web pages with a search, for those without an editor'),
  }
  return window.showQuickPick<Choice | SiteChoice>([...choices, site], { title: l10n.t('Export as'), matchOnDescription: true, matchOnDetail: true })
}

/** A tab of the panel says which drawing or table is meant; other formats hold them all. */
async function exportAs({ uri, tab }: Wanted, format: ExportFormat, server: LanguageServer): Promise<ExportAnswer> {
  const one = format === 'csv' || (format === 'svg' && tab !== 'plan') ? tab : undefined
  const request: ExportRequest = { uri: uri.toString(), format, ...(one && { tab: one }) }
  try {
    return await server.request<ExportAnswer>(methods.export, request)
  } catch (error) {
    return {
      reason: server.gone ? l10n.t('The language server of Continuity is not running.') : String(error instanceof Error ? error.message : error),
    }
  }
}

type Made = Exclude<ExportAnswer, { readonly reason: string }>
type Refused = Extract<ExportAnswer, { readonly reason: string }>

async function save(source: Uri, answer: Made, { label, format }: Pick<Choice, 'label' | 'format'>): Promise<void> {
  const target = await window.showSaveDialog({ defaultUri: beside(source, answer.name), filters: { [label]: [format] }, title: l10n.t('Export to') })
  if (!target) return
  try {
    await workspace.fs.writeFile(target, 'text' in answer ? new TextEncoder().encode(answer.text) : bytesOf(answer.base64))
  } catch (error) {
    void window.showErrorMessage(l10n.t('The file cannot be written: {0}', error instanceof Error ? error.message : String(error)))
    return
  }
  await offerOpening(target, format)
}

/** A plan that was never saved has no folder; the workspace has one. */
function beside(source: Uri, name: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri
  return source.scheme === 'untitled' && folder ? Uri.joinPath(folder, name) : Uri.joinPath(source, '..', name)
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

async function offerOpening(target: Uri, format: ExportFormat): Promise<void> {
  const open = l10n.t('Open')
  const answer = await window.showInformationMessage(l10n.t('Exported to {0}.', target.path.split('/').at(-1) ?? ''), open)
  if (answer === open) await (isForOthers(target, format) ? env.openExternal(target) : commands.executeCommand('vscode.open', target))
}

/** Pages, documents and pictures have programs of their own, where the file is on the reader's machine. */
const isForOthers = ({ scheme }: Uri, format: ExportFormat): boolean => scheme === 'file' && env.remoteName === undefined && !texts.has(format)

/** What the editor itself shows. */
const texts: ReadonlySet<ExportFormat> = new Set(['md', 'csv', 'json'])
