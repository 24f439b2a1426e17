import { execFile } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { promisify } from 'node:util'
import { URI } from 'vscode-uri'
import { isPlanName } from '../../workspace/planNames.ts'
import { asInEditor, type FileAccess, type History, HistoryFailed } from '../../workspace/ports.ts'
import { folderOf, isBelow, nameOf } from '../../workspace/uris.ts'

const run = promisify(execFile)

/** More than any plan file has. */
const mostBytes = 64_000_000

/** Files as they were in a revision of the repository around a folder. Nothing is checked out. */
export async function gitAccess(folder: string, revision: string): Promise<FileAccess> {
  const git = async (...args: readonly string[]): Promise<string> => {
    try {
      return (await run('git', ['-C', folder, ...args], { maxBuffer: mostBytes, encoding: 'utf8' })).stdout
    } catch (error) {
      const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: string }
      throw new HistoryFailed(code === 'ENOENT' ? 'git is not installed' : (stderr ?? String(error)).trim().split('\n')[0])
    }
  }
  const top = await realpath((await git('rev-parse', '--show-toplevel')).trim())
  const commit = await git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`).then(
    (found) => found.trim(),
    () => {
      throw new HistoryFailed('there is no such revision in this repository')
    },
  )
  const paths = (await git('ls-tree', '-r', '--full-tree', '--name-only', '-z', commit)).split('\0').filter((path) => path !== '')
  // git goes by where files really are; whoever asks may have come to the folder through a link.
  const [asked, real] = [folder, await realpath(folder)].map((path) => URI.file(path).toString())
  const spelt = (uri: string): string => (isBelow(uri, real ?? '') ? `${asked}${uri.slice(real?.length)}` : uri)
  const uris = new Map(paths.map((path) => [spelt(URI.file(`${top}/${path}`).toString()), path]))
  return {
    read: async (uri) => {
      const path = uris.get(uri)
      return path === undefined ? undefined : asInEditor(await git('cat-file', 'blob', `${commit}:${path}`))
    },
    find: async (below, reach) =>
      [...uris.keys()].filter((uri) => isPlanName(nameOf(uri)) && (reach === 'below' ? isBelow(uri, below) : folderOf(uri) === below)),
  }
}

/** As the server asks for it. */
export const gitHistory: History = (folder, revision) => gitAccess(URI.parse(folder).fsPath, revision)
