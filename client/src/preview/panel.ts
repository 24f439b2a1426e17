import { Disposable, type Event, l10n, type WebviewPanel } from 'vscode'
import type { Envelope, FromPanel, MenuCommand, PanelState, ToPanel } from '../../../server/src/protocol/panel.ts'
import { type ItemAtAnswer, type ItemAtRequest, methods, type Tab, type ViewAnswer, type ViewRequest } from '../../../server/src/protocol/view.ts'
import { answered } from './answers.ts'
import { type Cursor, cursorIn } from './cursor.ts'
import { edit } from './edits.ts'
import { fromPanel } from './incoming.ts'
import { act, type Origin } from './intents.ts'
import { loadPage } from './page.ts'
import { Pull, systemClock } from './pull.ts'
import type { Services } from './services.ts'
import { titleOf } from './title.ts'

/** One preview. Its page is destroyed whenever it is hidden and begins anew with `ready`; what lasts is kept here. */
export class PreviewPanel {
  readonly #panel: WebviewPanel
  readonly #services: Services
  readonly #session: string
  readonly #pull: Pull
  readonly #parts: Disposable
  #state: PanelState
  /** What the page shows: undefined until the page asks, empty while it has no model. */
  #shown: { readonly modelId?: string; readonly version?: number; readonly stamp?: string } | undefined
  #cursor: Cursor | undefined
  #asked: Pick<ViewRequest, 'off' | 'open'> = {}
  /** One change after the other: each is worked out on the text that the one before left. */
  #editing: Promise<void> = Promise.resolve()
  #isGone = false

