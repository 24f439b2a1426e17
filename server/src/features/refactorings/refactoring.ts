import type { FileEdits } from '../../base/edit.ts'
import { type Message, message } from '../../base/message.ts'
import type { Span } from '../../base/span.ts'
import type { Refused } from '../../language/edits/setScalar.ts'
import type { Snapshot } from '../snapshot.ts'

/** The protocol's kinds of refactoring; `source` is for the whole file. */
export type ProposalKind = 'extract' | 'inline' | 'rewrite' | 'move' | 'source'

/** What a refactoring changes. A new file is made before its edits, which speak of an empty text. */
export interface Changes {
  readonly edits: readonly FileEdits[]
  readonly creates?: readonly string[]
}

/** A change of the text that keeps its meaning. */
export interface Proposal {
  /** Tells it from the others at the same place, whenever they are asked for. */
  readonly id: string
  readonly kind: ProposalKind
  readonly title: Message
  /** Whether it is worth a light bulb where nobody asked. */
  readonly when: 'always' | 'asked'
  /** Why it cannot be done here. */
  readonly refused?: Message
  /** What the client must be able to do: else it is refused. */
  readonly wants?: 'newFiles'
  /** Worked out when somebody chooses it. */
  readonly changes: () => Changes
}

/** What can be done at a piece of the text. Offers are cheap: an editor asks with every move of the cursor. */
export type Refactoring = (snapshot: Snapshot, range: Span) => readonly Proposal[]

export const refusedBy = (code: Refused | undefined): Pick<Proposal, 'refused'> => (code ? { refused: message(`refactoring.refused.${code}`) } : {})

/** The edits of each file together. */
export const joined = (files: readonly FileEdits[]): readonly FileEdits[] =>
  [...Map.groupBy(files, ({ uri }) => uri)].map(([uri, own]) => ({ uri, edits: own.flatMap(({ edits }) => edits) }))
