import type { AnnualPlanBudget, AnnualPlanBudgetLine } from '../../../generated/model.ts'
import { numberText } from '../../../l10n/quantities.ts'
import type { Located } from '../../../language/model/element.ts'
import { itemOf, itemOfKey } from '../../../language/model/items.ts'
import type { Money } from '../../../language/values/valueTypes.ts'
import { restOf, type Spending, spendingOfAll, spendingOn } from '../../../programme/analysis/budget.ts'
import { figures, words } from '../board/columns.ts'
import { sayer } from '../board/say.ts'
import type { Cell, Row, TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'

const columns = ['item', 'planned', 'committed', 'actual', 'left'] as const

/** The budget by line: what was planned, what is ordered, what is paid, and what that leaves. */
export function moneyTable(budget: AnnualPlanBudget | undefined, tolerance: number, scene: Scene): TableBlock {
  const say = sayer<Key>('indicators', scene)
  const usual = budget?.currency?.value
  const total = budget && spendingOfAll(budget, tolerance)
  return {
    block: 'table',
    key: 'indicators-money',
    caption: say('money'),
    columns: columns.map((column) => (column === 'item' ? words : figures)(say(`money.${column}`))),
    rows: [...(budget?.lines ?? []).map((line) => rowOf(line, spendingOn(line, usual, tolerance))), ...reserveOf(budget, say('money.reserve'))],
    ...(budget?.total && { total: [say('money.total'), amountOf(budget.total), '', '', leftOf(total)].map((one): Cell => ({ content: [one] })) }),
  }
}

function rowOf(line: AnnualPlanBudgetLine, spending: Spending | undefined): Row {
  const { item, id, planned, committed, actual } = line
  const cells: readonly Inline[] = [item?.text ?? id?.text ?? '', amountOf(planned), amountOf(committed), amountOf(actual), leftOf(spending, planned)]
  return { item: itemOf(line), cells: cells.map((one) => ({ content: [one] })) }
}

/** The contingency is a part of the total, and of what is left. */
function reserveOf(budget: AnnualPlanBudget | undefined, title: string): readonly Row[] {
  if (!budget?.contingency) return []
  const amount = amountOf(budget.contingency)
  const cells: readonly Inline[] = [title, amount, { is: 'unset' }, { is: 'unset' }, amount]
  return [{ item: itemOfKey(budget, 'contingency'), cells: cells.map((one) => ({ content: [one] })) }]
}

const amountOf = (money: Located<Money> | undefined): Inline => (money ? numberText(money.value.amount) : { is: 'unset' })

function leftOf(spending: Spending | undefined, planned?: Located<Money>): Inline {
  if (!spending) return planned ? amountOf(planned) : { is: 'unset' }
  const rest = restOf(spending)
  return rest < 0 ? { is: 'words', text: `−${numberText(-rest)}`, tone: spending.over > 0 ? 'bad' : 'dim' } : numberText(rest)
}
