import { parseArgs } from 'node:util'
import { type Locale, locales } from '../../l10n/locale.ts'
import { isKind, type Kind, kinds } from '../../language/schema/kinds.ts'
import { type CivilDay, parseIso } from '../../language/values/civil.ts'

export interface CheckCommand {
  readonly command: 'check'
  readonly paths: readonly string[]
  readonly format: 'text' | 'json'
  readonly locale: Locale
  readonly today?: CivilDay
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

export type Command =
  | CheckCommand
  | { readonly command: 'explain'; readonly rule: string; readonly locale: Locale }
  | NewCommand
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'wrong'; readonly reason: string }

const options = {
  format: { type: 'string', default: 'text' },
  lang: { type: 'string', default: 'en' },
  today: { type: 'string' },
  organisation: { type: 'string', default: '' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const

/** Understands a command line, or says in one sentence what is wrong with it. */
export function readCommand(argv: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    if (values.help || positionals.length === 0) return values.version ? { command: 'version' } : { command: 'help' }
    if (values.version) return { command: 'version' }
    const [command, ...rest] = positionals
    if (command === 'check') return rest.length === 0 ? wrong('check needs at least one file or folder') : check(rest, values)
    if (command === 'explain') return explain(rest, values.lang)
    if (command === 'new') return newFile(rest, values)
    return wrong(`«${command}» is no command; try: continuity check PATH…`)
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
}

function explain([rule, ...more]: readonly string[], lang: string): Command {
  const locale = localeOf(lang)
  if (rule === undefined || more.length > 0) return wrong('explain needs one rule, such as ANN-05')
  return locale ? { command: 'explain', rule, locale } : unknownLanguage(lang)
}

interface NewValues {
  readonly lang: string
  readonly organisation: string
  readonly out?: string | undefined
  readonly today?: string | undefined
}

function newFile([kind, ...more]: readonly string[], { lang, organisation, out, today: day }: NewValues): Command {
  const locale = localeOf(lang)
  const today = day === undefined ? undefined : parseIso(day)
  if (kind === undefined || more.length > 0 || !isKind(kind)) return wrong(`new needs one kind: ${kinds.join(', ')}`)
  if (!locale) return unknownLanguage(lang)
  if (day !== undefined && today === undefined) return wrongDay(day)
  return { command: 'new', kind, locale, organisation, ...(out !== undefined && { out }), ...(today !== undefined && { today }) }
}

const wrongDay = (day: string): Command => wrong(`--today is a date such as 2026-03-31, not «${day}»`)

const localeOf = (lang: string): Locale | undefined => locales.find((one) => one === lang.toLowerCase())

const unknownLanguage = (lang: string): Command => wrong(`--lang is one of ${locales.join(', ')}, not «${lang}»`)

function check(paths: readonly string[], values: { readonly format: string; readonly lang: string; readonly today?: string | undefined }): Command {
  const locale = localeOf(values.lang)
  const today = values.today === undefined ? undefined : parseIso(values.today)
  if (values.format !== 'text' && values.format !== 'json') return wrong(`--format is text or json, not «${values.format}»`)
  if (!locale) return unknownLanguage(values.lang)
  if (values.today !== undefined && today === undefined) return wrongDay(values.today)
  return { command: 'check', paths, format: values.format, locale, ...(today !== undefined && { today }) }
}

const wrong = (reason: string): Command => ({ command: 'wrong', reason })

export const usage: string = `Usage: continuity check PATH… [options]
       continuity explain RULE [--lang …]
       continuity new KIND [--lang …] [--organisation NAME] [--out FILE]

Checks business-continuity plans: files, or folders with all plan files below them. «explain» prints the page of a rule,
«new» writes the first text of a document: ${kinds.join(', ')}.

  --format text|json        what is printed (default: text)
  --today YYYY-MM-DD        the day to judge by (default: the programme's, else the clock's)
  --lang en|zh-cn|zh-tw     the language of the findings, or of the new document (default: en)
  --organisation NAME       whose document it is
  --out FILE                the file to write; one that exists is never overwritten
  --version, --help

Exit code: 0 no errors, 1 errors found, 2 could not run.`
