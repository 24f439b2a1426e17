import type { TimelineItem } from '../../models/timeline/types.ts'
import { above, type Branch, openRows, type Row } from './outline.ts'
import type { TimelineUi } from './ui.ts'

export type Filter = Pick<TimelineUi, 'text' | 'owner' | 'state' | 'only'>

export const noFilter: Filter = { text: '', owner: null, state: null, only: 'all' }

export const isFiltering = ({ text, owner, state, only }: Filter): boolean => text.trim() !== '' || owner !== null || state !== null || only !== 'all'

export function matches(item: TimelineItem, { text, owner, state, only }: Filter): boolean {
  if (owner !== null && item.owner !== owner) return false
  if (state !== null && item.state !== state) return false
  if (only === 'critical' && item.critical !== true) return false
  if (only === 'overdue' && item.state !== 'overdue') return false
  const words = text
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const said = [item.label, item.title, item.owner ?? ''].join(' ').toLocaleLowerCase()
  return words.every((word) => said.includes(word))
}

export interface Shown {
  readonly rows: readonly Row[]
  /** How many items the filter found; the rows above them are not counted. */
  readonly found: number
}

/** A filter shows what it finds and the way down to it. Nothing can be closed meanwhile. A group is never found itself. */
export function shownRows(branches: readonly Branch[], ui: TimelineUi): Shown {
  if (!isFiltering(ui)) return { rows: openRows(branches, ui.folded), found: branches.length }
  const found = branches.filter((branch) => branch.item.kind !== 'group' && matches(branch.item, ui))
  const kept = new Set(found.flatMap((branch) => [branch, ...above(branch)]).map((branch) => branch.index))
  return { rows: branches.filter((branch) => kept.has(branch.index)).map((branch) => ({ ...branch, fold: 'leaf' })), found: found.length }
}

/** The owners to choose from, in the order of the plan. */
export const ownersOf = (items: readonly TimelineItem[]): readonly string[] => [
  ...new Set(items.map((item) => item.owner).filter((owner) => owner !== undefined)),
]
