import type { Locale } from '../../../l10n/locale.ts'
import { dependencyTexts } from '../../../l10n/views/dependencies.ts'
import { type ViewKey, viewTexts } from '../../../l10n/views.ts'
import { type Say, speaker } from '../translate.ts'

/** The words of this tab, and those of the frame. */
export type Speak = Say<ViewKey | keyof typeof dependencyTexts>

export const speakerOf = (locale: Locale): Speak => speaker({ ...viewTexts, ...dependencyTexts }, locale)
