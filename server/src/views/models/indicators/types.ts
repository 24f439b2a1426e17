/** How the programme is doing: criteria, downtime, exercises, what was shown of recovery, money, the clauses of the standard. */
import type { ItemId } from '../basicTypes.ts'
import type { BoardView } from '../board/types.ts'
import type { TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'

export interface IndicatorsView extends BoardView {
  /** What is missed first, then what nobody knows. */
  readonly criteria: readonly CriterionView[]
  readonly budgets: readonly BudgetView[]
  readonly exercises: TableBlock
  readonly gaps: TableBlock
  readonly money: TableBlock
  readonly moneySub: string
  readonly clauses: TableBlock
  readonly clausesSub: string
}

export interface CriterionView {
  readonly item: ItemId
  readonly id: string
  readonly title: string
  readonly target: string
  readonly last?: string
  /** The last six values, and the target on the same scale. */
  readonly values: readonly number[]
  readonly line?: number
  readonly trend?: string
  readonly result: 'met' | 'missed' | 'at_risk' | 'never' | 'unknown'
  readonly state: string
  /** When it was measured last, and how old that is. */
  readonly measured: readonly Inline[]
  readonly frequency: string
  /** The drawing in a sentence. */
  readonly said: string
}

export interface BudgetView {
  readonly item: ItemId
  readonly title: string
  readonly sub: string
  /** Seconds. */
  readonly allowed: number
  readonly allowedText: string
  readonly incidents: readonly { readonly item: ItemId; readonly seconds: number; readonly text: string }[]
  readonly left: { readonly text: string; readonly tone: 'bad' | 'ok' }
  /** Of the year, in percent. */
  readonly elapsed?: { readonly percent: number; readonly text: string }
  readonly recovery?: { readonly seconds: number; readonly text: string; readonly tone: 'bad' | 'ok' }
  readonly said: string
}
