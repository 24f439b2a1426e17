import { constants, type Dirent } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { URI } from 'vscode-uri'
import { isPlanName } from '../../workspace/planNames.ts'
import { asInEditor, type FileAccess, type Reach } from '../../workspace/ports.ts'

/** The file system of the machine that the server runs on. What cannot be read is as if it were not there. */
export const diskAccess: FileAccess = {
  read: async (uri) => {
    try {
      const text = await textOf(URI.parse(uri).fsPath)
      return text === undefined ? undefined : asInEditor(text)
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

/** A pipe or a device may bear the name of a plan: whoever reads it waits for a writer, or reads without end. */
async function textOf(path: string): Promise<string | undefined> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    return (await handle.stat()).isFile() ? await handle.readFile('utf8') : undefined
  } finally {
    await handle.close()
  }
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
