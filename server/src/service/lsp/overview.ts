import type { CancellationToken } from 'vscode-languageserver'
import type { Locale } from '../../l10n/locale.ts'
import type { DocumentSummary, DocumentsAnswer, DocumentsRequest, GroupsAnswer, GroupsRequest } from '../../protocol/view.ts'
import { groupsOf } from '../../views/models/overview/groups.ts'
import { summaryOf } from '../../views/models/overview/summary.ts'
import { type Scene, sceneOf } from '../../views/models/scene.ts'
import { normal } from '../workspace/uris.ts'
import { breathing } from './cancelling.ts'
import type { Session } from './session.ts'

/** Documents in a few figures: nobody judges them for that. What is no plan, or cannot be read, is left out. */
export async function documentsOf(session: Session, { locale, uris }: DocumentsRequest, token: CancellationToken): Promise<DocumentsAnswer> {
  const breathe = breathing(token)
  const wanted = uris?.map(normal) ?? (await session.programmes.all())
  const documents: DocumentSummary[] = []
  for (const uri of wanted) {
    await breathe()
    const scene = await sceneFor(session, uri, locale)
    if (scene) documents.push({ ...summaryOf(scene), uri: session.clientUri(uri) })
  }
  return { documents }
}

export async function groupsIn(session: Session, { uri, locale }: GroupsRequest): Promise<GroupsAnswer> {
  const scene = await sceneFor(session, normal(uri), locale)
  return { groups: scene ? groupsOf(scene) : [] }
}

async function sceneFor(session: Session, uri: string, locale: Locale): Promise<Scene | undefined> {
  const programme = await session.programme(uri)
  const file = programme.files.get(uri)
  const [document] = file?.documents ?? []
  if (!file || !document || document.kind === 'continuity_config') return undefined
  return sceneOf({ file, document, programme, findings: [], today: programme.settings.today ?? session.clock(), locale, render: session.render })
}
