import type { CancellationToken, Connection } from 'vscode-languageserver'
import type { Programme } from '../../programme/index/programme.ts'
import type { SiteAnswer, SiteRequest } from '../../protocol/programme.ts'
import { methods } from '../../protocol/view.ts'
import type { ExportTools } from '../workspace/ports.ts'
import { siteOf } from '../workspace/site.ts'
import { folderOf, nameOf, normal } from '../workspace/uris.ts'
import { stillWanted } from './cancelling.ts'
import type { Session } from './session.ts'

/** The request that makes pages of the programme around a file, as it stands in the editor. */
export function siteRequests(connection: Connection, session: Session, tools: ExportTools): void {
  connection.onRequest<SiteAnswer, void>(methods.site, async ({ uri }: SiteRequest, token: CancellationToken) => {
    const programme = await session.programme(normal(uri))
    stillWanted(token)
    const today = programme.settings.today ?? session.clock()
    const judged = [...programme.files.keys()].map((one) => ({ programme, uri: one, findings: session.judged(programme, one), today }))
    const root = rootOf(programme)
    const title = programme.settings.organisation ?? nameOf(root)
    const { files, left } = await siteOf(judged, { title, root }, tools)
    stillWanted(token)
    return { files, left: left.map((one) => ({ uri: session.clientUri(one.uri), why: one.why })) }
  })
}

/** The folder that all files of a programme lie in or below. */
function rootOf({ files }: Programme): string {
  const folders = [...files.keys()].map(folderOf)
  return folders.reduce((root, folder) => (folder.length < root.length ? folder : root), folders[0] ?? '')
}
