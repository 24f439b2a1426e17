import type { ItemId } from '../../models/types.ts'
import { rowKeys } from '../parts/rowKeys.ts'
import { itemUnder, type PointingProps } from '../pointing.ts'
import { as } from '../roles.ts'
import type { Act } from '../state.ts'
import { chosenIn, pick, type Scene } from './scene.ts'
import { isWithin } from './ui.ts'

type Props = Readonly<Record<string, unknown>>

/** A table whose rows can be picked is a grid; in a file it stays a table. Its roles are said aloud, for `display` would take them away. */
export const tableRole = ({ act }: Pick<Scene, 'act'>): Props => as(act === null ? 'table' : 'grid')

export const cellRole = ({ act }: Pick<Scene, 'act'>): Props => as(act === null ? 'cell' : 'gridcell')

/** The row of an activity: it shows the selection, and the cursor of the source. `items` are the rows of its table, in which one is in the tab order. */
export function activityRow(item: ItemId, items: readonly ItemId[], scene: Scene): Props {
  const { act, cursor } = scene
  const chosen = chosenIn(scene)?.activity.item
  const stop = items.find((one) => one === chosen) ?? items[0]
  const shared = { ...as('row'), 'data-item': item, 'aria-current': isWithin(cursor, item) ? 'location' : undefined }
  if (act === null) return shared
  return { ...shared, 'aria-selected': item === chosen, tabIndex: item === stop ? 0 : -1, onKeyDown: rowKeys(item, act, select(act)) }
}

const select =
  (act: NonNullable<Act>) =>
  (item: ItemId): void =>
    act({ do: 'bia', change: { selected: item } })

/** A row that only leads to its place in the source. */
export function plainRow(item: ItemId, index: number, { act, cursor }: Scene): Props {
  const shared = { ...as('row'), 'data-item': item, 'aria-current': isWithin(cursor, item) ? 'location' : undefined }
  return act === null ? shared : { ...shared, tabIndex: index === 0 ? 0 : -1, onKeyDown: rowKeys(item, act, () => undefined) }
}

/** One pair of listeners above everything: an activity is selected and shown in the source, anything else only shown. A double click goes there. */
export function listening({ act, view }: Scene): PointingProps {
  if (act === null) return {}
  const activities = new Set(view.analyses.flatMap((analysis) => analysis.activities.map(({ item }) => item)))
  const to =
    (focus: 'keep' | 'move') =>
    (event: MouseEvent): void => {
      const item = itemUnder(event)
      if (item === undefined) return
      if (activities.has(item)) pick(act, item, focus)
      else act({ do: 'reveal', item, focus })
    }
  return { onClick: to('keep'), onDblClick: to('move') }
}
