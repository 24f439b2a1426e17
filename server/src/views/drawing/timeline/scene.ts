import type { TimelineItem, TimelineView } from '../../models/timelineTypes.ts'
import type { ItemId } from '../../models/types.ts'
import type { Act } from '../state.ts'
import type { Translate } from '../translate.ts'
import { shownRows } from './filter.ts'
import { type Branch, branchesOf, type Row } from './outline.ts'
import type { Scale } from './scale.ts'
import type { TimelineUi } from './ui.ts'
import { extentOf, narrowBelow, type Room, scaleFor } from './zoom.ts'

/** What the parts of the timeline are drawn from, worked out once per drawing. */
export interface Scene {
  readonly view: TimelineView
  readonly ui: TimelineUi
  readonly t: Translate
  readonly act: Act
  readonly layout: Layout
  readonly room: Room
  readonly scale: Scale
  readonly branches: readonly Branch[]
  readonly rows: readonly Row[]
  readonly found: number
  readonly selected: TimelineItem | undefined
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
  /** Of the pane, in px. */
  readonly width: number
}

export function sceneOf(input: SceneInput): Scene {
  const { width } = input
  return sceneIn(width < narrowBelow ? 'narrow' : width < mediumBelow ? 'medium' : 'wide', input)
}

export function sceneIn(layout: Layout, { width, ...input }: SceneInput): Scene {
  const border = layout === 'narrow' ? 0 : 1
  const chart = Math.max(120, Math.floor(width - 2 * margin[layout] - columnsWidth[layout] - border))
  const room = { extent: extentOf(input.view), today: input.view.today, width: chart }
  const branches = branchesOf(input.view.items)
  const selected = input.view.items.find((item) => item.id === input.ui.selected)
  return { ...input, layout, room, scale: scaleFor(input.ui, room), branches, ...shownRows(branches, input.ui), selected }
}

/** The row in the tab order: the selected one, else the first. */
export function tabStop({ rows, selected }: Scene): ItemId | undefined {
  return (rows.find((row) => row.item.id === selected?.id) ?? rows[0])?.item.id
}

/** What is done with an item: it is selected here, and shown in the source. */
export function pick(act: Act, item: ItemId, focus: 'keep' | 'move'): void {
  act?.({ do: 'timeline', change: { selected: item } })
  act?.({ do: 'reveal', item, focus })
}
