/** How a plan brings things back: the work in lanes from the alarm on, what it promises, calls, copies, resources. Times are seconds. */
import type { ItemId } from '../basicTypes.ts'
import type { BoardView } from '../board/types.ts'
import type { TableBlock } from '../documentTypes.ts'

export interface RecoveryView extends BoardView {
  /** Steps, and the order of systems, as far as the plan has them. */
  readonly charts: readonly ChartView[]
  /** What the plan covers, with the times that are asked and reached. */
  readonly goals: TableBlock
  readonly tree?: TreeView
  readonly copies: TableBlock
  readonly copiesSub: string
  readonly resources: TableBlock
}

export interface ChartView {
  readonly key: 'steps' | 'systems'
  readonly title: string
  readonly sub: string
  /** The end of the axis. */
  readonly to: number
  readonly activation?: number
  readonly lines: readonly LineView[]
  readonly lanes: readonly LaneView[]
  /** What has no time, in a sentence. */
  readonly left?: string
}

/** A moment by which things must be back. */
export interface LineView {
  readonly at: number
  /** `RTO card, pay` */
  readonly text: string
  readonly tone: 'late' | 'met'
}

export interface LaneView {
  readonly name: string
  readonly works: readonly WorkView[]
}

export interface WorkView {
  readonly item: ItemId
  readonly id: string
  readonly title: string
  readonly start: number
  readonly end: number
  /** How long it takes, when it ends, how much longer it could take: in words. */
  readonly own: string
  readonly ends: string
  readonly slack?: string
  /** Where the tail of its slack ends. */
  readonly until?: number
  readonly tone: 'late' | 'critical' | 'plain'
  readonly critical: 'critical' | 'slack'
  /** The works that it waits for. */
  readonly after: readonly ItemId[]
  /** By when what it brings back must be there. */
  readonly deadline?: number
  /** What it brings back, and whether in time. */
  readonly flag?: { readonly text: string; readonly tone: 'late' | 'met' }
  readonly said: string
}

export interface TreeView {
  readonly title: string
  readonly sub: string
  /** Minutes at the right end. */
  readonly to: number
  /** Minutes until the plan is to be active. */
  readonly target?: number
  readonly calls: readonly CallView[]
  /** Who is not called at all, in a sentence. */
  readonly left?: string
}

export interface CallView {
  readonly item: ItemId
  readonly name: string
  readonly level: number
  /** Minutes after the first caller has been told, and of the call alone. */
  readonly at: number
  readonly call: number
  readonly tone: 'late' | 'plain'
  readonly said: string
}
