import type { Scale } from '../../../programme/analysis/curves.ts'
import { scaleOf } from '../../../programme/analysis/curves.ts'
import type { RiskCriteria } from '../../../programme/analysis/riskCriteria.ts'
import { levelAt, type RiskMatrix, scoreAt } from '../../../programme/analysis/riskMatrix.ts'
import { statedLevel } from '../../../programme/analysis/riskRatings.ts'
import { sayer } from '../board/say.ts'
import { textIn } from '../board/words.ts'
import type { Scene } from '../scene.ts'
import { levelMark } from './levels.ts'
import type { Key } from './say.ts'
import type { MatrixCell, MatrixView, StepView } from './types.ts'

/** The matrix of the criteria, from their own scales; nothing while they do not say how levels come about. */
export function matrixOf(criteria: RiskCriteria | undefined, scene: Scene): MatrixView | undefined {
  const { matrix } = criteria ?? {}
  if (!criteria || !matrix) return undefined
  const likelihood = steps(criteria.likelihood, scene).toReversed()
  const impact = steps(criteria.impact, scene)
  const appetite = statedLevel(criteria, criteria.element.appetite?.max_level)
  const levels = likelihood.map((row) => impact.map((column) => levelAt(matrix, { likelihood: row.value, impact: column.value })))
  const said = appetite === undefined ? undefined : levelMark(criteria, appetite, scene)
  return {
    likelihood,
    impact,
    cells: levels.map((row, y) =>
      row.map((level, x) => cellOf({ criteria, matrix, scene }, { levels, x, y, appetite, level, row: likelihood[y], column: impact[x] })),
    ),
    ...(said && { appetite: sayer<Key>('risks', scene)('appetite', { level: said.name }) }),
  }
}

/** The lowest first, whatever order they are listed in. */
const steps = (scale: Scale, scene: Scene): readonly StepView[] =>
  scaleOf(scale)
    .map(({ rank, element }): StepView => {
      const label = textIn(element.label, scene)
      return { value: rank, ...(label !== undefined && { label }) }
    })
    .toSorted((a, b) => a.value - b.value)

interface Around {
  readonly criteria: RiskCriteria
  readonly matrix: RiskMatrix
  readonly scene: Scene
}

interface Place {
  readonly levels: readonly (readonly (number | undefined)[])[]
  readonly x: number
  readonly y: number
  readonly appetite: number | undefined
  readonly level: number | undefined
  readonly row: StepView | undefined
  readonly column: StepView | undefined
}

function cellOf({ criteria, matrix, scene }: Around, place: Place): MatrixCell {
  const { level, row, column } = place
  const mark = levelMark(criteria, level, scene)
  const point = { likelihood: row?.value ?? 0, impact: column?.value ?? 0 }
  const score = scoreAt(matrix, point)
  const say = sayer<Key>('risks', scene)
  const said = say(mark ? 'cell' : 'cell.open', { ...point, level: mark?.name ?? '' })
  return { edges: edgesOf(place), said, ...(mark && { level: mark }), ...(score !== undefined && { score }) }
}

/** The line runs between a cell within the appetite and one beyond it. */
function edgesOf({ levels, x, y, appetite, level }: Place): MatrixCell['edges'] {
  const isOver = (one: number | undefined): boolean | undefined => (one === undefined || appetite === undefined ? undefined : one > appetite)
  const differs = (other: number | undefined): boolean =>
    isOver(level) !== undefined && isOver(other) !== undefined && isOver(level) !== isOver(other)
  return [...(differs(levels[y - 1]?.[x]) ? (['top'] as const) : []), ...(differs(levels[y]?.[x - 1]) ? (['left'] as const) : [])]
}
