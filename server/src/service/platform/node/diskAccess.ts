import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { URI } from 'vscode-uri'
import { isPlanName } from '../../workspace/planNames.ts'
import { type FileAccess, type Reach, withoutMark } from '../../workspace/ports.ts'

/** The file system of the machine that the server runs on. What cannot be read is as if it were not there. */
export const diskAccess: FileAccess = {
  read: async (uri) => {
    try {
      return withoutMark(await readFile(URI.parse(uri).fsPath, 'utf8'))
    } catch {
      return undefined
    }
  },
  find: async (folder, reach) => {
    const found: string[] = []
    await walk(URI.parse(folder).fsPath, reach, found)
    return found
  },
}

/** Folders of tools and dependencies hold no plans, and some hold a hundred thousand files. */
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode-test'])

async function walk(path: string, reach: Reach, found: string[]): Promise<void> {
  for (const entry of await entriesOf(path)) {
    const inner = join(path, entry.name)
    if (entry.isDirectory() && reach === 'below' && !skipped.has(entry.name)) await walk(inner, reach, found)
    else if (entry.isFile() && isPlanName(entry.name)) found.push(URI.file(inner).toString())
  }
}

async function entriesOf(path: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true })
  } catch {
    return []
  }
}
