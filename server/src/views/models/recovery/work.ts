import type { ContinuityPlan } from '../../../generated/model.ts'
import { durationText } from '../../../l10n/quantities.ts'
import { type Element, isElementLike, type Located } from '../../../language/model/element.ts'
import { itemOf } from '../../../language/model/items.ts'
import { holderOf } from '../../../programme/analysis/holders.ts'
import { left, type PlanGoal, type Scheduled } from '../../../programme/analysis/planSchedule.ts'
import { type Site, targetOf } from '../../../programme/index/elements.ts'
import { sayer } from '../board/say.ts'
import { nameBehind } from '../board/words.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'
import type { LaneView, WorkView } from './types.ts'

/** What a work is called, who does it, and what it waits for. */
export interface Named {
  readonly title: string
  readonly owner: Located<string> | undefined
  /** Ids. */
  readonly after: readonly string[]
  /** What it brings back. */
  readonly goals: readonly PlanGoal[]
}

interface Around {
  readonly plan: Site<ContinuityPlan>
  readonly scene: Scene
}

/** Work by the team that does it, in the order in which the teams begin. */
export function lanesOf<Work extends Element>(
  all: readonly Scheduled<Work>[],
  named: (scheduled: Scheduled<Work>) => Named,
  { plan, scene }: Around,
): readonly LaneView[] {
  const items = new Map(all.map(({ id, work }) => [id, itemOf(work)]))
  const inTime = all.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const works = inTime.map((scheduled) => {
    const facts = named(scheduled)
    return { lane: laneOf(facts.owner, plan, scene), view: workView(scheduled, { facts, items }, scene) }
  })
  return [...Map.groupBy(works, ({ lane }) => lane)].map(([name, own]) => ({ name, works: own.map(({ view }) => view) }))
}

/** The team of a role or a person; who is in no team is a lane alone. */
function laneOf(owner: Located<string> | undefined, { element, document }: Site<ContinuityPlan>, scene: Scene): string {
  const from = { programme: scene.programme, document }
  if (!owner) return sayer<Key>('recovery', scene)('nobody')
  const role = targetOf(from, ['role'], owner)?.id
  const person = holderOf(from, owner)
  const team = element.teams.find(({ roles }) =>
    roles.some(({ role: one, primary, alternates }) => {
      const isRole = role !== undefined && one !== undefined && !isElementLike(one) && targetOf(from, ['role'], one)?.id === role
      return isRole || [primary, ...alternates].some((member) => member && holderOf(from, member) === person)
    }),
  )
  return team?.name?.text ?? nameBehind(owner, ['role', 'person', 'unit', 'team'], from) ?? owner.text
}

interface Facts {
  readonly facts: Named
  readonly items: ReadonlyMap<string, string>
}

function workView<Work extends Element>({ id, start, end, slack, critical }: Scheduled<Work>, { facts, items }: Facts, scene: Scene): WorkView {
  const text = (seconds: number): string => durationText(Math.abs(seconds), scene.locale)
  const isLate = (slack ?? 0) < 0
  const rest = slack === undefined ? undefined : text(slack)
  const flag = flagOf(facts.goals, scene)
  const words = { own: text(end - start), ends: text(end) }
  return {
    ...{ item: items.get(id) ?? '', id, start, end, critical, ...words },
    title: facts.title,
    tone: isLate ? 'late' : critical === 'critical' ? 'critical' : 'plain',
    after: facts.after.flatMap((one) => items.get(one) ?? []),
    said: saidOf({ ...words, rest, isLate }, { facts, critical }, scene),
    ...(rest !== undefined && { slack: isLate ? `−${rest}` : rest }),
    ...(slack !== undefined && slack > 0 && { until: end + slack }),
    ...(flag && { flag, deadline: Math.min(...facts.goals.map((goal) => goal.deadline)) }),
  }
}

interface Words {
  readonly own: string
  readonly ends: string
  readonly rest: string | undefined
  readonly isLate: boolean
}

/** The row in a sentence, for who does not see the bars. */
function saidOf({ own, ends, rest, isLate }: Words, { facts, critical }: Pick<Facts, 'facts'> & Pick<WorkView, 'critical'>, scene: Scene): string {
  const say = sayer<Key>('recovery', scene)
  const parts = [
    say('says.takes', { own, ends }),
    ...(rest === undefined ? [] : [say(isLate ? 'says.late' : 'says.slack', { rest })]),
    ...(critical === 'critical' ? [say('says.critical')] : []),
    ...(facts.after.length > 0 ? [say('says.after', { ids: facts.after })] : []),
  ]
  return parts.join(scene.locale === 'en' ? ', ' : '，')
}

function flagOf(goals: readonly PlanGoal[], scene: Scene): WorkView['flag'] {
  const [first] = goals
  if (first?.at === undefined) return undefined
  const say = sayer<Key>('recovery', scene)
  const worst = Math.min(...goals.map(left))
  const names = goals.map(({ covered }) => covered.id)
  const args = { names, time: durationText(first.at, scene.locale), over: durationText(Math.abs(worst), scene.locale) }
  return { text: say(worst < 0 ? 'flag.late' : 'flag', args), tone: worst < 0 ? 'late' : 'met' }
}
