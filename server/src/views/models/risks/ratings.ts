import { scoreAt } from '../../../programme/analysis/riskMatrix.ts'
import { readRating, states } from '../../../programme/analysis/riskRatings.ts'
import type { Scene } from '../scene.ts'
import { levelMark, placeOnAxis } from './levels.ts'
import type { Subject } from './subjects.ts'
import type { MatrixView, RatingState, RatingView, RiskView } from './types.ts'

/** The ratings of a risk, each with its cell and its place on the axis. */
export function ratingsOf(subject: Subject, matrix: MatrixView | undefined, scene: Scene): RiskView['ratings'] {
  const found = states.flatMap((state) => {
    const rating = ratingOf(subject, state, { matrix, scene })
    return rating ? [[state, rating] as const] : []
  })
  return Object.fromEntries(found)
}

interface Around {
  readonly matrix: MatrixView | undefined
  readonly scene: Scene
}

function ratingOf({ element, criteria }: Subject, state: RatingState, { matrix, scene }: Around): RatingView | undefined {
  const reading = readRating(criteria, element[state])
  if (!reading || !criteria) return undefined
  const { likelihood, impact, level: index } = reading
  const score = likelihood === undefined || impact === undefined || !criteria.matrix ? undefined : scoreAt(criteria.matrix, { likelihood, impact })
  const row = matrix?.likelihood.findIndex(({ value }) => value === likelihood) ?? -1
  const column = matrix?.impact.findIndex(({ value }) => value === impact) ?? -1
  const level = levelMark(criteria, index, scene)
  const at = placeOnAxis(criteria, { score, level: index })
  return {
    ...(row >= 0 && column >= 0 && { row, column }),
    ...(level && { level }),
    ...(score !== undefined && { score }),
    ...(at !== undefined && { at }),
  }
}
