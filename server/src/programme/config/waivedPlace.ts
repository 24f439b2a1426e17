import type { FileModel } from '../../language/model/file.ts'
import { documentId } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'

/** What a waiver says of its place. */
export interface WaivedPlace {
  /** The id of a document, or a file by the end of its path; absent where the place holds for each document it can be found in. */
  readonly outer?: string
  /** An id, or a path in the document: `tasks[0].end`. */
  readonly inner: string
}

/** `O1`, `annual-2026#O1`, `tasks[0].end`, `year/a.plan.yaml#tasks[0].end` */
export function readPlace(at: string): WaivedPlace {
  const mark = at.indexOf('#')
  return mark < 0 ? { inner: at } : { outer: at.slice(0, mark), inner: at.slice(mark + 1) }
}

/** Whether a text is the end of the path of a file. */
export const isFile = (text: string, { uri }: Pick<FileModel, 'uri'>): boolean => `/${decodeURIComponent(uri)}`.endsWith(`/${text}`)

/** Whether a place may be in a document. */
export const mayBeIn = ({ outer }: WaivedPlace, document: DocumentModel, file: Pick<FileModel, 'uri'>): boolean =>
  outer === undefined || documentId(document) === outer || isFile(outer, file)
