import { type Locale, locales } from '../../l10n/locale.ts'
import { type CivilDay, parseIso } from '../../language/values/civil.ts'
import { type Call, CannotRun, type Options } from './command.ts'

/** Options that several commands have. */
export const shared: Readonly<Record<'lang' | 'today' | 'out', Options>> = {
  lang: { lang: { type: 'string' } },
  today: { today: { type: 'string' } },
  out: { out: { type: 'string' } },
}

/** The help for them. */
export const sharedHelp: Readonly<Record<'lang' | 'today', Readonly<Record<string, string>>>> = {
  lang: { '--lang en|zh-cn|zh-tw': 'the language of what is printed or written (default: en; export: the document’s)' },
  today: { '--today YYYY-MM-DD': 'the day to judge by (default: the programme’s, else the clock’s)' },
}

/** An option that holds a text; nothing where it was not given. */
export function text({ values }: Call, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export const isOn = ({ values }: Call, name: string): boolean => values[name] === true

/** An option that takes one of some words. */
export function choice<Choice extends string>(call: Call, name: string, choices: readonly Choice[]): Choice | undefined {
  const given = text(call, name)
  const chosen = choices.find((one) => one === given)
  if (given !== undefined && chosen === undefined) throw new CannotRun(`--${name} is one of ${choices.join(', ')}, not «${given}»`)
  return chosen
}

export function language(call: Call): Locale | undefined {
  const given = text(call, 'lang')
  const locale = locales.find((one) => one === given?.toLowerCase())
  if (given !== undefined && !locale) throw new CannotRun(`--lang is one of ${locales.join(', ')}, not «${given}»`)
  return locale
}

export function day(call: Call): CivilDay | undefined {
  const given = text(call, 'today')
  const today = given === undefined ? undefined : parseIso(given)
  if (given !== undefined && today === undefined) throw new CannotRun(`--today is a date such as 2026-03-31, not «${given}»`)
  return today
}

/** A whole number that is not negative. */
export function count(call: Call, name: string): number | undefined {
  const given = text(call, name)
  if (given !== undefined && !/^\d{1,9}$/.test(given)) throw new CannotRun(`--${name} is a number, not «${given}»`)
  return given === undefined ? undefined : Number(given)
}

/** The one thing that a command is about. */
export function only({ rest: [first, ...more] }: Call, sentence: string): string {
  if (first === undefined || more.length > 0) throw new CannotRun(sentence)
  return first
}
