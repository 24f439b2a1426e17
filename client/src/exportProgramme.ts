import { env, l10n, Uri, window, workspace } from 'vscode'
import type { SiteAnswer, SiteRequest } from '../../server/src/protocol/programme.ts'
import { methods } from '../../server/src/protocol/view.ts'
import { untilGivenUp } from './patiently.ts'
import type { LanguageServer } from './server/server.ts'

/** Writes the programme around a plan as pages into a folder that is asked for. The first page comes last: it never leads to nothing. */
export async function exportProgramme(plan: Uri, server: LanguageServer): Promise<void> {
  const request: SiteRequest = { uri: plan.toString() }
  const site = await untilGivenUp(l10n.t('Exporting…'), (token) => server.request<SiteAnswer>(methods.site, request, token))
  if (!site) return
  if (site.files.length === 0) {
    void window.showWarningMessage(l10n.t('Nothing was exported. {0}', site.left[0]?.why ?? ''))
    return
  }
  const [folder] = (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: l10n.t('Export here') })) ?? []
  if (folder) await write(folder, site)
}

async function write(folder: Uri, { files, left }: SiteAnswer): Promise<void> {
  try {
    for (const { name, text } of files.toReversed()) await workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text))
  } catch (error) {
    void window.showErrorMessage(l10n.t('The file cannot be written: {0}', error instanceof Error ? error.message : String(error)))
    return
  }
  const open = l10n.t('Open')
  const names = left.map(({ uri, why }) => `${Uri.parse(uri).path.split('/').at(-1)}: ${why}`)
  const done = l10n.t('Exported to {0}.', 'index.html')
  const said = names.length === 0 ? done : l10n.t('{0} Left out: {1}', done, names.join(' '))
  const answer = await window.showInformationMessage(said, open)
  if (answer === open) await env.openExternal(Uri.joinPath(folder, 'index.html'))
}
