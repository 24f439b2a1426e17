import { basename, join, resolve } from 'node:path'
import { URI } from 'vscode-uri'
import { exportTools } from '../platform/node/exportTools.ts'
import { systemClock } from '../platform/systemClock.ts'
import { siteOf } from '../workspace/site.ts'
import { check } from './check.ts'
import { type Call, CannotRun, type ExitCode, print } from './command.ts'
import { pathOf } from './formats/format.ts'
import { day, language, text } from './given.ts'
import { makeFolder, writeWhole } from './write.ts'

/** Writes the programme of a folder as pages into another folder, and says the name of the first one; what is left out, on the standard error. */
export async function exportSite(folder: string, call: Call): Promise<ExitCode> {
  const out = text(call, 'out')
  if (text(call, 'to') !== 'html') throw new CannotRun(`${folder} is a folder: only --to html makes something of a whole programme`)
  if (out === undefined || out === '-') throw new CannotRun('a programme becomes many files: name a folder for them with --out')
  if (text(call, 'tab') !== undefined) throw new CannotRun('a programme is exported whole: there is no --tab for it')
  const [locale, today] = [language(call), day(call)]
  const checked = await check([folder], today)
  const programmes = new Set(checked.map(({ programme }) => programme))
  const [programme] = programmes
  if (!programme || programmes.size > 1) throw new CannotRun(`there are ${programmes.size} programmes below ${folder}; name the folder of one`)
  const judged = checked.map((one) => ({ ...one, today: today ?? one.programme.settings.today ?? systemClock() }))
  const title = programme.settings.organisation ?? basename(resolve(folder))
  const site = await siteOf(judged, { title, root: URI.file(resolve(folder)).toString(), ...(locale && { locale }) }, exportTools)
  for (const { uri, why } of site.left) process.stderr.write(`continuity: ${uri === '' ? folder : pathOf(uri)} is left out: ${why}\n`)
  if (site.files.length === 0) throw new CannotRun(`nothing below ${folder} can be exported`)
  await makeFolder(out)
  // The first page comes last: it never leads to a page that is not there yet.
  for (const file of site.files.toReversed()) await writeWhole(join(out, file.name), file.text)
  await print(`${join(out, 'index.html')}\n`)
  return 0
}
