/**
 * What the preview draws, as plain data. A model is built for one interface language and carries no position: an item is named
 * by its id, and where it stands is asked only when somebody clicks. So an edit above an item leaves the model as it was.
 *
 * Two languages meet here. What the author wrote, and the headings, column titles and state words around it, are in the
 * document's language. Findings, ledes and status labels are in the interface's language, already rendered.
 */
import type { DayNumber, OpenedTab, Period } from './basicTypes.ts'
import type { BiaView } from './bia/types.ts'
import type { DependenciesView } from './dependencies/types.ts'
import type { DocumentView } from './documentTypes.ts'
import type { IndicatorsView } from './indicators/types.ts'
import type { ProgrammeView } from './programme/types.ts'
import type { RecoveryView } from './recovery/types.ts'
import type { RisksView } from './risks/types.ts'
import type { TimelineView } from './timeline/types.ts'

export type { DayNumber, ItemId, Lede, Meter, Period, State, Tab, ViewFinding } from './basicTypes.ts'

export interface PreviewModel {
  readonly head: Head
  readonly document: DocumentView
  /** How much is wrong in each of the tabs that the document has and that are worked out when they are opened. Absent where there is none. */
  readonly marks?: Readonly<Partial<Record<OpenedTab, number>>>
  /** Kinds that plan nothing over time have none, and no tab for it. */
  readonly timeline?: TimelineView
  /** Absent where the programme analyses no activities. */
  readonly bia?: BiaView
  readonly dependencies?: DependenciesView
  /** Absent where the document neither keeps risks nor names a register. */
  readonly risks?: RisksView
  /** Of a continuity plan alone. */
  readonly recovery?: RecoveryView
  /** Of an annual plan, and of records. */
  readonly indicators?: IndicatorsView
  readonly programme?: ProgrammeView
  /** What became of the file that the document was brought in from, as long as some of it has no place. */
  readonly imported?: DocumentView
}

/** The line that stays in sight above every tab. */
export interface Head {
  readonly title: string
  readonly id?: string
  readonly version?: string
  /** The label of `document.status`, in the interface's language. */
  readonly status?: string
  readonly period?: Period
  readonly today: DayNumber
  /** The day by which the document is to be reviewed again. */
  readonly nextReview?: DayNumber
  /** Findings of the whole file, as the Problems panel counts them. */
  readonly errors: number
  readonly warnings: number
}
