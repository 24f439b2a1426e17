import type { RiskCriteria } from '../../../programme/analysis/riskCriteria.ts'
import { type RiskMatrix, scoreAt } from '../../../programme/analysis/riskMatrix.ts'
import { textIn } from '../board/words.ts'
import type { LevelMark } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { AxisView } from './types.ts'

const tones = ['low', 'moderate', 'high', 'critical'] as const

/** A level of the register as a mark. The letter is as short as it can be to be told from the others. */
export function levelMark({ levels }: Pick<RiskCriteria, 'levels'>, index: number | undefined, scene: Scene): LevelMark | undefined {
  if (index === undefined) return undefined
  const names = levels.map(({ element, name }) => textIn(element.label, scene) ?? name)
  const name = names[index]
  if (name === undefined) return undefined
  const place = levels.length > tones.length ? Math.round((index * 3) / (levels.length - 1)) : index
  return { is: 'level', level: tones[place] ?? 'critical', letter: letterOf(name, names), name }
}

function letterOf(name: string, names: readonly string[]): string {
  const start = (text: string, size: number): string => [...text].slice(0, size).join('').toUpperCase()
  const others = names.filter((other) => other !== name)
  const size = [1, 2, 3].find((one) => others.every((other) => start(other, one) !== start(name, one)))
  return start(name, size ?? 3)
}

/** Where a rating stands on the axis: its score, else its level. */
export const placeOnAxis = (
  { matrix }: RiskCriteria,
  rating: { readonly score: number | undefined; readonly level: number | undefined },
): number | undefined => (matrix?.method === 'table' || !matrix ? rating.level : rating.score)

/** The end of the appetite on the axis: between the last score that is within and the next one, or between two levels. */
export function limitOnAxis({ matrix, levels }: RiskCriteria, level: number): number | undefined {
  const next = matrix?.mins[level + 1]
  if (matrix && matrix.method !== 'table') return next === undefined ? undefined : next - 0.5
  return level + 1 < levels.length ? level + 0.5 : undefined
}

export function axisOf(criteria: RiskCriteria | undefined, scene: Scene): AxisView {
  const { matrix, levels = [] } = criteria ?? {}
  if (criteria && matrix && matrix.method !== 'table') return scores(matrix)
  const ticks = levels.map((_, at) => ({ at, text: (criteria && levelMark(criteria, at, scene)?.letter) ?? '' }))
  return { from: 0, to: Math.max(1, levels.length - 1), ticks }
}

/** The ends, and every fifth score between them. */
function scores(matrix: RiskMatrix): AxisView {
  const [from, to] = [ends(matrix, Math.min), ends(matrix, Math.max)]
  const fives = Array.from({ length: Math.ceil(to / 5) }, (_, index) => (index + 1) * 5).filter((at) => at > from && at < to)
  return { from, to, ticks: [from, ...fives, to].map((at) => ({ at, text: String(at) })) }
}

const ends = (matrix: RiskMatrix, end: (...values: readonly number[]) => number): number =>
  scoreAt(matrix, { likelihood: end(...matrix.likelihood), impact: end(...matrix.impact) }) ?? 0
