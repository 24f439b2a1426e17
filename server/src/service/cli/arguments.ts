import { parseArgs } from 'node:util'
import { type ImportableKind, importableKinds } from '../../imports/draft/importPlan.ts'
import { type Locale, locales } from '../../l10n/locale.ts'
import { isKind, type Kind, kinds } from '../../language/schema/kinds.ts'
import { type CivilDay, parseIso } from '../../language/values/civil.ts'
import { type ExportFormat, exportFormats } from '../../views/export/formats.ts'
import { type Tab, tabs } from '../../views/models/basicTypes.ts'
import { type LspCommand, readLsp } from './lspArguments.ts'

export interface CheckCommand {
  readonly command: 'check'
  readonly paths: readonly string[]
  readonly format: 'text' | 'json'
  readonly locale: Locale
  readonly today?: CivilDay
}

export interface ExplainCommand {
  readonly command: 'explain'
  readonly rule: string
  readonly locale: Locale
}

export interface NewCommand {
  readonly command: 'new'
  readonly kind: Kind
  readonly locale: Locale
  readonly organisation: string
  /** The file to write; the kind's usual name where nothing is said. */
  readonly out?: string
  readonly today?: CivilDay
}

export interface ExportCommand {
  readonly command: 'export'
  readonly file: string
  readonly format: ExportFormat
  readonly tab?: Tab
  /** The document's own language where nothing is said. */
  readonly locale?: Locale
  readonly today?: CivilDay
  /** The file to write, `-` for the standard output; a file of the same name beside the document where nothing is said. */
  readonly out?: string
}

export interface ImportCommand {
  readonly command: 'import'
  readonly file: string
  readonly kind?: ImportableKind
  /** The file to write; the kind's usual name where nothing is said. */
  readonly out?: string
  readonly report: 'text' | 'json'
  /** What a page brought along: kept below `imported`, or left out. */
  readonly remains: 'kept' | 'leftOut'
  readonly locale: Locale
  readonly today?: CivilDay
}

export type Command = ImportCommand | CheckCommand | ExportCommand | ExplainCommand | NewCommand | LspCommand

const options = {
  format: { type: 'string', default: 'text' },
  lang: { type: 'string' },
  to: { type: 'string' },
  tab: { type: 'string' },
  today: { type: 'string' },
  organisation: { type: 'string', default: '' },
  out: { type: 'string' },
  kind: { type: 'string' },
  report: { type: 'string', default: 'text' },
  clean: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const

/** Understands a command line, or says in one sentence what is wrong with it. */
export function readCommand(argv: readonly string[]): Command {
  try {
    if (argv[0] === 'lsp') return readLsp(argv.slice(1))
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    if (values.help || positionals.length === 0) return values.version ? { command: 'version' } : { command: 'help' }
    if (values.version) return { command: 'version' }
    const [command = '', ...rest] = positionals
    return readers.get(command)?.(rest, values) ?? wrong(`«${command}» is no command; try: continuity check PATH…`)
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
}

type Values = CheckValues & ExportValues & ImportValues & NewValues

type Reader = (rest: readonly string[], values: Values) => Command

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['check', (rest, values) => (rest.length === 0 ? wrong('check needs at least one file or folder') : check(rest, values))],
  ['explain', (rest, { lang }) => explain(rest, lang)],
  ['new', newFile],
  ['export', exportFile],
  ['import', importOf],
])

function explain([rule, ...more]: readonly string[], lang = 'en'): Command {
  const locale = localeOf(lang)
  if (rule === undefined || more.length > 0) return wrong('explain needs one rule, such as ANN-05')
  return locale ? { command: 'explain', rule, locale } : unknownLanguage(lang)
}

interface NewValues {
  readonly lang?: string | undefined
  readonly organisation: string
  readonly out?: string | undefined
  readonly today?: string | undefined
}

