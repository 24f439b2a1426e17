import type { CancellationToken } from 'vscode-languageserver'
import type { Finding } from '../../base/finding.ts'
import type { FileModel } from '../../language/model/file.ts'
import type { ViewAnswer, ViewRequest } from '../../protocol/view.ts'
import { tabs } from '../../views/models/basicTypes.ts'
import { buildPreview } from '../../views/models/preview.ts'
import type { Sources } from '../../views/models/scene.ts'
import type { PreviewModel } from '../../views/models/types.ts'
import { normal } from '../workspace/uris.ts'
import { stillWanted } from './cancelling.ts'
import { keepLast, RecentModels } from './recentModels.ts'
import type { Session } from './session.ts'

/** More plans are hardly shown at once; nobody says which of them are shown no more. */
const mostShown = 24

/** As many previews are looked at side by side: what a model is made from is a whole programme as it was then. */
const mostKept = 4

/** What previews were shown, and from what the last text of each that could be read is drawn while it cannot be. */
export class Views {
  readonly #session: Session
  readonly #recent = new RecentModels()
  readonly #lastGood = new Map<string, Sources>()
  readonly #shown = new Map<string, string>()

  constructor(session: Session) {
    this.#session = session
    // Each is as large as a whole programme. A preview that is still there is sent its model anew.
    session.onClosed.add((uri) => {
      this.#lastGood.delete(uri)
      this.#recent.clear()
    })
  }

  get shown(): Iterable<string> {
    return this.#shown.keys()
  }

  /** The model of a document; while its YAML is broken that of the last text that could be read. */
  async answer({ uri: clientUri, have, tab, ...asked }: ViewRequest, token: CancellationToken): Promise<ViewAnswer<PreviewModel> | null> {
    const uri = normal(clientUri)
    const result = await this.#session.findings(uri)
    stillWanted(token)
    if (!result) return null
    const fresh = await this.#sourcesOf(result)
    const sources = result.file.intact ? fresh : (this.#lastGood.get(uri) ?? fresh)
    if (!sources) return null
    if (result.file.intact) keepLast(this.#lastGood, [uri, sources], mostKept)
    keepLast(this.#shown, [uri, uri], mostShown)
    const { locale, off = [], open = [] } = asked
    const model = buildPreview({ ...sources, locale, off, open }, tab === undefined ? tabs : [tab])
    const version = this.#session.documents.get(uri)?.version ?? 0
    return { version, stale: !result.file.intact, ...this.#recent.answer(model, have) }
  }

  async #sourcesOf({ file, findings }: { readonly file: FileModel; readonly findings: readonly Finding[] }): Promise<Sources | undefined> {
    const session = this.#session
    const [document] = file.documents
    if (!document) return undefined
    const programme = await session.programme(file.uri)
    const today = programme.settings.today ?? session.clock()
    const importFacts = session.imports.factsFor(document)
    const findingsOf = (one: FileModel): readonly Finding[] => session.judged(programme, one.uri)
    const context = { programme, findings, findingsOf, today, locale: session.locale, render: session.render }
    return { file, document, ...context, ...(importFacts && { importFacts }) }
  }
}
