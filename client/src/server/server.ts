import { type Event, EventEmitter, type LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ViewChanged } from '../../../server/src/protocol/view.ts'
import type { Host } from './host.ts'

/**
 * The language server as the rest of the extension knows it. It starts when it is needed, and the code that talks to it is loaded only
 * then: an editor with no plan in it pays for neither.
 */
export class LanguageServer {
  readonly #loadHost: () => Promise<Host>
  readonly #log: LogOutputChannel
  readonly #viewChanged = new EventEmitter<ViewChanged>()
  readonly #stateChanged = new EventEmitter<'running' | 'gone'>()
  #client: Promise<BaseLanguageClient> | undefined
  #gone = false

  constructor(loadHost: () => Promise<Host>, log: LogOutputChannel) {
    this.#loadHost = loadHost
    this.#log = log
  }

  /** A view of a document may have changed. */
  get onViewChanged(): Event<ViewChanged> {
    return this.#viewChanged.event
  }

  get onStateChanged(): Event<'running' | 'gone'> {
    return this.#stateChanged.event
  }

  /** Whether it has ended and was not started again. */
  get gone(): boolean {
    return this.#gone
  }

  start(): void {
    this.#started().catch((error: unknown) => this.#log.error(String(error)))
  }

  async request<Answer>(method: string, params: unknown): Promise<Answer> {
    return (await this.#started()).sendRequest<Answer>(method, params)
  }

  dispose(): void {
    this.#viewChanged.dispose()
    this.#stateChanged.dispose()
    this.#client?.then((client) => client.dispose()).catch((error: unknown) => this.#log.error(String(error)))
  }

  #started(): Promise<BaseLanguageClient> {
    this.#client ??= this.#connect()
    return this.#client
  }

  async #connect(): Promise<BaseLanguageClient> {
    const [{ connect }, host] = await Promise.all([import('./connect.ts'), this.#loadHost()])
    return connect(host, this.#log, {
      viewChanged: (change) => this.#viewChanged.fire(change),
      stateChanged: (state) => {
        this.#gone = state === 'gone'
        this.#stateChanged.fire(state)
      },
    })
  }
}
