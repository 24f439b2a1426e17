import { durationText } from '../../../l10n/quantities.ts'
import { itemOf } from '../../../language/model/items.ts'
import { left, type PlanGoal } from '../../../programme/analysis/planSchedule.ts'
import { figures, words } from '../board/columns.ts'
import { type Say, sayer } from '../board/say.ts'
import type { Row, TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'

const columns = ['thing', 'rto', 'back', 'margin', 'verdict'] as const

/** What the plan covers: when it must be back, when it is at the earliest, and what that comes to. */
export function goalTable(goals: readonly PlanGoal[], scene: Scene): TableBlock {
  const say = sayer<Key>('recovery', scene)
  return {
    block: 'table',
    key: 'recovery-goals',
    caption: say('goals'),
    columns: columns.map((column) => (column === 'thing' || column === 'verdict' ? words : figures)(say(`goal.${column}`))),
    rows: goals.map((goal) => rowOf(goal, scene)),
  }
}

function rowOf(goal: PlanGoal, scene: Scene): Row {
  const { coverage, covered, deadline, at } = goal
  const text = (seconds: number): string => durationText(Math.abs(seconds), scene.locale)
  const rest = left(goal)
  const margin: Inline = rest < 0 ? { is: 'words', text: `−${text(rest)}`, tone: 'bad' } : text(rest)
  const times: readonly Inline[] = at === undefined ? [{ is: 'unset' }, { is: 'unset' }] : [text(at), margin]
  const cells = [covered.name ?? covered.id, text(deadline), ...times, verdictOf(goal, sayer<Key>('recovery', scene))]
  return { item: itemOf(coverage), cells: cells.map((one) => ({ content: [one] })) }
}

function verdictOf(goal: PlanGoal, say: Say<Key>): Inline {
  if (goal.at === undefined) return { is: 'words', text: say('verdict.none'), tone: 'warning' }
  if (left(goal) < 0) return { is: 'words', text: say('verdict.late'), tone: 'bad' }
  return goal.isLeast ? { is: 'words', text: say('verdict.least'), tone: 'warning' } : say('verdict.met')
}
