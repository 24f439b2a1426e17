/** The risks of a register or a plan: matrix, register, bow-ties, ages of what is still to be done. */
import type { ItemId } from '../basicTypes.ts'
import type { BoardView, Lines } from '../board/types.ts'
import type { TableBlock } from '../documentTypes.ts'
import type { LevelMark } from '../inlineTypes.ts'

export type RatingState = 'inherent' | 'current' | 'residual' | 'target'

export interface RisksView extends BoardView {
  /** Where the criteria stand, if not in the shown document: the title of the register. */
  readonly source?: string
  /** Absent while no criteria say how levels come about; `noMatrix` says so. */
  readonly matrix?: MatrixView
  readonly noMatrix?: string
  readonly axis: AxisView
  /** The highest first. */
  readonly risks: readonly RiskView[]
  /** The ratings that any risk has. */
  readonly states: readonly RatingState[]
  readonly ages: TableBlock
}

/** A step of a scale: `4 Severe`. */
export interface StepView {
  readonly value: number
  readonly label?: string
}

export interface MatrixView {
  /** The highest first, as rows are drawn. */
  readonly likelihood: readonly StepView[]
  /** The lowest first. */
  readonly impact: readonly StepView[]
  /** By row and column. */
  readonly cells: readonly (readonly MatrixCell[])[]
  /** How far the appetite goes, in words; absent where nobody says so. */
  readonly appetite?: string
}

export interface MatrixCell {
  readonly level?: LevelMark
  readonly score?: number
  /** The sides on which the line of the appetite runs. */
  readonly edges: readonly ('top' | 'left')[]
  /** `Likelihood 3, impact 4: high` */
  readonly said: string
}

/** The scale on which the movement of each risk is drawn: scores, or levels where the matrix is a table. */
export interface AxisView {
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

export interface RiskView {
  readonly item: ItemId
  readonly id: string
  readonly title: string
  /** Category and owner. */
  readonly sub: string
  readonly ratings: Readonly<Partial<Record<RatingState, RatingView>>>
  /** Where the appetite ends, on the axis. */
  readonly limit?: number
  /** More remains than may be borne. */
  readonly over?: 'untreated' | 'treated'
  readonly trend?: { readonly direction: 'rising' | 'falling' | 'level'; readonly said: string }
  readonly treatment: Lines
  readonly bow: BowView
  /** All of its ratings in a sentence. */
  readonly said: string
}

export interface RatingView {
  /** The cell, where likelihood and impact are on the scales. */
  readonly row?: number
  readonly column?: number
  readonly level?: LevelMark
  readonly score?: number
  /** On the axis. */
  readonly at?: number
}

export interface BowView {
  readonly cause?: string
  readonly event: string
  /** `residual M · outage 4 h` */
  readonly sub: string
  readonly consequence?: string
  /** What is hit, and what it can bear. */
  readonly hits: string
  readonly before: readonly BarrierView[]
  readonly after: readonly BarrierView[]
  /** The paths on which nothing works. */
  readonly bare: readonly ('before' | 'after')[]
  readonly said: string
  /** The same as a table. */
  readonly table: TableBlock
}

export interface BarrierView {
  readonly title: string
  readonly standing: 'works' | 'weak' | 'planned' | 'useless'
  readonly sub: string
}
