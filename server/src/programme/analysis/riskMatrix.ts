/** How likelihood and impact give a level. Places in scales and in the list of levels, never words. */
export interface RiskMatrix {
  readonly method: 'product' | 'sum' | 'table'
  /** The values of the two scales, as they are listed. */
  readonly likelihood: readonly number[]
  readonly impact: readonly number[]
  /** For each level, the lowest first, the score from which it counts. */
  readonly mins: readonly (number | undefined)[]
  /** For a table: a row for each likelihood, a level for each impact, as the scales are listed. */
  readonly cells: readonly (readonly (number | undefined)[])[]
}

/** One likelihood with one impact. */
export interface RiskPoint {
  readonly likelihood: number
  readonly impact: number
}

/** The score of a point: 3 × 4 = 12, 3 + 4 = 7. A table looks up and has none. */
export function scoreAt({ method }: Pick<RiskMatrix, 'method'>, { likelihood, impact }: RiskPoint): number | undefined {
  switch (method) {
    case 'product':
      return likelihood * impact
    case 'sum':
      return likelihood + impact
    case 'table':
      return undefined
  }
}

/** The level of a score: the highest that begins at or below it. Nothing while a level does not say where it begins. */
export function levelOfScore(mins: RiskMatrix['mins'], score: number): number | undefined {
  if (mins.some((min) => min === undefined)) return undefined
  const level = mins.findLastIndex((min) => min !== undefined && min <= score)
  return level < 0 ? undefined : level
}

/** The level of a point; nothing where the matrix does not tell. */
export function levelAt(matrix: RiskMatrix, point: RiskPoint): number | undefined {
  const score = scoreAt(matrix, point)
  if (score !== undefined) return levelOfScore(matrix.mins, score)
  return matrix.cells[matrix.likelihood.indexOf(point.likelihood)]?.[matrix.impact.indexOf(point.impact)]
}

/** A cell of a table that is lower than its neighbour with less likelihood or less impact. */
export interface FallingCell {
  readonly row: number
  readonly column: number
  readonly over: { readonly row: number; readonly column: number }
  readonly axis: 'likelihood' | 'impact'
}

/** Every cell that falls although likelihood or impact grows; each once, even if it is lower than both of its neighbours. */
export function fallingCells({ likelihood, impact, cells }: Pick<RiskMatrix, 'likelihood' | 'impact' | 'cells'>): readonly FallingCell[] {
  const [below, left] = [neighbours(likelihood), neighbours(impact)]
  return cells.flatMap((levels, row) =>
    levels.flatMap((_, column) => {
      const found: readonly FallingCell[] = [
        { row, column, over: { row: below(row), column }, axis: 'likelihood' },
        { row, column, over: { row, column: left(column) }, axis: 'impact' },
      ]
      return found.find((cell) => falls(cells, cell)) ?? []
    }),
  )
}

/** Whether the level of a point may be a slip of the matrix: its cell falls, or is the one that another falls below. */
export function isDoubtful(matrix: RiskMatrix, point: RiskPoint): boolean {
  if (matrix.method !== 'table') return false
  const [row, column] = [matrix.likelihood.indexOf(point.likelihood), matrix.impact.indexOf(point.impact)]
  return fallingCells(matrix).some((cell) => [cell, cell.over].some((one) => one.row === row && one.column === column))
}

/** For a place in the list of a scale that of the next lower value: scales may be listed the other way round. −1 for the lowest. */
function neighbours(values: readonly number[]): (place: number) => number {
  const sorted = values.toSorted((a, b) => a - b)
  return (place) => values.indexOf(sorted[sorted.indexOf(values[place] ?? Number.NaN) - 1] ?? Number.NaN)
}

function falls(cells: RiskMatrix['cells'], { row, column, over }: FallingCell): boolean {
  const [own, other] = [cells[row]?.[column], cells[over.row]?.[over.column]]
  return own !== undefined && other !== undefined && own < other
}

/** The lowest score that two scales can give. */
export const leastScore = ({ method, likelihood, impact }: RiskMatrix): number | undefined =>
  scoreAt({ method }, { likelihood: Math.min(...likelihood), impact: Math.min(...impact) })
