import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { URI } from 'vscode-uri'
import type { CivilDay } from '../../../language/values/civil.ts'
import { exportFormats } from '../../../views/export/formats.ts'
import { tabs } from '../../../views/models/basicTypes.ts'
import { exportTools } from '../../platform/node/exportTools.ts'
import { systemClock } from '../../platform/systemClock.ts'
import { exportName, exportOf, type Judged } from '../../workspace/exports.ts'
import { judge, newChecker } from '../../workspace/judge.ts'
import { isPlanName } from '../../workspace/planNames.ts'
import { render } from '../../workspace/wording.ts'
import { check } from '../check.ts'
import { CannotRun, type Command, print } from '../command.ts'
import { choice, day, language, only, shared, sharedHelp, text } from '../given.ts'
import { exportSite } from '../site.ts'
import { writeWhole } from '../write.ts'

/** Writes the preview of a file as another file and says its name; `-` for the standard output. */
export const exportFile: Command = {
  name: 'export',
  synopsis: [
    'export FILE --to FORMAT [--tab TAB] [--out FILE] [--lang …] [--today …]',
    'export FOLDER --to html --out FOLDER [--lang …] [--today …]',
  ],
  about:
    'writes the preview of a document as a file: a page that needs nothing else, Markdown, a Word document, a drawing, or data. A folder becomes pages for all its documents, with a search.',
  options: { ...shared.lang, ...shared.today, ...shared.out, to: { type: 'string' }, tab: { type: 'string' } },
  help: {
    [`--to ${exportFormats.join('|')}`]: 'the format',
    [`--tab ${tabs.join('|')}`]: 'one part of the preview (default: all that the format can hold)',
    ...sharedHelp.today,
  },
  run: async (call) => {
    const file = only(call, 'export needs one file, or the folder of a programme')
    if ((await stat(resolve(file)).catch(() => undefined))?.isDirectory()) return exportSite(file, call)
    const format = choice(call, 'to', exportFormats)
    if (!format) throw new CannotRun(`--to is one of ${exportFormats.join(', ')}`)
    const [tab, locale, today] = [choice(call, 'tab', tabs), language(call), day(call)]
    const target = targetOf(file, format, text(call, 'out'))
    const wish = { format, ...(tab && { tab }), ...(locale && { locale }) }
    const result = await exportOf(await judgedFile(file, today), wish, exportTools)
    if (result.is === 'refused') throw new CannotRun(`${file}: ${render(result.why, locale ?? 'en')}`)
    const content = result.is === 'text' ? result.text : result.bytes
    if (target === '-') await print(content)
    else await writeWhole(target, content).then(() => print(`${target}\n`))
    return 0
  },
}

function targetOf(file: string, format: (typeof exportFormats)[number], out: string | undefined): string {
  const target = out ?? join(dirname(file), exportName(URI.file(file).toString(), format))
  if (isPlanName(basename(target))) throw new CannotRun(`${target} is the name of a plan; name another file with --out`)
  return target
}

async function judgedFile(file: string, today: CivilDay | undefined): Promise<Judged> {
  const [checked] = await check([file], today)
  if (!checked) throw new CannotRun(`there is no file ${file}`)
  const { programme } = checked
  const day = today ?? programme.settings.today ?? systemClock()
  const checker = newChecker()
  return { ...checked, today: day, findingsOf: (one) => judge(programme, one.uri, { today: day, checker }) }
}
