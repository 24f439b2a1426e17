import type { ItemId } from '../../models/types.ts'
import { rowKeys } from '../parts/rowKeys.ts'
import { itemUnder, type PointingProps } from '../pointing.ts'
import { as } from '../roles.ts'
import { type BoardSetting, set } from './setting.ts'
import { itemAround } from './ui.ts'

type Props = Readonly<Record<string, unknown>>

/** A table whose rows can be picked is a grid; in a file it stays a table. Its roles are said aloud, for `display` would take them away. */
export const gridRole = ({ act }: Pick<BoardSetting, 'act'>): Props => as(act === null ? 'table' : 'grid')

export const cellRole = ({ act }: Pick<BoardSetting, 'act'>): Props => as(act === null ? 'cell' : 'gridcell')

/** What is selected, else what the tab begins with. */
export const chosenItem = ({ ui: { selected }, items }: BoardSetting, first: ItemId | undefined): ItemId | undefined =>
  selected !== null && items.includes(selected) ? selected : first

interface RowPlace {
  /** The rows of its table, of which one is in the tab order. */
  readonly rows: readonly ItemId[]
  readonly chosen: ItemId | undefined
}

/** A row that is selected when it is come to, and that shows the cursor of the source. */
export function pickRow(item: ItemId, { rows, chosen }: RowPlace, setting: BoardSetting): Props {
  const { act, cursor } = setting
  const current = itemAround(rows, cursor) === item
  const shared = { ...as('row'), 'data-item': item, 'aria-current': current ? 'location' : undefined }
  if (act === null) return shared
  const stop = chosen !== undefined && rows.includes(chosen) ? chosen : rows[0]
  const reached = (selected: ItemId): void => set(setting, { selected })
  return { ...shared, 'aria-selected': item === chosen, tabIndex: item === stop ? 0 : -1, onKeyDown: rowKeys(item, act, reached) }
}

/** One pair of listeners above everything: what can be selected is, and all is shown in the source. A double click goes there. */
export function listening(setting: BoardSetting): PointingProps {
  const { act, items } = setting
  if (act === null) return {}
  const to =
    (focus: 'keep' | 'move') =>
    (event: MouseEvent): void => {
      const item = itemUnder(event)
      if (item === undefined) return
      if (items.includes(item)) set(setting, { selected: item })
      act({ do: 'reveal', item, focus })
    }
  return { onClick: to('keep'), onDblClick: to('move') }
}
