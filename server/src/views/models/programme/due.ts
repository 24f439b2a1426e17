import { words } from '../board/columns.ts'
import { sayer } from '../board/say.ts'
import type { Row, TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'
import { dutyLabel } from '../overview/dutyLabel.ts'
import { dutyItem } from '../overview/overdue.ts'
import type { Scene } from '../scene.ts'
import { type Due, documentName } from './facts.ts'
import { placeIn } from './places.ts'
import type { Key } from './say.ts'

/** What is to be done, whose it is, by which day, and how far that is from today. */
export function dueTable(key: 'overdue' | 'soon', dues: readonly Due[], scene: Scene): TableBlock {
  const say = sayer<Key>('programme', scene)
  return {
    block: 'table',
    key: `programme-${key}`,
    caption: say(key),
    columns: [words(say('item')), words(say('owner')), words(say('due')), { title: say(key === 'overdue' ? 'lateBy' : 'in'), holds: 'number' }],
    rows: dues.map((one) => rowOf(one, scene)),
  }
}

export const dueName = (one: Due, scene: Scene): string => dutyLabel(one, scene, documentName(one.site, scene)) || dutyItem(one)

function rowOf(one: Due, scene: Scene): Row {
  const { day, owner } = one
  const cells: readonly (readonly Inline[])[] = [
    [dueName(one, scene)],
    [owner?.name ?? { is: 'unset' }],
    [day === undefined ? { is: 'unset' } : { is: 'date', day }],
    [distance(day, scene)],
  ]
  return { cells: cells.map((content) => ({ content })), ...placeIn(one.site, dutyItem(one), scene) }
}

/** How far a day is from today: past it is red. */
export function distance(day: number | undefined, scene: Pick<Scene, 'today' | 'render' | 'locale'>): Inline {
  const say = sayer<Key>('programme', scene)
  if (day === undefined) return { is: 'words', text: say('missed'), tone: 'bad' }
  const days = day - scene.today
  if (days < 0) return { is: 'words', text: say('late', { days: -days }), tone: 'bad' }
  return days === 0 ? say('today') : say('inDays', { days })
}
