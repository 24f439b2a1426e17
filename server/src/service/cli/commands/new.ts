import { isKind, kinds, usualNames } from '../../../language/schema/kinds.ts'
import { systemClock } from '../../platform/systemClock.ts'
import { newPlan } from '../../workspace/newPlan.ts'
import { CannotRun, type Command, print } from '../command.ts'
import { day, language, only, shared, text } from '../given.ts'
import { writeNew } from '../write.ts'

export const newFile: Command = {
  name: 'new',
  synopsis: ['new KIND [--lang …] [--organisation NAME] [--out FILE]'],
  about: `writes the first text of a document: ${kinds.join(', ')}.`,
  options: { ...shared.lang, ...shared.today, ...shared.out, organisation: { type: 'string', default: '' } },
  help: { '--organisation NAME': 'whose document it is' },
  run: async (call) => {
    const sentence = `new needs one kind: ${kinds.join(', ')}`
    const kind = only(call, sentence)
    if (!isKind(kind)) throw new CannotRun(sentence)
    const file = text(call, 'out') ?? usualNames[kind]
    const beginning = { kind, locale: language(call) ?? 'en', organisation: text(call, 'organisation') ?? '', today: day(call) ?? systemClock() }
    await writeNew(file, newPlan(beginning))
    await print(`${file}\n`)
    return 0
  },
}
