import type { Locale } from '../../../l10n/locale.ts'
import { sheetTexts } from '../../../l10n/views/sheets.ts'
import { type Say, speaker, type Translate } from '../../drawing/translate.ts'
import type { DayNumber } from '../../models/types.ts'

/** What tables are written with. */
export interface SheetWriting {
  /** The interface's language. */
  readonly t: Translate
  /** The document's language. */
  readonly words: Translate
  readonly say: Say<keyof typeof sheetTexts>
}

export const sheetSpeaker = (locale: Locale): SheetWriting['say'] => speaker(sheetTexts, locale)

/** What a cell of a table holds, for a program that counts with it: a number stays one, and so does a day. */
export type SheetCell = string | number | { readonly day: DayNumber }

/** A table of an exported file. */
export interface Sheet {
  /** As a reader would call it. */
  readonly name: string
  readonly columns: readonly string[]
  /** One cell per column; empty texts for what is not there. */
  readonly rows: readonly (readonly SheetCell[])[]
}
