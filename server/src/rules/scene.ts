import { listAt } from '../language/model/access.ts'
import type { Located } from '../language/model/element.ts'
import type { FileModel } from '../language/model/file.ts'
import { headerOf, statusOf } from '../language/model/header.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import type { CivilDay } from '../language/values/civil.ts'
import { limitsOf } from '../programme/config/limits.ts'
import type { Settings } from '../programme/config/settings.ts'
import { isCurrent } from '../programme/index/elements.ts'
import type { Scene } from './rule.ts'

/** What every rule wants to know of the document it looks at. */
export function sceneOf(
  file: FileModel,
  document: DocumentModel,
  { settings, today }: { readonly settings: Settings; readonly today: CivilDay },
): Scene {
  const header = headerOf(document)
  const own = header ? listAt(header, 'standards').map((one) => (one as Located<string>).value) : []
  const standards = new Set([...settings.standards, ...own])
  const limits = limitsOf([document.root, settings.root], standards)
  return { file, document, status: statusOf(document), today, current: isCurrent(document), standards, limits }
}
