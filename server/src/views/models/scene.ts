import type { Finding } from '../../base/finding.ts'
import type { Span } from '../../base/span.ts'
import type { Locale } from '../../l10n/locale.ts'
import type { Render } from '../../l10n/render.ts'
import type { Element } from '../../language/model/element.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentLanguage, statusOf } from '../../language/model/header.ts'
import { itemOf } from '../../language/model/items.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Status } from '../../language/schema/shape.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { elementHolding } from './holders.ts'
import type { ImportFacts } from './importFacts.ts'

/** What a view model is made from. */
export interface Sources {
  readonly file: FileModel
  readonly document: DocumentModel
  readonly programme: Programme
  /** Of this file. */
  readonly findings: readonly Finding[]
  readonly today: CivilDay
  /** The reader's language: findings, ledes, states. */
  readonly locale: Locale
  readonly render: Render
  /** Of another file of the programme; without it a view tells of this file alone. */
  readonly findingsOf?: (file: FileModel) => readonly Finding[]
  /** What is switched off to see what would follow: ids of the programme. */
  readonly off?: readonly string[]
  /** What is known of the import that the document came from. */
  readonly importFacts?: ImportFacts
  /** What is opened in a view that shows many things as one. */
  readonly open?: readonly string[]
}

export interface Scene extends Sources {
  readonly status: Status
  /** The document's language: headings, columns, labels around what its author wrote. */
  readonly language: Locale
  /** Findings by the item they stand at. */
  readonly findingsAt: ReadonlyMap<string, readonly Finding[]>
  /** Findings by the span they stand on, written `start-end`. */
  readonly findingsOn: ReadonlyMap<string, readonly Finding[]>
}

export function sceneOf(sources: Sources): Scene {
  const { document, findings } = sources
  const findingsAt = Map.groupBy(findings, ({ span }) => itemHolding(document.elements, span))
  const findingsOn = Map.groupBy(findings, ({ span }) => keyOf(span))
  return { ...sources, status: statusOf(document), language: documentLanguage(document), findingsAt, findingsOn }
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`

/** The findings that stand on exactly this place. */
export const findingsOnSpan = ({ findingsOn }: Scene, span: Span): readonly Finding[] => findingsOn.get(keyOf(span)) ?? []

function itemHolding(elements: readonly Element[], span: Finding['span']): string {
  const holder = elementHolding(elements, span)
  return holder ? itemOf(holder) : ''
}