  constructor(panel: WebviewPanel, state: PanelState, services: Services) {
    this.#panel = panel
    this.#state = state
    this.#services = services
    this.#cursor = cursorIn(state.uri)
    this.#pull = new Pull(() => this.#ask(), systemClock)
    this.#parts = Disposable.from(
      panel.webview.onDidReceiveMessage((raw) => this.#receive(raw)),
      panel.onDidChangeViewState(() => this.#viewStateChanged()),
    )
    this.#panel.title = titleOf(this.#state)
    this.#session = loadPage(panel, services)
  }

  get uri(): string {
    return this.#state.uri
  }

  get tab(): Tab {
    return this.#state.tab
  }

  get locked(): boolean {
    return this.#state.locked
  }

  get panel(): WebviewPanel {
    return this.#panel
  }

  get onDidDispose(): Event<void> {
    return this.#panel.onDidDispose
  }

  dispose(): void {
    this.#isGone = true
    this.#pull.stop()
    this.#parts.dispose()
    this.#panel.dispose()
  }

  /** Shows another document: filters and folds of the one before do not carry over, the tab does where no other is asked for. */
  show(uri: string, tab: Tab = this.tab): void {
    if (uri === this.#state.uri && tab === this.tab) return
    this.#state = { ...this.#state, uri, tab, views: uri === this.uri ? this.#state.views : {} }
    this.#asked = {}
    this.#cursor = cursorIn(uri)
    this.#panel.title = titleOf(this.#state)
    if (this.#shown) void this.#begin()
  }

  /** The server says that the document may look different, or has come back. */
  refresh(): void {
    if (this.#shown) this.#pull.want()
  }

  /** Marks the item at the cursor. */
  async follow(position: Cursor): Promise<void> {
    this.#cursor = position
    const { uri } = this
    const request: ItemAtRequest = { uri, position }
    const answer = await this.#services.server.request<ItemAtAnswer | null>(methods.itemAt, request).catch(() => undefined)
    const current = this.#cursor === position && uri === this.uri
    if (current && answer !== undefined) this.#post({ type: 'select', item: answer?.item ?? null })
  }

  /** Does what was chosen in the menu of its page. */
  choose(command: MenuCommand): void {
    this.#post({ type: 'menu', command })
  }

  async #begin(): Promise<void> {
    const { words, locale, log } = this.#services
    const known = await words().catch((error: unknown) => log.error(String(error)))
    if (!known) return
    this.#shown = {}
    this.#post({ type: 'init', locale, words: known, state: this.#state })
    this.#pull.want()
  }

  #receive(raw: unknown): void {
    const message = fromPanel(raw, this.#session)
    if (message) this.#handle(message)
    else this.#services.log.warn('A message that is not the preview’s was dropped.')
  }

  #handle(message: FromPanel): void {
    switch (message.type) {
      case 'ready':
        void this.#begin()
        break
      case 'edit':
        this.#editing = this.#editing.then(() => this.#edit(message))
        break
      case 'open':
        this.#state = { ...this.#state, tab: message.tab }
        this.refresh()
        break
      case 'whatIf':
        this.#asked = { off: message.off, open: message.open }
        this.refresh()
        break
      case 'lock':
        this.#state = { ...this.#state, locked: message.locked }
        this.#panel.title = titleOf(this.#state)
        break
      case 'state':
        this.#state = { ...this.#state, tab: message.tab, views: message.views }
        break
      default:
        act(message, this.#origin()).catch((error: unknown) => this.#services.log.error(String(error)))
    }
  }

  #origin(): Origin {
    return { ...this.#services, uri: this.uri, tab: this.tab, column: this.#panel.viewColumn, back: () => this.#panel.reveal() }
  }

  async #edit({ modelId, operation }: Extract<FromPanel, { type: 'edit' }>): Promise<void> {
    const { modelId: shown, version = 0 } = this.#shown ?? {}
    if (shown !== modelId) {
      this.#post({ type: 'refused', reason: l10n.t('The document has changed meanwhile. Look at the new state and try again.') })
      return
    }
    const outcome = await edit(operation, { ...this.#services, uri: this.uri, version }).catch((error: unknown) => {
      this.#services.log.error(String(error))
      return { made: false as const, reason: l10n.t('The change could not be made: {0}', error instanceof Error ? error.message : String(error)) }
    })
    this.#post(outcome.made ? { type: 'edited' } : { type: 'refused', reason: outcome.reason })
    // A new part is there to be filled in.
    if (outcome.made && operation.op === 'addPart') this.#handle({ type: 'reveal', item: operation.path.replaceAll('.', '/'), focus: 'move' })
  }

  #viewStateChanged(): void {
    if (this.#panel.visible) return
    this.#shown = undefined
    this.#pull.stop()
  }

  // `have` is only what this page was given: after a reload it starts with nothing, whatever the server remembers.
  async #ask(): Promise<void> {
    const { uri, tab } = this
    const shown = this.#shown
    const request: ViewRequest = { uri, tab, locale: this.#services.locale, ...(shown?.modelId && { have: shown.modelId }), ...this.#asked }
    const answer = await answered<ViewAnswer>(this.#services.server, methods.view, request)
    if (shown === undefined || shown !== this.#shown || uri !== this.uri) return
    if (answer === 'again') this.#pull.want()
    else if (typeof answer === 'string') this.#fail(answer)
    else this.#draw(answer)
  }

  #draw({ version, modelId, stale, model, changes }: ViewAnswer): void {
    const stamp = `${version} ${modelId} ${stale}`
    const from = this.#shown?.modelId
    const content = model !== undefined ? { model } : changes && from !== undefined ? { changes, from } : {}
    if (stamp !== this.#shown?.stamp) this.#post({ type: 'model', version, modelId, stale, ...content })
    this.#shown = { modelId, version, stamp }
    if (this.#cursor) void this.follow(this.#cursor)
  }

  #fail(reason: string): void {
    this.#shown = {}
    this.#post({ type: 'unavailable', reason })
  }

  #post(body: ToPanel): void {
    const message: Envelope<ToPanel> = { session: this.#session, body }
    // An answer may come when its preview is closed already.
    if (this.#shown && !this.#isGone) void this.#panel.webview.postMessage(message)
  }
}
