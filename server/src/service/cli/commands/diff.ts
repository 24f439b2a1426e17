import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { URI } from 'vscode-uri'
import type { CivilDay } from '../../../language/values/civil.ts'
import { diskAccess } from '../../platform/node/diskAccess.ts'
import { gitAccess } from '../../platform/node/gitAccess.ts'
import { changeReport, type State, stateOf } from '../../workspace/changes.ts'
import { changeText } from '../../workspace/changeText.ts'
import { HistoryFailed } from '../../workspace/ports.ts'
import { type Checked, checkTargets, targetsOf } from '../check.ts'
import { type Call, CannotRun, type Command, print } from '../command.ts'
import { choice, day, language, shared, sharedHelp } from '../given.ts'

const formats = ['text', 'markdown', 'json'] as const

/** Says what changed in meaning between two files, two folders, or two revisions of the folder that one stands in. */
export const diff: Command = {
  name: 'diff',
  synopsis: ['diff BEFORE AFTER [--format text|markdown|json] [--lang …] [--today …]'],
  about: 'says what changed in meaning between two files, two folders, or two git revisions, and what that brought.',
  options: { ...shared.lang, ...shared.today, format: { type: 'string' } },
  help: { ...sharedHelp.lang, ...sharedHelp.today },
  run: async (call: Call) => {
    const [before, after, ...more] = call.rest
    if (before === undefined || after === undefined || more.length > 0) throw new CannotRun('diff needs two files, two folders or two revisions')
    const [format, locale, today] = [choice(call, 'format', formats) ?? 'text', language(call) ?? 'en', day(call)]
    const report = changeReport(await stateAt(before, today), await stateAt(after, today), locale)
    await print(`${format === 'json' ? JSON.stringify(report, null, 2) : changeText(report, locale, format)}\n`)
    return 0
  },
}

/** A path where there is one of that name, else a revision. */
async function stateAt(name: string, today: CivilDay | undefined): Promise<State> {
  const there = await stat(resolve(name)).catch(() => undefined)
  return there ? stateFrom(await checkTargets(await targetsOf([name]), { today, access: diskAccess })) : atRevision(name, today)
}

async function atRevision(revision: string, today: CivilDay | undefined): Promise<State> {
  const folder = process.cwd()
  try {
    const access = await gitAccess(folder, revision)
    const uri = URI.file(folder).toString()
    const uris = await access.find(uri, 'below')
    return stateFrom(await checkTargets({ uris, folders: [uri] }, { today, access }))
  } catch (error) {
    if (!(error instanceof HistoryFailed)) throw error
    throw new CannotRun(`${revision} is no file, no folder and no revision: ${error.message}`)
  }
}

/** What was named, as one: programmes side by side are compared together. */
function stateFrom(checked: readonly Checked[]): State {
  const files = new Map(checked.flatMap(({ programme, uri }) => programme.files.get(uri) ?? []).map((file) => [file.uri, file]))
  return stateOf(
    [...files.values()],
    checked.flatMap(({ findings }) => findings),
  )
}
