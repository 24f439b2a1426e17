import type { ItemId } from '../../models/types.ts'
import { isRecord, text } from '../kept.ts'

/** What the reader has set in this tab. It outlives the panel, and a new model. */
export interface BiaUi {
  /** The activity whose curves are drawn; null takes the worst one. */
  readonly selected: ItemId | null
}

export const biaAtFirst: BiaUi = { selected: null }

/** From what a panel kept. What an older or newer version wrote differently falls back, field by field. */
export function restoreBia(kept: unknown): BiaUi {
  const old: Readonly<Record<string, unknown>> = isRecord(kept) ? kept : {}
  return { selected: text(old['selected']) ?? biaAtFirst.selected }
}
