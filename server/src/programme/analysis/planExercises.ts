import type { ContinuityPlan } from '../../generated/model.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Interval } from '../../language/values/valueTypes.ts'
import { allOf, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { isLive, isPrioritised } from './activities.ts'
import { plansOf } from './coverage.ts'
import { exercisesOf, type HeldExercise } from './exerciseCoverage.ts'

/** What of a plan was exercised lately. */
export interface PlanExercises {
  readonly plan: Site<ContinuityPlan>
  readonly last?: CivilDay
  readonly isRecent: boolean
  readonly teams: Share
  readonly activities: Share
}

export interface Share {
  readonly done: number
  readonly all: number
}

export interface Age {
  readonly today: CivilDay
  /** How old an exercise may be; nothing where nobody sets a limit: then each counts. */
  readonly limit: Interval | undefined
}

export const isRecent = ({ date }: HeldExercise, { today, limit }: Age): boolean => limit === undefined || dayAfter(date.value, limit) >= today

/** For each plan when it was exercised last, and how many of its teams and of the prioritised activities that it covers took part since. */
export const planExercises = (programme: Programme, age: Age): readonly PlanExercises[] =>
  plansOf(programme).map((plan) => exercised(plan, programme, age))

function exercised(plan: Site<ContinuityPlan>, programme: Programme, age: Age): PlanExercises {
  const held = exercisesOf(plan, programme)
  const recent = held.filter((one) => isRecent(one, age))
  const days = held.map(({ date }) => date.value)
  const own = plan.element.document?.id?.value ?? ''
  const teams = plan.element.teams.flatMap(({ id }) => id?.value ?? [])
  const covered = coveredActivities(plan, programme)
  return {
    plan,
    isRecent: recent.length > 0,
    teams: share(teams, (id) => recent.some((one) => one.teams.length === 0 || one.teams.includes(id) || one.teams.includes(`${own}#${id}`))),
    activities: share(covered, (id) => recent.some((one) => one.activities.length === 0 || one.activities.includes(id))),
    ...(days.length > 0 && { last: Math.max(...days) }),
  }
}

const share = (ids: readonly string[], isDone: (id: string) => boolean): Share => ({ done: ids.filter(isDone).length, all: ids.length })

function coveredActivities({ element, document }: Site<ContinuityPlan>, programme: Programme): readonly string[] {
  const live = new Set(
    allOf(programme, 'bia.activity')
      .filter((site) => isLive(site.element) && isPrioritised(site.element))
      .flatMap((site) => site.element.id?.value ?? []),
  )
  const covered = element.covers.flatMap(({ activity }) => targetOf({ programme, document }, ['activity'], activity)?.id ?? [])
  return [...new Set(covered)].filter((id) => live.has(id))
}
