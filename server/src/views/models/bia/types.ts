/** The impact analysis as drawings: heat table, curves, recovery ladder, capacity, seats. Times are seconds from the disruption. */
import type { DayNumber, ItemId, Lede, ViewFinding } from '../basicTypes.ts'
import type { Hole, Words } from '../inlineTypes.ts'

export interface BiaView {
  readonly lede: Lede
  /** How many contradictions there are, in the activities and at the alternate sites. */
  readonly contradictions: number
  /** The keys that would fill the view; empty where there is an activity. */
  readonly wants: readonly string[]
  /** One for each document that analyses activities. */
  readonly analyses: readonly AnalysisView[]
  /** The activity to begin with: the one whose contradiction is the worst. */
  readonly worst?: ItemId
  readonly seats: readonly SeatsView[]
  readonly findings: readonly ActivityFinding[]
}

/** A length of time: a number to be drawn, and in words of the reader's language. */
export interface Span {
  readonly seconds: number
  readonly text: string
}

/** A time, or what stands in its place. */
export type TimeCell = Span | Hole | Words

export interface AnalysisView {
  /** What its document is called, where there are several. */
  readonly title?: string
  /** The columns of the heat table, the shortest first. */
  readonly frames: readonly Span[]
  /** Every level that a scale has, the mildest first. */
  readonly levels: readonly LevelView[]
  /** The level from which an impact is intolerable, where all types have the same. */
  readonly intolerableFrom?: number
  readonly activities: readonly ActivityView[]
}

export interface LevelView {
  readonly rank: number
  /** Where all types call it by the same name. */
  readonly label?: string
}

export interface ActivityView {
  readonly item: ItemId
  readonly name: string
  readonly impact: ImpactView
  readonly mtpd: TimeCell
  readonly ladder: LadderView
  readonly capacity: CapacityView | Lacking
  /** The place in the list of seats of the site where it works. */
  readonly seats?: number
}

/** Why something cannot be drawn, in one sentence that names the key. */
export interface Lacking {
  readonly lacks: string
}

export interface ImpactView {
  /** The worst level of all types in each time frame; empty where there is none. */
  readonly worst: readonly HeatCell[]
  readonly types: readonly TypeView[]
  /** What the impacts say of the MTPD. */
  readonly derived?: Span
  /** Why they say nothing, or that they never become intolerable. */
  readonly note?: string
  /** What is drawn, in a sentence. */
  readonly said: string
}

/** A level in a time frame, and the lines and shades around it. */
export interface HeatCell {
  readonly level?: number
  /** The line on its left: the first intolerable moment, or the declared MTPD where it is another one. */
  readonly edge?: 'derived' | 'declared'
  /** The declared MTPD lies between this time frame and the next one. */
  readonly inside?: 'declared'
  /** Intolerable, and still within the declared MTPD. */
  readonly clash?: 'clash'
}

export interface TypeView {
  readonly item: ItemId
  readonly name: string
  readonly cells: readonly HeatCell[]
  /** It is the one, or one of those, that the derived MTPD comes from. */
  readonly role: 'decides' | 'follows'
  /** The level from which it is intolerable, as `4 Severe`. */
  readonly intolerableFrom?: string
  readonly derived?: Span
}

export interface LadderView {
  readonly rto: TimeCell
  readonly wrt: TimeCell
  /** Until the plan is activated, where one says so. */
  readonly activation?: Span
  /** When it runs again, and when it has caught up too. */
  readonly back?: number
  readonly total?: number
  readonly bounds: readonly BoundView[]
  readonly achieved?: AchievedView
  readonly result: ResultView
  /** Its times count working hours: nothing of it can be compared with the time on a clock. */
  readonly clock?: string
}

export interface BoundView extends Span {
  readonly kind: 'declared' | 'derived' | 'peak'
  /** `peak 3 h` */
  readonly words: string
  /** Up to when the recovery goes beyond it. */
  readonly until?: number
  /** In a peak that has a recovery time of its own, that time, and when the activity has caught up. */
  readonly own?: OwnRecovery
}

export interface OwnRecovery {
  /** `RTO 1 h` */
  readonly words: string
  readonly total: number
}

export interface AchievedView extends Span {
  readonly day: DayNumber
  /** `open`: its time counts otherwise, so nobody can say. */
  readonly standing: 'met' | 'late' | 'stale' | 'open'
}

/** What all this comes to, in words. */
export interface ResultView {
  readonly tone: 'bad' | 'warning' | 'ok' | 'dim'
  readonly text: string
  readonly sub?: string
}

export interface CapacityView {
  /** From when on how many percent must be possible, the earliest first. */
  readonly required: readonly OutputPoint[]
  /** The minimum, in percent. */
  readonly least?: number
  readonly rto?: Span
  readonly mtpd?: Span
  readonly workaround?: WorkaroundView
  readonly reached?: ReachedView
  readonly said: string
}

export interface OutputPoint {
  readonly seconds: number
  readonly percent: number
}

export interface WorkaroundView {
  readonly percent: number
  readonly from: number
  /** Up to when it can be kept up; absent where nobody says. */
  readonly until?: number
  readonly words: string
}

export interface ReachedView extends OutputPoint {
  readonly day: DayNumber
  readonly tone: 'bad' | 'ok'
  /** `25 min late` */
  readonly words: string
}

export interface SeatsView {
  readonly lost: string
  readonly alternates: string
  readonly offered: number
  readonly totals: readonly SeatTotal[]
  readonly verdict: ResultView
  readonly said: string
}

export interface SeatTotal extends Span {
  readonly needed: number
}

/** A finding, and the activity that it is about; of the analysis as a whole there is none. */
export interface ActivityFinding extends ViewFinding {
  readonly about?: string
}
