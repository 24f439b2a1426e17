import type { BiaActivity } from '../../generated/model.ts'
import { isoText } from '../../language/values/civil.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { coverings } from '../../programme/analysis/coverage.ts'
import { hardGraph } from '../../programme/analysis/demands.ts'
import {
  exercisesCovering,
  type HeldExercise,
  heldExercises,
  heldWithin,
  isWithin,
  type Lookback,
} from '../../programme/analysis/exerciseCoverage.ts'
import { type Graph, reachable } from '../../programme/analysis/graph.ts'
import { networkOf } from '../../programme/analysis/network.ts'
import { isTopTier } from '../../programme/analysis/tiers.ts'
import { derived } from '../../programme/index/derived.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-02: what matters most was only talked through for years. */
export const rule: Rule = linkedElementRule({
  id: 'EXE-02',
  name: 'too-weak',
  title: { en: 'Only talked through', 'zh-cn': '演练强度不足', 'zh-tw': '演練強度不足' },
  why: {
    en: 'Around a table every switch works and every telephone is answered.',
    'zh-cn': '在会议桌上，每次切换都成功，每个电话都有人接。',
    'zh-tw': '在會議桌上，每次切換都成功，每通電話都有人接。',
  },
  messages: {
    talked: {
      en: '{name} is in the top tier, but since {from} it was only talked through ({count} exercises); one in which it is really done is due.',
      'zh-cn': '“{name}”属于最高等级，但自 {from} 起的 {count} 次演练都只是走查或桌面推演；应有一次实际操作的演练。',
      'zh-tw': '「{name}」屬於最高等級，但自 {from} 起的 {count} 次演練都只是走查或桌面推演；應有一次實際操作的演練。',
    },
    yearly: {
      en: '{name} is in the top tier: `nist_high` wants a full-scale exercise each year, and since {from} there was none.',
      'zh-cn': '“{name}”属于最高等级：按 `nist_high` 每年应有一次全面演练，而自 {from} 起一次也没有。',
      'zh-tw': '「{name}」屬於最高等級：依 `nist_high` 每年應有一次全面演練，而自 {from} 起一次也沒有。',
    },
    held: { en: 'An exercise of it', 'zh-cn': '其一次演练', 'zh-tw': '其一次演練' },
  },
  severity: always('warning'),
  visits: ['bia.activity'],
  check(activity, context) {
    const { current, limits, standards } = context
    if (!current || !isLive(activity) || !isTop(activity, context)) return
    const strict = standards.has('nist_high')
    const age = limits(strict ? 'exercise_max_age' : 'strong_exercise_max_age')
    if (!age) return
    const window = { age, today: context.today }
    const isEnough = ({ site }: HeldExercise): boolean => {
      const type = site?.element.type?.value
      return type === undefined || (strict ? fullScale.has(type) : !talks.has(type))
    }
    const held = recentOf(activity, window, context)
    if (held.length === 0 || held.some(isEnough) || ofItsSystems(activity, window, context).some(isEnough)) return
    const [first] = held
    const args = { name: activity.name?.text ?? activity.id?.text ?? '', count: held.length, from: isoText(first?.date.value ?? 0) }
    const related = held.map(({ date, uri }) => ({ at: date.span, uri, message: 'held' }))
    context.report({ at: placeOf(activity), message: strict ? 'yearly' : 'talked', args, related })
  },
})

/** That everybody can be reached brings nothing back either. */
const talks: ReadonlySet<string> = new Set(['orientation', 'walkthrough', 'tabletop', 'call_tree'])

const fullScale: ReadonlySet<string> = new Set(['functional', 'full_scale', 'live_failover'])

function isTop({ tier }: BiaActivity, context: LinkedContext): boolean {
  const target = targetOf(context, ['tier'], tier)
  return target !== undefined && isTopTier(target.element, target.document)
}

/** Nothing where the records do not reach back far enough, or the plan was followed in earnest. */
function recentOf({ id }: BiaActivity, window: Lookback, { programme }: LinkedContext): readonly HeldExercise[] {
  if (!id || !heldWithin(programme, window) || wasActivated(id.value, window, programme)) return []
  const held = exercisesCovering(id.value, programme).filter(({ date }) => isWithin(date.value, window))
  const recorded = new Set(held.flatMap(({ site, date }) => (site ? [date.value] : [])))
  // A plan’s own history often repeats what the records tell in more words.
  return held.filter(({ site, date }) => site || !recorded.has(date.value)).toSorted((a, b) => a.date.value - b.date.value)
}

const hardNetwork = derived((programme: Programme): Graph => hardGraph(networkOf(programme)))

/** Who has brought back what the work stands on has done more than talk. */
function ofItsSystems({ id }: BiaActivity, window: Lookback, { programme }: LinkedContext): readonly HeldExercise[] {
  const needed = reachable(hardNetwork(programme).needs, id?.value ?? '')
  const naming = heldExercises(programme).filter(({ site }) =>
    site?.element.systems.some((one) => needed.has(targetOf({ programme, document: site.document }, ['system'], one)?.id ?? '')),
  )
  const all = [...naming, ...[...needed].flatMap((one) => exercisesCovering(one, programme))]
  return all.filter(({ date }) => isWithin(date.value, window))
}

function wasActivated(activity: string, window: Lookback, programme: Programme): boolean {
  const plans = new Set((coverings(programme).get(activity) ?? []).map(({ plan }) => plan.document))
  return allOf(programme, 'records.incident').some(({ element: { plan_activated, start }, document }) => {
    const plan = targetOf({ programme, document }, ['document'], plan_activated)
    return plan && plans.has(plan.document) && (!start || isWithin(start.value.day, window))
  })
}
