import { type Args, message } from '../../../base/message.ts'
import type { Board } from '../basicTypes.ts'
import type { Scene } from '../scene.ts'

/** A sentence of a tab in the reader's language. */
export type Say<Key extends string> = (key: Key, args?: Args) => string

export const sayer =
  <Key extends string>(tab: Board, { render, locale }: Pick<Scene, 'render' | 'locale'>): Say<Key> =>
  (key, args = {}) =>
    render(message(`${tab}.${key}`, args), locale)

/** One after the other; only English sets a space between them. */
export const joined = ({ locale }: Pick<Scene, 'locale'>, sentences: readonly string[]): string => sentences.join(locale === 'en' ? ' ' : '')

/** The keys of a catalogue without the name of their tab. */
export type KeysOf<Texts, Tab extends Board> = keyof Texts extends infer Key ? (Key extends `${Tab}.${infer Name}` ? Name : never) : never
