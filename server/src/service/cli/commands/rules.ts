import { ruleList } from '../../workspace/ruleList.ts'
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
    const entries = ruleList(locale)
    if (isOn(call, 'json')) await print(`${JSON.stringify(entries, null, 2)}\n`)
    else await print(`${entries.map(({ id, name, title }) => `${id.padEnd(8)} ${name.padEnd(32)} ${title}`.trimEnd()).join('\n')}\n`)
    return 0
  },
}
