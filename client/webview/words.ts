import type { Texts } from '../../server/src/l10n/locale.ts'

/**
 * The words of every tab. In the page they stand in for the modules that hold them: they come from the host as data, so that nobody's
 * script is longer for languages that are not read.
 */
export const viewTexts: Record<string, Texts> = {}

export const dependencyTexts: typeof viewTexts = viewTexts

export const tabletopTexts: typeof viewTexts = viewTexts

/** Takes the words that the host sends before anything is drawn. */
export function learn(words: Readonly<Record<string, Texts>>): void {
  Object.assign(viewTexts, words)
}
