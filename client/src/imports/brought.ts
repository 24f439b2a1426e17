import { type DataTransfer, Uri } from 'vscode'
import { type NotRead, type Source, sourceAt, sourceOfText } from './source.ts'
import { clipboardName, isReadable, mayBePlan } from './texts.ts'

/** What is dropped or pasted, read when it is wanted. */
export interface Brought {
  readonly from: 'file' | 'text'
  readonly read: () => Promise<Source | NotRead>
}

/** The first file that can be read: of the editor's own lists by its address, of another program's by what it holds. */
export async function fileIn(data: DataTransfer): Promise<Brought | undefined> {
  const uri = urisIn(await data.get('text/uri-list')?.asString()).find(({ path }) => isReadable(path))
  if (uri) return { from: 'file', read: () => sourceAt(uri) }
  for (const [, item] of data) {
    const file = item.asFile()
    if (!file || !isReadable(file.name)) continue
    // The file is gone as soon as the drop is over, and an edit is worked out later.
    const bytes = await file.data()
    return { from: 'file', read: async () => ({ name: file.name, bytes }) }
  }
  return undefined
}

/** A text that may be a plan, with its tables and headings where the other program gave them along. */
export async function textIn(data: DataTransfer): Promise<Brought | undefined> {
  const text = (await data.get('text/plain')?.asString()) ?? ''
  if (!mayBePlan(text)) return undefined
  // The page that an editor copies is the colours of its lines.
  const page = data.get('vscode-editor-data') ? '' : ((await data.get('text/html')?.asString()) ?? '')
  const source = page.trim() === '' ? sourceOfText(clipboardName(text), text) : sourceOfText('clipboard.html', page)
  return { from: 'text', read: async () => source }
}

function urisIn(list = ''): readonly Uri[] {
  const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))
  return lines.flatMap((line) => (/^[a-z][\w+.-]*:/i.test(line) ? [Uri.parse(line)] : []))
}
