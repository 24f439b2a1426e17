import type { AnnualPlan, AnnualPlanTask } from '../../../generated/model.ts'
import type { Located } from '../../../language/model/element.ts'
import { itemOf } from '../../../language/model/items.ts'
import { accountableFor } from '../../../programme/analysis/accountability.ts'
import { type Responsible, whoIs } from '../../../programme/analysis/responsible.ts'
import type { Site } from '../../../programme/index/elements.ts'
import { words } from '../board/columns.ts'
import { sayer } from '../board/say.ts'
import type { Cell, Row, TableBlock } from '../documentTypes.ts'
import type { Scene } from '../scene.ts'
import { placeIn } from './places.ts'
import type { Key } from './say.ts'

interface Part {
  readonly letter: 'R' | 'A' | 'C' | 'I'
  readonly who: Responsible
}

interface Divided {
  readonly task: AnnualPlanTask
  readonly parts: readonly Part[]
}

/** The division of work of a plan: people by tasks. Nothing where no task has one; where some have, the others tell of who answers. */
export function raciTable(plan: Site<AnnualPlan> | undefined, scene: Scene): TableBlock {
  const say = sayer<Key>('programme', scene)
  const tasks = plan ? dividedIn(plan, scene) : []
  const people = [...new Map(tasks.flatMap(({ parts }) => parts.map(({ who }) => [who.key, who] as const))).values()]
  return {
    block: 'table',
    key: 'programme-raci',
    caption: say('raci'),
    columns: [words(say('person')), ...tasks.map(({ task }) => ({ title: shortOf(task), full: nameOf(task), holds: 'text' as const }))],
    rows: plan ? people.toSorted((a, b) => weightOf(b, tasks) - weightOf(a, tasks)).map((who) => rowOf(who, tasks, { plan, scene })) : [],
  }
}

/** Who answers for most comes first, then who does most. */
const weightOf = ({ key }: Responsible, tasks: readonly Divided[]): number =>
  tasks.flatMap(({ parts }) => parts.filter(({ who }) => who.key === key)).reduce((sum, { letter }) => sum + weights[letter], 0)

const weights: Readonly<Record<Part['letter'], number>> = { A: 1_000_000, R: 1000, C: 1, I: 1 }

/** The letters, and the tasks by their ids: a head of one column has room for no more than that. */
export function raciNote(plan: Site<AnnualPlan> | undefined, scene: Scene): string {
  const tasks = plan ? dividedIn(plan, scene) : []
  return tasks.map(({ task }) => nameOf(task)).join(' · ')
}

function dividedIn({ element: { tasks }, document }: Site<AnnualPlan>, { programme }: Scene): readonly Divided[] {
  const live = tasks.filter(({ status }) => status?.value !== 'cancelled')
  if (!live.some(({ raci }) => raci)) return []
  const part = (letter: Part['letter'], all: readonly Located<string>[]): readonly Part[] =>
    all.map((reference) => ({ letter, who: whoIs(programme, { document, reference }) }))
  return live.map((task) => {
    const accountable = accountableFor(task)
    const { r = [], c = [], i = [] } = task.raci ?? {}
    return { task, parts: [...part('R', r), ...part('A', accountable ? [accountable] : []), ...part('C', c), ...part('I', i)] }
  })
}

const shortOf = ({ id, title, $ }: AnnualPlanTask): string => id?.text ?? title?.text ?? String($.path.at(-1))

const nameOf = ({ id, title }: AnnualPlanTask): string => [id?.text, title?.text].filter((part) => part !== undefined).join(' ')

interface Around {
  readonly plan: Site<AnnualPlan>
  readonly scene: Scene
}

function rowOf(who: Responsible, tasks: readonly Divided[], { plan, scene }: Around): Row {
  const cells = tasks.map(({ task, parts }): Cell => {
    const letters = new Set(parts.filter((part) => part.who.key === who.key).map(({ letter }) => letter))
    if (letters.size === 0) return { content: [] }
    const text = [...letters].join(' ')
    return { content: [letters.has('A') ? { is: 'words', text, tone: 'strong' } : text], ...placeIn(plan, itemOf(task), scene) }
  })
  return { cells: [{ content: [who.name] }, ...cells] }
}
