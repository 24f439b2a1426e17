import { documentId } from '../../../language/model/header.ts'
import type { PlanExercises, Share } from '../../../programme/analysis/planExercises.ts'
import { titleOf } from '../bia/subjects.ts'
import { figures, words } from '../board/columns.ts'
import { sayer } from '../board/say.ts'
import type { Row, TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'

const columns = ['plan', 'last', 'teams', 'activities'] as const

/** When each plan was exercised last, and how many of its teams and activities took part within the time that is allowed. */
export function exerciseTable(all: readonly PlanExercises[], scene: Scene): TableBlock {
  const say = sayer<Key>('indicators', scene)
  return {
    block: 'table',
    key: 'indicators-exercises',
    caption: say('exercises'),
    columns: columns.map((column) => (column === 'plan' || column === 'last' ? words : figures)(say(`exercise.${column}`))),
    rows: all.map((one) => rowOf(one, scene)),
  }
}

function rowOf({ plan, last, isRecent, teams, activities }: PlanExercises, scene: Scene): Row {
  const say = sayer<Key>('indicators', scene)
  const shareOf = ({ done, all }: Share): Inline => {
    const text = say('share', { done, all })
    if (all === 0) return { is: 'unset' }
    return done < all ? { is: 'words', text, tone: 'warning' } : text
  }
  const age: Inline = {
    is: 'words',
    text: last === undefined ? say('never') : say('age', { days: scene.today - last }),
    tone: isRecent ? 'dim' : 'stale',
  }
  const day: readonly Inline[] = last === undefined ? [age] : [{ is: 'date', day: last }, ' ', age]
  const cells: readonly (readonly Inline[])[] = [[titleOf(plan.document)], day, [shareOf(teams)], [shareOf(activities)]]
  const id = documentId(plan.document)
  return { cells: cells.map((content) => ({ content })), ...(id !== undefined && { item: `${id}#document` }) }
}
