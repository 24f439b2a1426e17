import { type Locale, locales, type Texts } from '../server/src/l10n/locale.ts'
import { contextKeys } from './contextKeys.ts'
import { type Command, contributions, manifestText, type Setting } from './manifest.ts'

const words = {
  title: { en: 'Settings, commands and keys', 'zh-cn': '设置、命令与快捷键', 'zh-tw': '設定、命令與快速鍵' },
  settings: { en: 'Settings', 'zh-cn': '设置', 'zh-tw': '設定' },
  commands: { en: 'Commands', 'zh-cn': '命令', 'zh-tw': '命令' },
  keys: { en: 'Keys', 'zh-cn': '快捷键', 'zh-tw': '快速鍵' },
  contextKeys: { en: 'Context keys', 'zh-cn': '上下文键', 'zh-tw': '內容索引鍵' },
  colors: { en: 'Colours', 'zh-cn': '颜色', 'zh-tw': '色彩' },
  name: { en: 'Name', 'zh-cn': '名称', 'zh-tw': '名稱' },
  what: { en: 'What it is', 'zh-cn': '含义', 'zh-tw': '意義' },
  values: { en: 'Values', 'zh-cn': '取值', 'zh-tw': '可用的值' },
  usual: { en: 'Default', 'zh-cn': '默认值', 'zh-tw': '預設值' },
  inPalette: { en: 'In the command palette', 'zh-cn': '在命令面板中', 'zh-tw': '在命令選擇區中' },
  always: { en: 'always', 'zh-cn': '始终', 'zh-tw': '一律' },
  never: { en: 'no: in the context menu of a preview', 'zh-cn': '否：在预览的右键菜单中', 'zh-tw': '否：在預覽的快顯功能表中' },
  when: { en: 'When', 'zh-cn': '条件', 'zh-tw': '條件' },
  whenTrue: { en: 'When it is true', 'zh-cn': '何时为真', 'zh-tw': '何時為真' },
} as const satisfies Readonly<Record<string, Texts>>

type Word = keyof typeof words

/** One page for each language: what can be set, run, pressed and asked for in `when` clauses, from the manifest of the extension. */
export const settingsPages = (): readonly (readonly [path: string, text: string])[] =>
  locales.map((locale) => [`docs/reference/${locale}/settings.md`, page(locale)] as const)

function page(locale: Locale): string {
  const sections: readonly (readonly [Word, Table])[] = [
    ['settings', settingsTable(locale)],
    ['commands', commandsTable(locale)],
    ['keys', keysTable()],
    ['contextKeys', contextKeysTable(locale)],
    ['colors', colorsTable(locale)],
  ]
  const texts = sections.map(([title, table]) => `## ${words[title][locale]}\n\n${markdown(table, locale)}`)
  return `${[`# ${words.title[locale]}`, ...texts].join('\n\n')}\n`
}

interface Table {
  readonly heads: readonly Word[]
  readonly rows: readonly (readonly string[])[]
}

const settingsTable = (locale: Locale): Table => ({
  heads: ['name', 'what', 'values', 'usual'],
  rows: Object.entries(contributions.configuration.properties).map(([name, setting]) => [
    code(name),
    manifestText(setting.markdownDescription, locale),
    values(setting, locale),
    code(JSON.stringify(setting.default)),
  ]),
})

const commandsTable = (locale: Locale): Table => ({
  heads: ['name', 'what', 'inPalette'],
  rows: contributions.commands.map((one) => [code(one.command), titleOf(one, locale), paletteOf(one, locale)]),
})

const keysTable = (): Table => ({
  heads: ['keys', 'name', 'when'],
  rows: contributions.keybindings.map(({ key, mac, command, when }) => [`${code(key)} (macOS: ${code(mac)})`, code(command), code(when)]),
})

const contextKeysTable = (locale: Locale): Table => ({
  heads: ['name', 'whenTrue'],
  rows: Object.entries(contextKeys).map(([name, texts]) => [code(name), texts[locale]]),
})

const colorsTable = (locale: Locale): Table => ({
  heads: ['name', 'what'],
  rows: contributions.colors.map(({ id, description }) => [code(id), manifestText(description, locale)]),
})

const markdown = ({ heads, rows }: Table, locale: Locale): string =>
  [heads.map((head) => words[head][locale]), heads.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

const code = (text: string): string => `\`${text}\``
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const titleOf = ({ category, title }: Command, locale: Locale): string => `${category}: ${manifestText(title, locale)}`

function values({ type, enum: choices, enumDescriptions = [] }: Setting, locale: Locale): string {
  if (!choices) return code(type)
  return choices.map((choice, index) => `${code(choice)} ${manifestText(enumDescriptions[index] ?? '', locale)}`).join(' ')
}

function paletteOf({ command }: Command, locale: Locale): string {
  const when = contributions.menus['commandPalette']?.find((one) => one.command === command)?.when
  if (when === undefined) return words.always[locale]
  return when === 'false' ? words.never[locale] : code(when)
}
