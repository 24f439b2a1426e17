import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { importTools } from '../platform/node/importTools.ts'
import { systemClock } from '../platform/systemClock.ts'
import { importFile, saidOf } from '../workspace/imports.ts'
import { render } from '../workspace/wording.ts'
import type { ImportCommand } from './arguments.ts'
import { CannotRun } from './check.ts'

/** Makes a plan of a file of another program and writes it, and what went where as it was asked for. A file that exists is left alone. */
export async function writeImport(command: ImportCommand): Promise<string> {
  const { file, locale } = command
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CannotRun(sentence(file, error))
  })
  const wish = { remains: command.remains, today: command.today ?? systemClock(), locale, ...(command.kind && { kind: command.kind }) }
  const result = await importFile({ name: basename(file), bytes: new Uint8Array(bytes) }, wish, importTools)
  if (result.is === 'refused') throw new CannotRun(`${file}: ${render(result.why, locale)}`)
  const { imported, report } = result
  const out = command.out ?? imported.file
  await write(out, imported.text)
  return command.report === 'json' ? JSON.stringify({ file: out, ...report }, null, 2) : `${out}\n${render(saidOf(report), locale)}`
}

async function write(out: string, text: string): Promise<void> {
  try {
    await writeFile(out, text, { flag: 'wx' })
  } catch (error) {
    const hasNoFolder = (error as { readonly code?: string }).code === 'ENOENT'
    throw new CannotRun(hasNoFolder ? `there is no folder ${dirname(out)}` : sentence(out, error))
  }
}

function sentence(file: string, error: unknown): string {
  const code = (error as { readonly code?: string }).code
  if (code === 'EEXIST') return `${file} is there already; name another file with --out`
  if (code === 'EISDIR') return `${file} is a folder; import takes one file`
  if (code === 'ENOENT') return `there is no file ${file}`
  return `${file} cannot be read or written: ${error instanceof Error ? error.message : String(error)}`
}
