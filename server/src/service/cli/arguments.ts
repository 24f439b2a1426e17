import { parseArgs } from 'node:util'
import { type Locale, locales } from '../../l10n/locale.ts'
import { type CivilDay, parseIso } from '../../language/values/civil.ts'

export interface CheckCommand {
  readonly command: 'check'
  readonly paths: readonly string[]
  readonly format: 'text' | 'json'
  readonly locale: Locale
  readonly today?: CivilDay
}

export type Command =
  | CheckCommand
  | { readonly command: 'explain'; readonly rule: string; readonly locale: Locale }
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'wrong'; readonly reason: string }

const options = {
  format: { type: 'string', default: 'text' },
  lang: { type: 'string', default: 'en' },
  today: { type: 'string' },
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

const localeOf = (lang: string): Locale | undefined => locales.find((one) => one === lang.toLowerCase())

const unknownLanguage = (lang: string): Command => wrong(`--lang is one of ${locales.join(', ')}, not «${lang}»`)

function check(paths: readonly string[], values: { readonly format: string; readonly lang: string; readonly today?: string | undefined }): Command {
  const locale = localeOf(values.lang)
  const today = values.today === undefined ? undefined : parseIso(values.today)
  if (values.format !== 'text' && values.format !== 'json') return wrong(`--format is text or json, not «${values.format}»`)
  if (!locale) return unknownLanguage(values.lang)
  if (values.today !== undefined && today === undefined) return wrong(`--today is a date such as 2026-03-31, not «${values.today}»`)
  return { command: 'check', paths, format: values.format, locale, ...(today !== undefined && { today }) }
}

const wrong = (reason: string): Command => ({ command: 'wrong', reason })

export const usage = `Usage: continuity check PATH… [options]
       continuity explain RULE [--lang …]

Checks business-continuity plans: files, or folders with all plan files below them. «explain» prints the page of a rule.

  --format text|json        what is printed (default: text)
  --today YYYY-MM-DD        the day to judge by (default: the programme's, else the clock's)
  --lang en|zh-cn|zh-tw     the language of the findings (default: en)
  --version, --help

Exit code: 0 no errors, 1 errors found, 2 could not run.`
