import type { Board } from '../../models/basicTypes.ts'
import type { BoardView } from '../../models/board/types.ts'
import type { ItemId } from '../../models/types.ts'
import { narrowBelow } from '../layout.ts'
import type { Setting } from '../setting.ts'
import type { TabSetting } from '../tabView.ts'
import type { BoardUi } from './ui.ts'

/** What the parts of a tab are drawn with, worked out once per drawing. */
export interface BoardSetting extends Setting {
  readonly tab: Board
  readonly ui: BoardUi
  readonly items: readonly ItemId[]
  readonly layout: 'wide' | 'stacked' | 'narrow'
  /** px between the margins of the page. */
  readonly inner: number
}

const wideFrom = 1100
const margin = { wide: 16, stacked: 16, narrow: 12 } as const

/** Everything that such a tab says is in the reader's language. */
export function boardSetting(tab: Board, { items }: BoardView, { ui, t, act, width }: TabSetting): BoardSetting {
  const layout = width < narrowBelow ? 'narrow' : width < wideFrom ? 'stacked' : 'wide'
  return { tab, ui: ui[tab], items, t, words: t, act, cursor: ui.cursor, layout, inner: width - 2 * margin[layout] }
}

/** Changes what the reader has set in the tab. */
export const set = ({ act, tab }: Pick<BoardSetting, 'act' | 'tab'>, change: Partial<BoardUi>): void => act?.({ do: 'board', tab, change })
