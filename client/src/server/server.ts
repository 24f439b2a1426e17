import { type CancellationToken, type Event, EventEmitter, type LogOutputChannel } from 'vscode'
import type { ViewChanged } from '../../../server/src/protocol/view.ts'
import type { Connected } from './connect.ts'
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
  #connected: Promise<Connected> | undefined
  /** Which start it is: what an ended server still says is not heard. */
  #turn = 0
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

  async request<Answer>(method: string, params: unknown, token?: CancellationToken): Promise<Answer> {
    const { client } = await this.#started()
    // A token that is there but undefined would be sent as one more parameter.
    return token ? client.sendRequest<Answer>(method, params, token) : client.sendRequest<Answer>(method, params)
  }

  /**
   * Ends the server, in whatever state it is, and starts a fresh one. Questions that come meanwhile wait for that one. Fails where it
   * cannot be started.
   */
  async restart(): Promise<void> {
    this.#turn++
    const ended = this.#end(this.#connected)
    this.#connected = ended.then(() => this.#connect())
    const { client } = await this.#connected
    await client.start()
  }

  dispose(): void {
    this.#viewChanged.dispose()
    this.#stateChanged.dispose()
    void this.#end(this.#connected)
  }

  #started(): Promise<Connected> {
    this.#connected ??= this.#connect()
    return this.#connected
  }

  async #end(connected: Promise<Connected> | undefined): Promise<void> {
    // One that could not even be loaded has said so when it was asked for.
    const one = await connected?.catch(() => undefined)
    await one?.end()
  }

  async #connect(): Promise<Connected> {
    const turn = this.#turn
    const [{ connect }, host] = await Promise.all([import('./connect.ts'), this.#loadHost()])
    return connect(host, this.#log, {
      viewChanged: (change) => this.#viewChanged.fire(change),
      stateChanged: (state) => {
        if (turn !== this.#turn) return
        this.#gone = state === 'gone'
        this.#stateChanged.fire(state)
      },
    })
  }
}
