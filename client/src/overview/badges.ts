import { Disposable, EventEmitter, type FileDecoration, l10n, ThemeColor, Uri, window } from 'vscode'
import { isPlanFile } from '../language.ts'
import type { Summaries } from './summaries.ts'

/** How many questions about files are gathered into one. */
const gather = 50

/** Marks plan files in which something is overdue with how many: everything else the editor marks by itself. */
export function markFiles(summaries: Summaries): Disposable {
  const changed = new EventEmitter<undefined>()
  const ask = gathered(summaries)
  const provider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: async (uri: Uri): Promise<FileDecoration | undefined> => {
      const name = uri.path.split('/').at(-1) ?? ''
      const overdue = isPlanFile(name) ? ((await ask(uri)) ?? 0) : 0
      return overdue === 0 ? undefined : decoration(overdue)
    },
  }
  return Disposable.from(
    changed,
    summaries.onChanged(() => changed.fire(undefined)),
    window.registerFileDecorationProvider(provider),
  )
}

const decoration = (overdue: number): FileDecoration => ({
  badge: overdue > 9 ? '9+' : `${overdue}!`,
  tooltip: l10n.t('{0} items are past their day.', overdue),
  color: new ThemeColor('continuity.warning'),
  propagate: false,
})

/** The explorer asks for each file by itself; the server is asked for all of them at once. */
function gathered(summaries: Summaries): (uri: Uri) => Promise<number | undefined> {
  let waiting: Promise<ReadonlyMap<string, number>> | undefined
  const uris: Uri[] = []
  const send = async (): Promise<ReadonlyMap<string, number>> => {
    await new Promise((done) => setTimeout(done, gather))
    waiting = undefined
    // The editor and the server write the same address in different ways.
    const documents = await summaries.documents(uris.splice(0))
    return new Map(documents.map(({ uri, overdue }) => [Uri.parse(uri).toString(), overdue]))
  }
  return async (uri) => {
    uris.push(uri)
    waiting ??= send()
    return (await waiting).get(uri.toString())
  }
}
