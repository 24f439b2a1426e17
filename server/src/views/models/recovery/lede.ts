import { duration } from '../../../base/message.ts'
import type { ContinuityPlan } from '../../../generated/model.ts'
import { left, type PlanGoal } from '../../../programme/analysis/planSchedule.ts'
import { resourceRamp } from '../../../programme/analysis/resourceRamp.ts'
import type { Site } from '../../../programme/index/elements.ts'
import type { Lede } from '../basicTypes.ts'
import { joined, sayer } from '../board/say.ts'
import type { Scene } from '../scene.ts'
import { isShort } from './resources.ts'
import type { Key } from './say.ts'

export const isLate = (goal: PlanGoal): boolean => goal.at !== undefined && left(goal) < 0

/** What comes back too late, else what the plan does not bring back, else that all is in time and with how little left. */
export function ledeOf(plan: Site<ContinuityPlan>, goals: readonly PlanGoal[], scene: Scene): Lede {
  const say = sayer<Key>('recovery', scene)
  const known = goals.filter(({ at }) => at !== undefined).toSorted((a, b) => left(a) - left(b))
  const rest = restOf(plan, { known, goals }, scene)
  const text = rest.length > 0 ? { text: joined(scene, rest) } : {}
  const [worst] = known
  if (!worst) return { tone: 'information', headline: say(goals.length === 0 ? 'lede.empty' : 'lede.unknown'), ...text }
  const times = { time: duration(worst.at ?? 0), rto: duration(worst.deadline), over: duration(Math.abs(left(worst))) }
  const args = { name: nameOf(worst), count: known.length, ...times }
  if (isLate(worst)) return { tone: 'error', headline: say('lede.late', args), ...text }
  return { tone: rest.length > 0 ? 'warning' : 'ok', headline: say(known.length === 1 ? 'lede.wellOne' : 'lede.well', args), ...text }
}

interface Goals {
  readonly known: readonly PlanGoal[]
  readonly goals: readonly PlanGoal[]
}

function restOf({ element, document }: Site<ContinuityPlan>, { known, goals }: Goals, scene: Scene): readonly string[] {
  const say = sayer<Key>('recovery', scene)
  const short = resourceRamp({ programme: scene.programme, document }, element).filter(isShort)
  const groups: readonly (readonly [Key, readonly string[]])[] = [
    ['lede.alsoLate', known.slice(1).filter(isLate).map(nameOf)],
    ['lede.none', goals.filter(({ at }) => at === undefined).map(nameOf)],
    ['lede.short', short.map(({ target }) => target?.name ?? target?.id ?? '')],
  ]
  return groups.flatMap(([key, names]) => (names.length === 0 ? [] : [say(key, { names })]))
}

const nameOf = ({ covered }: PlanGoal): string => covered.name ?? covered.id
