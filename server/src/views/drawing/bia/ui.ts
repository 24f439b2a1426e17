import type { BiaView } from '../../models/bia/types.ts'
import type { ItemId } from '../../models/types.ts'
import { isRecord, oneOf, text } from '../kept.ts'

/** What the reader has set in this tab. It outlives the panel, and a new model. */
export interface BiaUi {
  /** The activity whose curves are drawn; null takes the worst one. */
  readonly selected: ItemId | null
  /** The rows of the heat table: all activities, or the impact types of the selected one. */
  readonly by: 'activity' | 'type'
  readonly curves: 'drawing' | 'table'
}

export const biaAtFirst: BiaUi = { selected: null, by: 'activity', curves: 'drawing' }

const rows: readonly BiaUi['by'][] = ['activity', 'type']
const looks: readonly BiaUi['curves'][] = ['drawing', 'table']

/** From what a panel kept. What an older or newer version wrote differently falls back, field by field. */
export function restoreBia(kept: unknown): BiaUi {
  const old: Readonly<Record<string, unknown>> = isRecord(kept) ? kept : {}
  return {
    selected: text(old['selected']) ?? biaAtFirst.selected,
    by: oneOf(rows, old['by']) ?? biaAtFirst.by,
    curves: oneOf(looks, old['curves']) ?? biaAtFirst.curves,
  }
}

/** The selection goes with the cursor of the source, as long as it is in an activity. */
export function followed({ analyses }: BiaView, ui: BiaUi, cursor: ItemId): BiaUi {
  const inside = analyses.flatMap(({ activities }) => activities).find(({ item }) => isWithin(cursor, item))
  return inside ? { ...ui, selected: inside.item } : ui
}

/** Whether a cursor is at an item or at a key of it. */
export const isWithin = (cursor: ItemId | null, item: ItemId): boolean => cursor === item || cursor?.startsWith(`${item}/`) === true
