import { ruleNames } from '../../../generated/ruleNames.ts'
import { rules as logic } from '../../../generated/rules.ts'
import type { Locale } from '../../../l10n/locale.ts'
import { type Call, CannotRun, type Command, print } from '../command.ts'
import { isOn, language, shared, sharedHelp } from '../given.ts'

/** Lists the rules: those with logic of their own, and those that say what the schema needs. */
export const rules: Command = {
  name: 'rules',
  synopsis: ['rules [--json] [--lang …]'],
  about: 'lists all rules; «explain» prints the page of one.',
  options: { ...shared.lang, json: { type: 'boolean' } },
  help: { '--json': 'as data', ...sharedHelp.lang },
  run: async (call: Call) => {
    if (call.rest[0] !== undefined) throw new CannotRun(`rules takes nothing behind it; try: continuity explain ${call.rest[0]}`)
    const locale = language(call) ?? 'en'
    const entries = allRules(locale)
    if (isOn(call, 'json')) await print(`${JSON.stringify(entries, null, 2)}\n`)
    else await print(`${entries.map(({ id, name, title }) => `${id.padEnd(8)} ${name.padEnd(32)} ${title}`.trimEnd()).join('\n')}\n`)
    return 0
  },
}

interface Entry {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly why: string
  /** Whether it has logic of its own, or only says what the schema needs. */
  readonly by: 'logic' | 'schema'
}

function allRules(locale: Locale): readonly Entry[] {
  const own = logic.map(({ id, name, title, why }): Entry => ({ id, name, title: title[locale], why: why[locale], by: 'logic' }))
  const named = new Set(own.map(({ id }) => id))
  const others = Object.entries(ruleNames).flatMap(([id, name]): readonly Entry[] =>
    named.has(id) ? [] : [{ id, name, title: '', why: '', by: 'schema' }],
  )
  return [...own, ...others].toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}
