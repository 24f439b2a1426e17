import type { VNode } from 'preact'
import type { IndicatorsView } from '../../models/indicators/types.ts'
import { BoardPage } from '../board/board.tsx'
import { Part, TablePart } from '../board/part.tsx'
import type { BoardSetting } from '../board/setting.ts'
import { Budget, Hatch } from './budget.tsx'
import { Criteria } from './criteria.tsx'

interface IndicatorsProps {
  readonly view: IndicatorsView
  readonly setting: BoardSetting
}

/** The tab «Indicators»: whether targets are met, what downtime is left, what was exercised and shown, the money, the standard. */
export function Indicators({ view, setting }: IndicatorsProps): VNode {
  return (
    <BoardPage view={view} setting={setting}>
      <Hatch />
      {view.criteria.length === 0 ? null : <Criteria criteria={view.criteria} setting={setting} />}
      {view.budgets.map((budget, index) => (
        <Part key={budget.item} id={`indicators-budget-${index}`} title={budget.title} sub={budget.sub}>
          <Budget budget={budget} setting={setting} />
        </Part>
      ))}
      <TablePart block={view.exercises} setting={setting} />
      <TablePart block={view.gaps} setting={setting} />
      <TablePart block={view.money} sub={view.moneySub} setting={setting} />
      <TablePart block={view.clauses} sub={view.clausesSub} setting={setting} />
    </BoardPage>
  )
}
