import type { Connection } from 'vscode-languageserver'
import { type FindFilesAnswer, methods, type ReadFileAnswer } from '../../protocol/view.ts'
import { asInEditor, type FileAccess } from '../workspace/ports.ts'
import { folderOf, normal } from '../workspace/uris.ts'

/** Files behind the editor: virtual workspaces, and every workspace of a web worker. */
export const clientAccess = (connection: Connection): FileAccess => ({
  read: async (uri) => {
    const { text } = await connection.sendRequest<ReadFileAnswer>(methods.readFile, { uri })
    return text === null ? undefined : asInEditor(text)
  },
  find: async (folder, reach) => {
    const { uris } = await connection.sendRequest<FindFilesAnswer>(methods.findFiles, { folder })
    return uris.map(normal).filter((uri) => reach === 'below' || folderOf(uri) === folder)
  },
})
