import type { AnnualPlanPlanRisk, CommonRating, RiskRegisterRisk } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { rankOf } from './curves.ts'
import { levelNamed, type RiskCriteria } from './riskCriteria.ts'
import { levelAt, levelOfScore } from './riskMatrix.ts'

/** A risk of a register, or one that an annual plan lists itself. */
export type Risk = RiskRegisterRisk | AnnualPlanPlanRisk

/** The shapes of both, for rules that visit them. */
export const riskShapes = ['risk_register.risk', 'annual_plan.plan_risk'] as const

/** All risks of a programme. */
export const risksOf: (programme: Programme) => readonly Site<Risk>[] = derived((programme) => [
  ...allOf(programme, 'risk_register.risk'),
  ...allOf(programme, 'annual_plan.plan_risk'),
])

/** Nobody looks after a risk that is closed any more. */
export const isOpen = ({ status }: Risk): boolean => status?.value !== 'closed'

/** The two sides of a risk. */
export const axes = ['likelihood', 'impact'] as const

export type Axis = (typeof axes)[number]

/** A rating with what is known of it: places in scales and in the order of the levels. */
export interface RatingReading {
  readonly element: CommonRating
  readonly likelihood?: number
  readonly impact?: number
  /** What the matrix says, where it says something. */
  readonly derived?: number
  /** What is stated, else what is derived. */
  readonly level?: number
}

/** A rating in the light of the criteria; without criteria figures still speak for themselves. */
export function readRating(criteria: RiskCriteria | undefined, element: CommonRating | undefined): RatingReading | undefined {
  if (!element) return undefined
  const likelihood = element.likelihood && rankOf(criteria?.likelihood ?? { levels: [] }, element.likelihood.value)
  const impact = element.impact && rankOf(criteria?.impact ?? { levels: [] }, element.impact.value)
  const known = criteria?.matrix && likelihood !== undefined && impact !== undefined
  const derivedLevel = known ? levelAt(criteria.matrix, { likelihood, impact }) : undefined
  const level = statedLevel(criteria, element.level) ?? (element.level ? undefined : derivedLevel)
  return {
    element,
    ...(likelihood !== undefined && { likelihood }),
    ...(impact !== undefined && { impact }),
    ...(derivedLevel !== undefined && { derived: derivedLevel }),
    ...(level !== undefined && { level }),
  }
}

/** A level by its name. Where levels come from scores, the score itself is often written in its place: `level: 12`. */
export function statedLevel(criteria: RiskCriteria | undefined, stated: Located<string> | undefined): number | undefined {
  if (!criteria || !stated) return undefined
  const score = statedScore(criteria, stated)
  return score === undefined ? levelNamed(criteria.levels, stated.value) : levelOfScore(criteria.matrix?.mins ?? [], score)
}

/** The figure that stands in the place of a level, where no level has that name. */
export function statedScore({ levels, matrix }: RiskCriteria, { value }: Located<string>): number | undefined {
  if (!matrix || matrix.method === 'table' || levelNamed(levels, value) !== undefined) return undefined
  return /^\d+$/.test(value.trim()) ? Number(value) : undefined
}

/** The highest level that is borne without more ado, for the risks of a category. */
export function appetiteFor(criteria: RiskCriteria | undefined, risk: Risk): { readonly level: number; readonly said: Located<string> } | undefined {
  const { max_level, per_category } = criteria?.element.appetite ?? {}
  // A category that has yet to be chosen may have a limit of its own.
  if (per_category && !risk.category) return undefined
  const said = per_category?.$.slots.has(risk.category?.value ?? '') ? per_category.others.get(risk.category?.value ?? '') : max_level
  const level = statedLevel(criteria, said)
  return said && level !== undefined ? { level, said } : undefined
}

/** The four ratings that a risk may have. */
export const states = ['inherent', 'current', 'residual', 'target'] as const

/** Those that are written. */
export const ratingsOf = (risk: Risk): readonly CommonRating[] => states.flatMap((state) => risk[state] ?? [])

/** The level that a risk has today, by the rating that says most of it. */
export const levelToday = (criteria: RiskCriteria | undefined, { current, residual, inherent }: Risk): number | undefined =>
  readRating(criteria, current ?? residual ?? inherent)?.level

/** In what two ratings can be compared. */
export type Side = Axis | 'level'

export const sides: readonly Side[] = [...axes, 'level']

/** The sides on which one rating is higher than another; those that either does not state are not compared. */
export const higherSides = (one: RatingReading, other: RatingReading): readonly Side[] =>
  sides.filter((side) => (one[side] ?? Number.NaN) > (other[side] ?? Number.NaN))

/** How much more remains of a risk than may be borne. */
export interface Excess {
  readonly residual: CommonRating
  readonly level: number
  readonly appetite: { readonly level: number; readonly said: Located<string> }
}

/** Whether more remains of a risk than the appetite allows; nothing where it does not, or where nobody knows. */
export function aboveAppetite(criteria: RiskCriteria | undefined, risk: Risk): Excess | undefined {
  const level = readRating(criteria, risk.residual)?.level
  const appetite = appetiteFor(criteria, risk)
  if (!risk.residual || level === undefined || !appetite || level <= appetite.level) return undefined
  return { residual: risk.residual, level, appetite }
}

/** Whether the decision is to live with it. */
export const isAccepting = ({ treatment, status }: Risk): boolean =>
  treatment?.option ? treatment.option.value === 'accept' : status?.value === 'accepted'

/** The level that somebody accepts: what remains, else what there is. */
export const levelOfAcceptance = (criteria: RiskCriteria | undefined, { residual, current, inherent }: Risk): number | undefined =>
  readRating(criteria, residual ?? current ?? inherent)?.level

/** That a side of a risk is rated lower than before. */
export interface Drop {
  readonly axis: Axis
  readonly from: Located<string>
  readonly to: Located<string>
}

/** The sides on which one rating is lower than another. */
export function dropsBetween(before: RatingReading | undefined, after: RatingReading | undefined): readonly Drop[] {
  if (!before || !after) return []
  return axes.flatMap((axis) => {
    const [from, to] = [before.element[axis], after.element[axis]]
    return from && to && (after[axis] ?? Number.NaN) < (before[axis] ?? Number.NaN) ? [{ axis, from, to }] : []
  })
}

/** Whether somebody has described what happens where a level is wanted. */
export const isProse = (text: string): boolean => text.trim().split(/\s+/).length > 4 || /\p{Script=Han}{9}/u.test(text) || /[，。；、]/.test(text)