function newFile([kind, ...more]: readonly string[], { lang = 'en', organisation, out, today: day }: NewValues): Command {
  const locale = localeOf(lang)
  const today = day === undefined ? undefined : parseIso(day)
  if (kind === undefined || more.length > 0 || !isKind(kind)) return wrong(`new needs one kind: ${kinds.join(', ')}`)
  if (!locale) return unknownLanguage(lang)
  if (day !== undefined && today === undefined) return wrongDay(day)
  return { command: 'new', kind, locale, organisation, ...(out !== undefined && { out }), ...(today !== undefined && { today }) }
}

interface ExportValues {
  readonly to?: string | undefined
  readonly tab?: string | undefined
  readonly lang?: string | undefined
  readonly out?: string | undefined
  readonly today?: string | undefined
}

function exportFile([file, ...more]: readonly string[], { to, tab: part, lang, out, today: day }: ExportValues): Command {
  const format = exportFormats.find((one) => one === to)
  const tab = tabs.find((one) => one === part)
  const locale = lang === undefined ? undefined : localeOf(lang)
  const today = day === undefined ? undefined : parseIso(day)
  if (file === undefined || more.length > 0) return wrong('export needs one file')
  if (!format) return wrong(`--to is one of ${exportFormats.join(', ')}${to === undefined ? '' : `, not «${to}»`}`)
  if (part !== undefined && !tab) return wrong(`--tab is one of ${tabs.join(', ')}, not «${part}»`)
  if (lang !== undefined && !locale) return unknownLanguage(lang)
  if (day !== undefined && today === undefined) return wrongDay(day)
  return { command: 'export', file, format, ...said({ tab, locale, today, out }) }
}

interface ImportValues {
  readonly kind?: string | undefined
  readonly report: string
  readonly clean: boolean
  readonly lang?: string | undefined
  readonly out?: string | undefined
  readonly today?: string | undefined
}

function importOf([file, ...more]: readonly string[], { kind: name, report, clean, lang = 'en', out, today: day }: ImportValues): Command {
  const kind = importableKinds.find((one) => one === name)
  const locale = localeOf(lang)
  const today = day === undefined ? undefined : parseIso(day)
  if (file === undefined || more.length > 0) return wrong('import needs one file')
  if (name !== undefined && !kind) return wrong(`--kind is one of ${importableKinds.join(', ')}, not «${name}»`)
  if (report !== 'text' && report !== 'json') return wrong(`--report is text or json, not «${report}»`)
  if (!locale) return unknownLanguage(lang)
  if (day !== undefined && today === undefined) return wrongDay(day)
  return { command: 'import', file, report, remains: clean ? 'leftOut' : 'kept', locale, ...said({ kind, out, today }) }
}

type Said<Values> = { readonly [Key in keyof Values]?: Exclude<Values[Key], undefined> }

/** Without what was not said. */
const said = <Values extends object>(values: Values): Said<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Said<Values>

const wrongDay = (day: string): Command => wrong(`--today is a date such as 2026-03-31, not «${day}»`)

const localeOf = (lang: string): Locale | undefined => locales.find((one) => one === lang.toLowerCase())

const unknownLanguage = (lang: string): Command => wrong(`--lang is one of ${locales.join(', ')}, not «${lang}»`)

interface CheckValues {
  readonly format: string
  readonly lang?: string | undefined
  readonly today?: string | undefined
}

function check(paths: readonly string[], { lang = 'en', ...values }: CheckValues): Command {
  const locale = localeOf(lang)
  const today = values.today === undefined ? undefined : parseIso(values.today)
  if (values.format !== 'text' && values.format !== 'json') return wrong(`--format is text or json, not «${values.format}»`)
  if (!locale) return unknownLanguage(lang)
  if (values.today !== undefined && today === undefined) return wrongDay(values.today)
  return { command: 'check', paths, format: values.format, locale, ...(today !== undefined && { today }) }
}

const wrong = (reason: string): Command => ({ command: 'wrong', reason })
