import { Disposable, type Event, EventEmitter, type Uri, workspace } from 'vscode'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import {
  type DocumentSummary,
  type DocumentsAnswer,
  type DocumentsRequest,
  type GroupsAnswer,
  type GroupsRequest,
  methods,
} from '../../../server/src/protocol/view.ts'
import { planFiles } from '../language.ts'
import type { LanguageServer } from '../server/server.ts'

// After the last of a row of keystrokes: figures in the margin need not keep pace with them.
const quiet = 600

/** What the server knows of documents in a few figures, and when it may know something else. */
export class Summaries {
  readonly #server: LanguageServer
  readonly #locale: Locale
  readonly #changed = new EventEmitter<void>()
  readonly #parts: Disposable
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(server: LanguageServer, locale: Locale) {
    this.#server = server
    this.#locale = locale
    const files = workspace.createFileSystemWatcher(planFiles)
    const soon = (): void => this.#soon()
    this.#parts = Disposable.from(
      this.#changed,
      files,
      files.onDidChange(soon),
      files.onDidCreate(soon),
      files.onDidDelete(soon),
      server.onViewChanged(soon),
      server.onStateChanged(soon),
    )
  }

  /** Something may look different now. */
  get onChanged(): Event<void> {
    return this.#changed.event
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#parts.dispose()
  }

  /** All documents, or those that are asked for; nothing while the server is not there. */
  async documents(uris?: readonly Uri[]): Promise<readonly DocumentSummary[]> {
    const request: DocumentsRequest = { locale: this.#locale, ...(uris && { uris: uris.map(String) }) }
    return (await this.#ask<DocumentsAnswer>(methods.documents, request))?.documents ?? []
  }

  async groups(uri: string): Promise<GroupsAnswer['groups']> {
    const request: GroupsRequest = { uri, locale: this.#locale }
    return (await this.#ask<GroupsAnswer>(methods.groups, request))?.groups ?? []
  }

  #ask<Answer>(method: string, request: unknown): Promise<Answer | undefined> {
    return this.#server.request<Answer>(method, request).catch(() => undefined)
  }

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#changed.fire(), quiet)
  }
}
