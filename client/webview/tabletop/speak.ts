import type { Locale } from '../../../server/src/l10n/locale.ts'
import { durationText } from '../../../server/src/l10n/quantities.ts'
import { tabletopTexts } from '../../../server/src/l10n/views/tabletop.ts'
import { type Say, speaker } from '../../../server/src/views/drawing/translate.ts'

export type TabletopKey = keyof typeof tabletopTexts

/** The reader's words, and how their language writes durations. */
export interface Speech {
  readonly t: Say<TabletopKey>
  readonly long: (seconds: number) => string
}

export const speechIn = (locale: Locale): Speech => ({
  t: speaker(tabletopTexts, locale),
  // Whoever is late by seconds is late by a minute: nobody counts more exactly at a table.
  long: (seconds) => durationText(Math.ceil(seconds / 60) * 60, locale),
})
