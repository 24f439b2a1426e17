import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CannotRun } from './command.ts'

/** Writes a file that was not there; one that exists is left alone. */
export async function writeNew(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new CannotRun(`${file} is there already; name another file with --out`)
    throw new CannotRun(sentence(file, error))
  }
}

/** All of it or nothing: whoever looks at the file meanwhile sees the old one. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const own = join(dirname(file), `.${basename(file)}.${randomUUID()}`)
  try {
    await writeFile(own, content, { flag: 'wx' })
    await rename(own, file)
  } catch (error) {
    await rm(own, { force: true }).catch(() => undefined)
    throw new CannotRun(sentence(file, error))
  }
}

function sentence(file: string, error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return `there is no folder ${dirname(file)}`
  return `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`
}

const codeOf = (error: unknown): string | undefined => (error as { readonly code?: string }).code
