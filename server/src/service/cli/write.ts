import { randomUUID } from 'node:crypto'
import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CannotRun } from './command.ts'

/** Writes a file that was not there; one that exists is left alone. */
export async function writeNew(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new CannotRun(`${file} is there already; name another file with --out`)
    // It was made just now, and only half of it is there.
    if (!notMade.has(codeOf(error) ?? '')) await rm(file, { force: true }).catch(() => undefined)
    throw new CannotRun(sentence(file, error))
  }
}

/** Why a file was not even begun. */
const notMade: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS'])

/** All of it or nothing: whoever looks at the file meanwhile sees the old one. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const there = await stat(file).catch(() => undefined)
  if (there?.isDirectory()) throw new CannotRun(`${file} cannot be written: it is a folder`)
  try {
    // A device or a pipe stays what it is.
    if (there && !there.isFile()) await writeFile(file, content)
    else await replace(there ? await realpath(file) : file, content, there?.mode)
  } catch (error) {
    throw new CannotRun(sentence(file, error))
  }
}

/** A link stays a link: this is the file that it leads to. Who may read a file may read the new one, and nobody else. */
async function replace(file: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const own = join(dirname(file), `.${basename(file)}.${randomUUID()}`)
  try {
    await writeFile(own, content, { flag: 'wx', ...(mode !== undefined && { mode: mode & 0o600 }) })
    if (mode !== undefined) await chmod(own, mode)
    await rename(own, file)
  } catch (error) {
    await rm(own, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Makes a folder, and those around it. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new CannotRun(`the folder ${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function sentence(file: string, error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return `there is no folder ${dirname(file)}`
  return `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`
}

const codeOf = (error: unknown): string | undefined => (error as { readonly code?: string }).code
