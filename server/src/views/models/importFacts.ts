import type { Message } from '../../base/message.ts'

/** What is known of the import that a document came from, in this session: without it only what has no place yet is. */
export interface ImportFacts {
  readonly counts: ImportCounts
  readonly placed: readonly Statement[]
  readonly figures: readonly Statement[]
  readonly damaged: readonly Statement[]
  readonly remarks: readonly Message[]
}

/** Something that the source says, and where it went. */
export interface Statement {
  readonly at: string
  readonly text: string
  readonly path: string
  /** What else there is to say: by what it was recognised, what it was read as. */
  readonly more: Message | string
}

export interface ImportCounts {
  readonly placed: number
  readonly unplaced: number
  readonly figures: number
}
