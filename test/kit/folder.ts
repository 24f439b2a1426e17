import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'

/** A folder on disk with some files, gone when the test is over. */
export interface Folder {
  readonly path: string
  readonly uri: string
  /** The URI of a file in it. */
  readonly of: (name: string) => string
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly remove: (name: string) => void
}

export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'continuity 測試-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  const of = (name: string): string => pathToFileURL(join(path, name)).toString()
  const write = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
    return of(name)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  return { path, uri: pathToFileURL(path).toString(), of, write, remove: (name) => rmSync(join(path, name)) }
}
