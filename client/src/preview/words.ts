import { Uri, workspace } from 'vscode'
import type { Words } from '../../../server/src/protocol/panel.ts'

/** Reads the words of the preview from beside its script, once. */
export function wordsOf(extension: Uri): () => Promise<Words> {
  let words: Promise<Words> | undefined
  return () => {
    words ??= read(Uri.joinPath(extension, 'dist/webview/words.json'))
    return words
  }
}

async function read(file: Uri): Promise<Words> {
  const bytes = await workspace.fs.readFile(file)
  return JSON.parse(new TextDecoder().decode(bytes)) as Words
}
