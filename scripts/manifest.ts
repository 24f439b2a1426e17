import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '../server/src/l10n/locale.ts'
import { root } from './places.ts'

export interface Setting {
  readonly type: string
  readonly enum?: readonly string[]
  readonly enumDescriptions?: readonly string[]
  readonly default: unknown
  readonly markdownDescription: string
}

export interface Command {
  readonly command: string
  readonly category: string
  readonly title: string
}

export interface Keybinding {
  readonly command: string
  readonly key: string
  readonly mac: string
  readonly when: string
}

/** What the extension contributes to the editor, as far as the reference tells of it. */
export interface Contributions {
  readonly configuration: { readonly properties: Readonly<Record<string, Setting>> }
  readonly commands: readonly Command[]
  readonly keybindings: readonly Keybinding[]
  readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>
  readonly colors: readonly { readonly id: string; readonly description: string }[]
}

const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

export const contributions: Contributions = (json('package.json') as { readonly contributes: Contributions }).contributes

const texts = Object.fromEntries(
  locales.map((locale) => [locale, json(locale === 'en' ? 'package.nls.json' : `package.nls.${locale}.json`)]),
) as Readonly<Record<Locale, Readonly<Record<string, string>>>>

/** A text of the manifest in a language: `%command.export%` stands for one of `package.nls*.json`. */
export const manifestText = (text: string, locale: Locale): string => text.replace(/^%(.+)%$/, (asked, key: string) => texts[locale][key] ?? asked)
