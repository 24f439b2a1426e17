import type { TimelineItem, TimelineView } from '../../models/timeline/types.ts'
import type { ItemId } from '../../models/types.ts'
import { narrowBelow } from '../layout.ts'
import type { Act, EditState } from '../state.ts'
import type { Translate } from '../translate.ts'
import { shownRows } from './filter.ts'
import { lanesOf } from './lanes.ts'
import { type Branch, branchesOf, type Row } from './outline.ts'
import { type Piece, piecesOf, type Sight } from './pieces.ts'
import { type Replan, replanned } from './replan.ts'
import type { Scale } from './scale.ts'
import type { TimelineUi } from './ui.ts'
import { extentOf, type Room, scaleFor } from './zoom.ts'

/** What the parts of the timeline are drawn from, worked out once per drawing. */
export interface Scene {
  readonly view: TimelineView
  readonly ui: TimelineUi
  readonly t: Translate
  readonly act: Act
  readonly edit: EditState | 'closed'
  readonly layout: Layout
  readonly room: Room
  readonly scale: Scale
  readonly branches: readonly Branch[]
  readonly rows: readonly Row[]
  /** The rows that are drawn, and the room of those that are not. */
  readonly pieces: readonly Piece[]
  /** Whether there is a baseline to slip from. */
  readonly slips: 'shown' | 'none'
  readonly found: number
  readonly selected: TimelineItem | undefined
  /** What the move in progress would lead to. */
  readonly replan: Replan | undefined
}

/** `wide` has all columns, `medium` drops the owner, `narrow` puts the drawing under each row's words; `paper` shows nothing on hover. */
export type Layout = 'wide' | 'medium' | 'narrow' | 'paper'

const mediumBelow = 1000
/** Of the table beside the chart. */
export const columnsWidth = { wide: 488, medium: 392, narrow: 0, paper: 560 } as const
const margin = { wide: 16, medium: 16, narrow: 12, paper: 16 } as const

export interface SceneInput {
  readonly view: TimelineView
  readonly ui: TimelineUi
  readonly t: Translate
  readonly act: Act
  /** `closed` where nothing may be changed: in a file, or while the source cannot be read. */
  readonly edit: EditState | 'closed'
  /** Of the pane, in px. */
  readonly width: number
  readonly sight: Sight | null
}

export function sceneOf(input: SceneInput): Scene {
  const { width } = input
  return sceneIn(width < narrowBelow ? 'narrow' : width < mediumBelow ? 'medium' : 'wide', input)
}

export function sceneIn(layout: Layout, { width, sight, ...input }: SceneInput): Scene {
  const { view, ui, t } = input
  const border = layout === 'narrow' ? 0 : 1
  const chart = Math.max(120, Math.floor(width - 2 * margin[layout] - columnsWidth[layout] - border))
  const room = { extent: extentOf(view), today: view.today, width: chart }
  const branches = branchesOf(lanesOf(view.items, ui.lanes, t))
  const shown = shownRows(branches, ui)
  const selected = view.items.find((item) => item.id === ui.selected)
  const kept = new Set([selected?.id ?? shown.rows[0]?.item.id ?? '', ui.moving?.item ?? ''])
  return {
    ...input,
    ...shown,
    layout,
    room,
    scale: scaleFor(ui, room),
    branches,
    selected,
    // Rows of two lines have no height that is known beforehand.
    pieces: piecesOf(shown.rows, layout === 'narrow' ? null : sight, kept),
    slips: view.items.some((item) => item.baseline !== undefined) ? 'shown' : 'none',
    replan: replanned(view, ui.moving, branches),
  }
}

/** The row in the tab order: the selected one, else the first. */
export function tabStop({ rows, selected }: Scene): ItemId | undefined {
  return (rows.find((row) => row.item.id === selected?.id) ?? rows[0])?.item.id
}

/** Headings of ours stand nowhere in the source. */
const isHeading = (item: ItemId): boolean => /^(?:group|lane)\//.test(item)

/** What is done with an item: it is selected here, and shown in the source. */
export function pick(act: Act, item: ItemId, focus: 'keep' | 'move'): void {
  act?.({ do: 'timeline', change: { selected: item } })
  if (!isHeading(item)) act?.({ do: 'reveal', item, focus })
}
