import type { ItemId } from '../../models/types.ts'
import { isRecord, text } from '../kept.ts'

/** What the reader has set in a tab of several parts. Each tab knows what it may be; what it does not know is its first choice. */
export interface BoardUi {
  readonly selected: ItemId | null
  /** Which of several things is shown, as `residual`. */
  readonly shown: string
  /** What is opened, as `3/4`. */
  readonly open: string
}

export const boardAtFirst: BoardUi = { selected: null, shown: '', open: '' }

export function restoreBoard(kept: unknown): BoardUi {
  const old: Readonly<Record<string, unknown>> = isRecord(kept) ? kept : {}
  return { selected: text(old['selected']) ?? null, shown: text(old['shown']) ?? '', open: text(old['open']) ?? '' }
}

/** The longest of some items that a cursor is at or inside of. */
export const itemAround = (items: readonly ItemId[], cursor: ItemId | null): ItemId | undefined =>
  items.filter((item) => cursor === item || cursor?.startsWith(`${item}/`) === true).toSorted((a, b) => b.length - a.length)[0]
