import { rulePage } from '../../workspace/rulePage.ts'
import { CannotRun, type Command, print } from '../command.ts'
import { language, only, shared, sharedHelp } from '../given.ts'

export const explain: Command = {
  name: 'explain',
  synopsis: ['explain RULE [--lang …]'],
  about: 'prints the page of a rule.',
  options: shared.lang,
  help: sharedHelp.lang,
  run: async (call) => {
    const rule = only(call, 'explain needs one rule, such as ANN-05')
    const page = rulePage(rule, language(call) ?? 'en')
    if (page === null) throw new CannotRun(`there is no rule ${rule}`)
    await print(page)
    return 0
  },
}
