import { Disposable, FileType, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type FindFilesAnswer, type FindFilesRequest, methods, type ReadFileAnswer } from '../../../server/src/protocol/view.ts'
import { isPlanFile } from '../language.ts'

/** Reads and finds files for a server that has no file system of its own, or none that reaches this workspace. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(methods.readFile, ({ uri }: { readonly uri: string }) => readFile(Uri.parse(uri))),
    client.onRequest(methods.findFiles, ({ folder }: FindFilesRequest) => findFiles(Uri.parse(folder))),
  )
}

async function readFile(uri: Uri): Promise<ReadFileAnswer> {
  try {
    const bytes = await workspace.fs.readFile(uri)
    return { text: new TextDecoder().decode(bytes) }
  } catch {
    return { text: null }
  }
}

// Enough for any programme, and an end for a walk through a home folder that was opened by mistake.
const mostFolders = 5000

// By `workspace.fs`, not by the editor's search: not every file system has one, and the search hides ignored files.
async function findFiles(folder: Uri): Promise<FindFilesAnswer> {
  const uris: string[] = []
  const open = [folder]
  for (let seen = 0; open.length > 0 && seen < mostFolders; seen++) {
    const next = open.shift()
    if (next === undefined) break
    const entries = await listFolder(next)
    uris.push(...entries.files.map(String))
    open.push(...entries.folders)
  }
  return { uris }
}

async function listFolder(folder: Uri): Promise<{ readonly files: readonly Uri[]; readonly folders: readonly Uri[] }> {
  try {
    const entries = await workspace.fs.readDirectory(folder)
    // Symbolic links to folders are left out: they may lead in circles.
    const folders = entries.filter(([name, type]) => type === FileType.Directory && name !== 'node_modules' && !name.startsWith('.'))
    const files = entries.filter(([name, type]) => (type & FileType.File) !== 0 && isPlanFile(name))
    const inside = ([name]: readonly [string, FileType]): Uri => Uri.joinPath(folder, name)
    return { files: files.map(inside), folders: folders.map(inside) }
  } catch {
    return { files: [], folders: [] }
  }
}
