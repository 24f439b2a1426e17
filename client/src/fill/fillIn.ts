import { commands, type Disposable, Selection, Uri, window, workspace } from 'vscode'
import { clientCommands } from '../../../server/src/protocol/commands.ts'

/** Shows a line that a fix has written in another place, with its value selected: what only a person can say. */
export function registerFillIn(): Disposable {
  return commands.registerCommand(clientCommands.fillIn, async (uri: string, line: number) => {
    const document = await workspace.openTextDocument(Uri.parse(uri))
    const editor = await window.showTextDocument(document, { preview: false })
    const { text, range } = document.lineAt(Math.min(line, document.lineCount - 1))
    const value = /:\s*"?/.exec(text)
    const start = range.start.translate(0, value ? value.index + value[0].length : 0)
    const end = range.end.translate(0, text.endsWith('"') ? -1 : 0)
    editor.selection = new Selection(start, end)
    editor.revealRange(range)
  })
}
