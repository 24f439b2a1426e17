import { render } from 'preact'
import type { Locale } from '../../server/src/l10n/locale.ts'
import type { PanelState, ToPanel } from '../../server/src/protocol/panel.ts'
import { type Tab, tabs } from '../../server/src/protocol/view.ts'
import { nearestItem } from '../../server/src/views/drawing/nearestItem.ts'
import { hasInside, openTab, type Page, Preview } from '../../server/src/views/drawing/preview.tsx'
import {
  type Action,
  applied,
  type EditState,
  type ItemId,
  type PreviewModel,
  type PreviewUi,
  restoreTabs,
  settled,
  uiAtFirst,
} from '../../server/src/views/drawing/state.ts'
import { tabHandles } from '../../server/src/views/drawing/tabHandles.ts'
import type { Sight } from '../../server/src/views/drawing/timeline/pieces.ts'
import { languageTag } from '../../server/src/views/drawing/translate.ts'
import { ContextMenu } from './contextMenu.ts'
import { LazyDrawings } from './drawings.ts'
import { listenForHistory } from './history.ts'
import type { Host } from './host.ts'
import { messageOf, whatIf } from './messages.ts'
import { nextModel } from './nextModel.ts'
import { Scrolls } from './scrolls.ts'
import { bringIntoSight, focusRow, goTo, isBeyond, measureSticky, sightOf } from './sight.ts'
import { learn } from './words.ts'

const pause = 150

