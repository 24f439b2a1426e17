import type { Args } from '../../../base/message.ts'
import type { biaSentences } from '../../../l10n/texts/bia.ts'
import type { Scene } from '../scene.ts'

type Key = keyof typeof biaSentences extends `bia.${infer Name}` ? Name : never

/** A sentence of this view in the reader's language. */
export const say = ({ render, locale }: Scene, key: Key, args: Args = {}): string => render({ key: `bia.${key}`, args }, locale)

/** One after the other; only English sets a space between them. */
export const sentences = ({ locale }: Scene, all: readonly string[]): string => all.join(locale === 'en' ? ' ' : '')
