import type { CommonDocument, ContinuityPlan, RecordsExercise } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Interval } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { coverings, isInForce } from './coverage.ts'

/** An exercise that took place, and what it covered, by id. A plan’s own history covers the plan as a whole. */
export interface HeldExercise {
  readonly date: Located<CivilDay>
  readonly uri: string
  readonly type?: string
  readonly plans: readonly string[]
  /** Empty where nobody says more than which plan. */
  readonly activities: readonly string[]
  readonly teams: readonly string[]
  /** What is written of it; a plan’s own history says nothing more. */
  readonly site?: Site<RecordsExercise>
}

/** The exercises of a programme that took place, by its records. */
export const heldExercises: (programme: Programme) => readonly HeldExercise[] = derived((programme) =>
  allOf(programme, 'records.exercise').flatMap((site) => {
    const { status, rating, date, plans, activities, teams, type } = site.element
    const held = status?.value === 'done' || (!status && rating)
    if (!held || !date) return []
    const from = { programme, document: site.document }
    return [
      {
        date,
        site,
        uri: site.file.uri,
        ...(type && { type: type.value }),
        plans: plans.flatMap((one) => targetOf(from, ['document'], one)?.id ?? []),
        activities: activities.flatMap((one) => targetOf(from, ['activity'], one)?.id ?? []),
        teams: teams.flatMap((one) => teamOf(one, site, programme)),
      },
    ]
  }),
)

/** A team as `plan#team`; with the id alone it is any of that name. */
function teamOf(reference: Located<string>, { document, element }: Site<RecordsExercise>, programme: Programme): readonly string[] {
  const target = targetOf({ programme, document, by: element }, ['team'], reference)
  return [reference.value, ...(target ? [target.id] : [])]
}

/** The exercises of a plan, those of its own history included. */
export function exercisesOf(plan: Site<ContinuityPlan>, programme: Programme): readonly HeldExercise[] {
  const id = plan.element.document?.id?.value
  const recorded = heldExercises(programme).filter(({ plans }) => id !== undefined && plans.includes(id))
  const own = plan.element.exercise_history.flatMap(({ date, exercise }) => {
    const type = targetOf({ programme, document: plan.document }, ['exercise'], exercise)?.element.type
    return date
      ? [{ date, uri: plan.file.uri, ...(type && { type: type.value }), plans: id === undefined ? [] : [id], activities: [], teams: [] }]
      : []
  })
  return [...recorded, ...own]
}

/** The exercises that covered an activity: those that name it, and of its plans in force those that name none. */
export function exercisesCovering(activity: string, programme: Programme): readonly HeldExercise[] {
  const plans = (coverings(programme).get(activity) ?? []).map(({ plan }) => plan).filter(isInForce)
  const ofPlans = plans.flatMap((plan) => exercisesOf(plan, programme)).filter(({ activities }) => activities.length === 0)
  const naming = heldExercises(programme).filter(({ activities }) => activities.includes(activity))
  return [...new Set([...naming, ...ofPlans])]
}

/** How far back somebody looks. */
export interface Lookback {
  readonly age: Interval
  readonly today: CivilDay
}

export const isWithin = (day: CivilDay, { age, today }: Lookback): boolean => dayAfter(day, age) >= today

/** The exercises of a window; nothing where the records begin within it: what came before is then not known. */
export function heldWithin(programme: Programme, window: Lookback): readonly HeldExercise[] | undefined {
  const held = heldExercises(programme)
  return held.some(({ date }) => !isWithin(date.value, window)) ? held.filter(({ date }) => isWithin(date.value, window)) : undefined
}

/** Talking at a table calls nobody. */
const callsNobody: ReadonlySet<string> = new Set(['orientation', 'walkthrough', 'tabletop', 'restore_test'])

/** The days on which people were really told by a plan: in an exercise of it, in a call-out that names no plan, or when it was activated. */
export function tellingDays(plan: Site<ContinuityPlan>, programme: Programme): readonly CivilDay[] {
  const general = heldExercises(programme).filter(({ plans, type }) => plans.length === 0 && type === 'call_tree')
  const held = [...exercisesOf(plan, programme), ...general].filter(({ type }) => !callsNobody.has(type ?? ''))
  const invoked = allOf(programme, 'records.incident').flatMap(({ element, document }) => {
    const activated = targetOf({ programme, document }, ['document'], element.plan_activated)
    return activated?.document === plan.document && element.start ? [element.start.value.day] : []
  })
  return [...held.map(({ date }) => date.value), ...invoked]
}

/** Since when people work by a document: its first entry in the change log, else its approval. */
export function inUseSince({ change_log, approved_on, effective_from }: CommonDocument): CivilDay | undefined {
  const days = [...change_log.map(({ date }) => date), approved_on, effective_from].flatMap((date) => date?.value ?? [])
  return days.length > 0 ? Math.min(...days) : undefined
}
