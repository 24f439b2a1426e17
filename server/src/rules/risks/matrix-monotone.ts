import { figure } from '../../base/message.ts'
import type { RiskRegister } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { cellsOf, criteriaFor, levelNamed, type RiskCriteria } from '../../programme/analysis/riskCriteria.ts'
import { type FallingCell, fallingCells, leastScore, type RiskMatrix } from '../../programme/analysis/riskMatrix.ts'
import { keyOf, placeOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** RSK-22: a matrix with gaps, with levels that it does not know, or that falls although likelihood or impact grows. */
export const rule: Rule = linkedDocumentRule({
  id: 'RSK-22',
  name: 'matrix-monotone',
  title: { en: 'Matrix does not hold together', 'zh-cn': '风险矩阵自相矛盾', 'zh-tw': '風險矩陣自相矛盾' },
  why: {
    en: 'Every level of the register comes from the matrix: one wrong cell misjudges all risks that fall into it.',
    'zh-cn': '登记册里的等级都由矩阵得出：一个格子错了，落在其中的风险全都判错。',
    'zh-tw': '登錄表裡的等級都由矩陣得出：一格錯了，落在其中的風險全都判錯。',
  },
  messages: {
    likelihood: {
      en: 'Likelihood {value} gives {own}, a smaller one with the same impact {other}: the level must not fall when the likelihood grows.',
      'zh-cn': '可能性 {value} 得出 {own}，而后果相同、可能性更小时却得出 {other}：可能性增大时等级不能降低。',
      'zh-tw': '可能性 {value} 得出 {own}，而衝擊相同、可能性更小時卻得出 {other}：可能性變大時等級不能降低。',
    },
    impact: {
      en: 'Impact {value} gives {own}, a smaller one with the same likelihood {other}: the level must not fall when the impact grows.',
      'zh-cn': '后果 {value} 得出 {own}，而可能性相同、后果更小时却得出 {other}：后果增大时等级不能降低。',
      'zh-tw': '衝擊 {value} 得出 {own}，而可能性相同、衝擊更小時卻得出 {other}：衝擊變大時等級不能降低。',
    },
    unknown: {
      en: '{level} is no level of this matrix, which has: {levels}.',
      'zh-cn': '{level} 不是本矩阵的等级，矩阵的等级为：{levels}。',
      'zh-tw': '{level} 不是本矩陣的等級，矩陣的等級為：{levels}。',
    },
    rows: {
      en: 'The table has {rows} rows; the scale of likelihood has {wanted} levels, and each needs one.',
      'zh-cn': '表格有 {rows} 行，而可能性量表有 {wanted} 级，每级须有一行。',
      'zh-tw': '表格有 {rows} 列，而可能性量表有 {wanted} 級，每級須有一列。',
    },
    columns: {
      en: 'Row {row} has {columns} cells; the scale of impact has {wanted} levels, and each needs one.',
      'zh-cn': '第 {row} 行有 {columns} 格，而后果量表有 {wanted} 级，每级须有一格。',
      'zh-tw': '第 {row} 列有 {columns} 格，而衝擊量表有 {wanted} 級，每級須有一格。',
    },
    noCells: {
      en: 'Levels are looked up in a table, but there are no cells.',
      'zh-cn': '等级由查表得出，但没有填写单元格。',
      'zh-tw': '等級由查表得出，但沒有填寫儲存格。',
    },
    noMin: {
      en: 'Nobody says from which score on a risk has the level {level}.',
      'zh-cn': '没有写明从多少分起属于等级 {level}。',
      'zh-tw': '沒有寫明從多少分起屬於等級 {level}。',
    },
    sameMin: {
      en: '{level} begins at the same score as {other}: one of the two never applies.',
      'zh-cn': '{level} 与 {other} 的起始分相同：其中一个永远用不上。',
      'zh-tw': '{level} 與 {other} 的起始分相同：其中一個永遠用不到。',
    },
    sameLabel: {
      en: 'Two levels are called {level}: nobody can tell them apart in the table, the plans and the reports.',
      'zh-cn': '有两个等级都叫 {level}：在表格、计划和报告中无法区分。',
      'zh-tw': '有兩個等級都叫 {level}：在表格、計畫與報告中無法區分。',
    },
    gap: {
      en: 'The lowest level begins at {min}, but a risk can have the score {score}: it would have no level.',
      'zh-cn': '最低等级从 {min} 分起，但风险可能只有 {score} 分：那时没有等级。',
      'zh-tw': '最低等級從 {min} 分起，但風險可能只有 {score} 分：那時沒有等級。',
    },
    same: { en: 'The other level', 'zh-cn': '另一个等级', 'zh-tw': '另一個等級' },
    other: { en: 'The cell that is higher', 'zh-cn': '更高的单元格', 'zh-tw': '較高的儲存格' },
  },
  severity: byMessage({
    likelihood: 'error',
    impact: 'error',
    unknown: 'error',
    rows: 'error',
    columns: 'error',
    noCells: asHole,
    noMin: asHole,
    sameMin: 'error',
    gap: 'error',
    sameLabel: 'error',
  }),
  checkDocument(context) {
    if (context.document.kind !== 'risk_register' || !(context.document.root as RiskRegister).criteria) return
    const criteria = criteriaFor(context.programme, context.document)
    if (criteria) checkLabels(criteria, context)
    if (!criteria?.matrix || !isWhole(criteria)) return
    if (criteria.matrix.method === 'table') checkTable(criteria, criteria.matrix, context)
    else checkScores(criteria, criteria.matrix, context)
  },
})

function checkLabels({ levels }: RiskCriteria, { report }: LinkedContext): void {
  const labels = levels.flatMap(({ element: { label } }) => (label && !isElementLike(label) ? label : []))
  for (const [index, { text, span }] of labels.entries()) {
    const before = labels.slice(0, index).find((one) => one.text.trim() === text.trim())
    if (before) report({ at: span, message: 'sameLabel', args: { level: text }, related: [{ at: before.span, message: 'same' }] })
  }
}

/** While a level of a scale has no value, or one of the matrix no name, nobody can count rows and cells. */
const isWhole = ({ element, levels, matrix }: RiskCriteria): boolean =>
  element.likelihood.length === matrix?.likelihood.length &&
  element.impact.length === matrix.impact.length &&
  levels.every(({ names }) => names.length > 0)

function checkTable(criteria: RiskCriteria, matrix: RiskMatrix, context: LinkedContext): void {
  const element = criteria.element.matrix
  if (!element) return
  const slot = element.$.slots.get('cells')
  if (!slot || slot.state === 'empty') context.report({ at: element.$.slots.get('method')?.span ?? placeOf(element), message: 'noCells' })
  if (slot?.state !== 'value' || !checkSize(matrix, element, context)) return
  const cells = cellsOf(element)
  for (const cell of cells.flat()) {
    if (cell && levelNamed(criteria.levels, cell.text) === undefined) {
      context.report({ at: cell.span, message: 'unknown', args: { level: cell.text, levels: criteria.levels.map(({ name }) => name) } })
    }
  }
  for (const falling of fallingCells(matrix)) tellFalling(falling, criteria, context)
}

function checkSize(
  { cells, likelihood, impact }: RiskMatrix,
  element: NonNullable<RiskCriteria['element']['matrix']>,
  { report }: LinkedContext,
): boolean {
  const at = keyOf(element, 'cells')
  if (cells.length !== likelihood.length) {
    report({ at, message: 'rows', args: { rows: figure(cells.length), wanted: figure(likelihood.length) } })
    return false
  }
  const row = cells.findIndex(({ length }) => length !== impact.length)
  if (row < 0) return true
  const own = cellsOf(element)[row]?.find((cell) => cell)?.span ?? at
  report({ at: own, message: 'columns', args: { row: figure(row + 1), columns: figure(cells[row]?.length ?? 0), wanted: figure(impact.length) } })
  return false
}

function tellFalling({ row, column, over, axis }: FallingCell, { element, matrix }: RiskCriteria, { report }: LinkedContext): void {
  const cells = element.matrix ? cellsOf(element.matrix) : []
  const [own, other] = [cells[row]?.[column], cells[over.row]?.[over.column]]
  if (!own || !other || !matrix) return
  const value = axis === 'likelihood' ? matrix.likelihood[row] : matrix.impact[column]
  const args = { value: figure(value ?? 0), own: own.text, other: other.text }
  report({ at: own.span, message: axis, args, related: [{ at: other.span, message: 'other' }] })
}

function checkScores({ levels }: RiskCriteria, matrix: RiskMatrix, { report }: LinkedContext): void {
  for (const { element, name } of levels) if (!element.$.slots.has('min')) report({ at: placeOf(element), message: 'noMin', args: { level: name } })
  if (matrix.mins.some((min) => min === undefined)) return
  for (const [index, { element, name }] of levels.entries()) {
    const before = levels[index - 1]
    if (element.min && before && before.element.min?.value === element.min.value)
      report({ at: element.min.span, message: 'sameMin', args: { level: name, other: before.name } })
  }
  const [lowest, least] = [levels[0]?.element.min, leastScore(matrix)]
  if (lowest && least !== undefined && lowest.value > least)
    report({ at: lowest.span, message: 'gap', args: { min: figure(lowest.value), score: figure(least) } })
}
