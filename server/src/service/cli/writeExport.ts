import { randomUUID } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { URI } from 'vscode-uri'
import { exportTools } from '../platform/node/exportTools.ts'
import { systemClock } from '../platform/systemClock.ts'
import { exportName, exportOf, type Judged } from '../workspace/exports.ts'
import { isPlanName } from '../workspace/planNames.ts'
import { render } from '../workspace/wording.ts'
import type { ExportCommand } from './arguments.ts'
import { CannotRun, check } from './check.ts'

/** Writes the preview of a file as another file and answers with its name; with nothing where it went to the standard output. */
export async function writeExport(command: ExportCommand): Promise<string | undefined> {
  const { file, locale = 'en' } = command
  const result = await exportOf(await judgedFile(command), command, exportTools)
  if (result.is === 'refused') throw new CannotRun(`${file}: ${render(result.why, locale)}`)
  const content = result.is === 'text' ? result.text : result.bytes
  if (command.out === '-') {
    await new Promise<void>((written) => process.stdout.write(content, () => written()))
    return undefined
  }
  const target = command.out ?? join(dirname(file), exportName(URI.file(file).toString(), command.format))
  if (isPlanName(basename(target))) throw new CannotRun(`${target} is the name of a plan; name another file with --out`)
  await writeWhole(target, content)
  return target
}

async function judgedFile({ file, today }: ExportCommand): Promise<Judged> {
  const found = await stat(resolve(file)).catch(() => undefined)
  if (found?.isDirectory()) throw new CannotRun(`${file} is a folder; export takes one file`)
  const [checked] = await check({ paths: [file], ...(today !== undefined && { today }) }, today === undefined ? 'clock' : 'said')
  if (!checked) throw new CannotRun(`there is no file ${file}`)
  return { ...checked, today: today ?? checked.programme.settings.today ?? systemClock() }
}

/** All of it or nothing: whoever looks at the file meanwhile sees the old one. */
async function writeWhole(target: string, content: string | Uint8Array): Promise<void> {
  const own = join(dirname(target), `.${basename(target)}.${randomUUID()}`)
  try {
    await writeFile(own, content, { flag: 'wx' })
    await rename(own, target)
  } catch (error) {
    await rm(own, { force: true }).catch(() => undefined)
    throw new CannotRun(reasonOf(target, error))
  }
}

function reasonOf(target: string, error: unknown): string {
  const code = (error as { readonly code?: string }).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return `there is no folder ${dirname(target)}`
  return `${target} cannot be written: ${error instanceof Error ? error.message : String(error)}`
}
