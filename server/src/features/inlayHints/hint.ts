import type { Message } from '../../base/message.ts'
import type { Span } from '../../base/span.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Snapshot } from '../snapshot.ts'

/** A few words that the editor shows between those of the text. */
export interface Hint {
  /** Where it stands: the end of what it belongs to. */
  readonly offset: number
  readonly label: string
  /** What the label means, where it is not plain. */
  readonly tooltip?: Message
}

/** What hints are asked for: one document of the file, and the part of it that is on screen. */
export interface Asked {
  readonly snapshot: Snapshot
  readonly document: DocumentModel
  readonly span: Span
}

export const isAsked = ({ span }: Asked, place: Span): boolean => place.start <= span.end && place.end >= span.start