/** One preview: what it shows, what its reader has set, and the wires between them. */
export class Panel {
  readonly #root: HTMLElement
  readonly #host: Host
  readonly #scrolls = new Scrolls()
  readonly #menu = new ContextMenu({
    model: () => this.#model(),
    act: (action) => this.#act(action),
    copy: (text) => this.#host.send({ type: 'copy', text }),
  })
  readonly #drawings = new LazyDrawings(() => this.#draw())
  #uri = ''
  #locale: Locale = 'en'
  #page: Page = { page: 'waiting' }
  #modelId: string | undefined
  #ui: PreviewUi = uiAtFirst
  #sight: Sight = { top: 0, height: 0 }
  #saving: ReturnType<typeof setTimeout> | undefined

  constructor(root: HTMLElement, host: Host) {
    this.#root = root
    this.#host = host
  }

  start(): void {
    this.#menu.listen()
    listenForHistory((step) => this.#host.send({ type: 'history', step }))
    this.#host.listen((message) => this.#receive(message))
    new ResizeObserver(() => this.#draw()).observe(document.documentElement)
    window.addEventListener('scroll', () => {
      if (isBeyond(this.#sight)) this.#draw()
      this.#scrolls.note(openTab(this.#model(), this.#ui))
      this.#save()
    })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      this.#host.send({ type: 'violation', detail: `${effectiveDirective} ${blockedURI}` })
    })
    this.#host.send({ type: 'ready' })
  }

  #receive(message: ToPanel): void {
    switch (message.type) {
      case 'init':
        learn(message.words)
        this.#begin(message.locale, message.state)
        break
      case 'model':
        this.#show(message)
        break
      case 'menu':
        this.#menu.run(message.command)
        break
      case 'edited':
        break
      case 'refused':
        this.#settle(message.reason === '' ? { state: 'idle' } : { state: 'refused', reason: message.reason })
        break
      case 'select':
        this.#select(message.item)
        break
      case 'unavailable':
        this.#page = { page: 'unavailable', reason: message.reason }
        this.#modelId = undefined
        this.#draw()
        break
    }
  }

  #model(): PreviewModel | undefined {
    return this.#page.page === 'current' || this.#page.page === 'stale' ? this.#page.model : undefined
  }

  /** The host knows the tab and the lock; what the views kept is newest here, if it is of the same document. */
  #begin(locale: Locale, state: PanelState): void {
    const kept = this.#host.kept()
    const views = kept?.uri === state.uri ? kept.views : state.views
    this.#uri = state.uri
    this.#locale = locale
    this.#scrolls.restore(views)
    this.#ui = { tab: state.tab, locked: state.locked, cursor: null, edit: uiAtFirst.edit, ...restoreTabs(views) }
    document.documentElement.lang = languageTag(locale)
    const asked = whatIf(this.#ui)
    if (asked.off.length + asked.open.length > 0) this.#host.send(asked)
    this.#save()
    this.#draw()
  }

  #show({ modelId, stale, ...content }: Extract<ToPanel, { type: 'model' }>): void {
    const shown = this.#model()
    const next = nextModel({ id: this.#modelId, model: shown }, modelId, content)
    if (next === undefined) {
      this.#host.send({ type: 'ready' })
      return
    }
    this.#page = { page: stale ? 'stale' : 'current', model: next }
    if (modelId !== this.#modelId) this.#ui = settled(this.#ui, { state: 'idle' })
    this.#modelId = modelId
    document.title = next.head.title
    if (shown === undefined) this.#scrolls.comeBack()
    this.#draw()
  }

  /** The move that was in sight is made, or it is not. */
  #settle(edit: EditState): void {
    this.#ui = settled(this.#ui, edit)
    this.#draw()
  }

  #select(asked: ItemId | null): void {
    const model = this.#model()
    const item = asked !== null && model ? nearestItem(model, asked) : asked
    this.#ui = { ...this.#ui, cursor: item }
    if (model && item !== null) for (const { follow } of tabHandles) this.#ui = { ...this.#ui, ...follow?.(model, this.#ui, item) }
    this.#draw()
    // The report of an import is worked through from its top, while the cursor is wherever that leads.
    if (item !== null && openTab(model, this.#ui) !== 'import') bringIntoSight(item)
  }

  #act(action: Action): void {
    const before = this.#ui
    this.#ui = applied(before, action)
    if (action.do === 'reveal') this.#ui = { ...this.#ui, cursor: action.item }
    if (action.do === 'open') this.#scrolls.comeBack()
    if (this.#ui !== before) {
      this.#draw()
      this.#save()
    }
    this.#carryOut(action)
  }

  #carryOut(action: Action): void {
    const message = messageOf(action, { ...this.#ui, modelId: this.#modelId ?? '' })
    if (message) this.#host.send(message)
    if (action.do === 'timeline' && action.change.selected != null) focusRow(action.change.selected)
    if (action.do === 'goTo') goTo(action.anchor)
  }

  #draw(): void {
    // Until the host has said what it is to be, and in which words, there is nothing to draw.
    if (this.#uri === '') return
    const model = this.#model()
    const tab = openTab(model, this.#ui)
    this.#drawings.want(tab)
    this.#sight = sightOf(this.#sight)
    const seen = { sight: this.#sight, page: this.#page, ui: this.#ui, drawings: this.#drawings.loaded, locale: this.#locale }
    render(<Preview {...seen} width={document.documentElement.clientWidth} act={(action) => this.#act(action)} />, this.#root)
    measureSticky()
    delete this.#root.dataset['ready']
    if (this.#modelId === undefined || this.#drawings.loaded[tab] === undefined || !model || !hasInside(model, tab)) return
    this.#root.dataset['ready'] = this.#modelId
    this.#scrolls.drawn(tab)
  }

  /** Kept at once in the webview, which may be gone in a moment; told to the host when the reader pauses. */
  #save(): void {
    const state = this.#state()
    this.#host.keep(state)
    clearTimeout(this.#saving)
    this.#saving = setTimeout(() => this.#host.send({ type: 'state', tab: state.tab, views: state.views }), pause)
  }

  #state(): PanelState {
    const { tab, locked } = this.#ui
    const set: Readonly<Partial<Record<Tab, object>>> = this.#ui
    const views = Object.fromEntries(tabs.map((one) => [one, { ...set[one], scroll: this.#scrolls.of(one) }]))
    return { uri: this.#uri, tab, locked, views }
  }
}
