import { scalarAt } from '../../language/model/access.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentId, headerOf, statusOf } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Status } from '../../language/schema/shape.ts'

/** The lower, the sooner an edition speaks for its document. */
const rank: Readonly<Record<Status, number>> = { in_force: 0, approved: 1, in_review: 2, draft: 2, superseded: 3, archived: 4 }

/** What was superseded or archived is history. */
export const past: ReadonlySet<Status> = new Set(['superseded', 'archived'])

/** Of the documents that share an id the one that defines for others: in force, else approved, else the newest version. */
export function leading(files: readonly FileModel[]): ReadonlySet<DocumentModel> {
  const best = new Map<string, DocumentModel>()
  const led = new Set<DocumentModel>()
  for (const document of files.flatMap((file) => file.documents)) {
    const id = documentId(document)
    const known = id === undefined ? undefined : best.get(id)
    if (id === undefined) led.add(document)
    else if (!known || leads(document, known)) best.set(id, document)
  }
  return new Set([...led, ...best.values()])
}

function leads(one: DocumentModel, other: DocumentModel): boolean {
  const difference = rank[statusOf(one)] - rank[statusOf(other)]
  return difference === 0 ? versionOf(one).localeCompare(versionOf(other), 'en', { numeric: true }) > 0 : difference < 0
}

function versionOf(document: DocumentModel): string {
  const header = headerOf(document)
  return (header && scalarAt<string>(header, 'version')?.text) ?? ''
}
