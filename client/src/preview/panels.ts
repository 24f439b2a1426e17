import { Disposable, type FileRenameEvent, type TextEditor, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode'
import type { MenuCommand, PanelState } from '../../../server/src/protocol/panel.ts'
import type { Tab } from '../../../server/src/protocol/view.ts'
import { languageId } from '../language.ts'
import { pageOptions } from './page.ts'
import { PreviewPanel } from './panel.ts'
import type { Services } from './services.ts'
import { titleOf } from './title.ts'

/** The type of our panels, as `contributes` and the serializer know it. */
export const viewType = 'continuity.preview'

/** Where a preview opens: in place of the editor, or beside it. */
export type Side = 'here' | 'beside'

/** A document, and the part of its preview that is open. */
export interface Shown {
  readonly uri: Uri
  readonly tab: Tab
}

/** A document, and the tab that is asked for; without one the preview stays at its own. */
export type ToShow = Pick<Shown, 'uri'> & Partial<Shown>

/** All previews of the window: at most one for a document, and one of the unlocked ones follows the active editor. */
export class PreviewPanels {
  readonly #services: Services
  readonly #parts: Disposable
  #open: readonly PreviewPanel[] = []
  #cursorTimer: ReturnType<typeof setTimeout> | undefined

  constructor(services: Services) {
    this.#services = services
    const { server } = services
    this.#parts = Disposable.from(
      server.onViewChanged(({ uri }) => this.#shows(uri)?.refresh()),
      server.onStateChanged(() => this.#refreshAll()),
      workspace.onDidRenameFiles((event) => this.#renamed(event)),
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#cursorMoved(textEditor)),
    )
  }

  dispose(): void {
    clearTimeout(this.#cursorTimer)
    this.#parts.dispose()
    for (const preview of this.#open) preview.dispose()
  }

  /** Shows a document in the preview that has it, else in one that is not locked, else in a new one. */
  show({ uri, tab }: ToShow, side: Side): void {
    const preview = this.#shows(uri.toString()) ?? this.#open.find(({ locked }) => !locked)
    preview?.show(uri.toString(), tab)
    if (preview) preview.panel.reveal(undefined, side === 'beside')
    else this.#create({ uri, tab: tab ?? 'plan' }, side)
  }

  /** Takes over a panel that the editor kept over a reload of the window. */
  adopt(panel: WebviewPanel, state: PanelState): void {
    const preview = new PreviewPanel(panel, state, this.#services)
    this.#open = [...this.#open, preview]
    preview.onDidDispose(() => {
      this.#open = this.#open.filter((other) => other !== preview)
      preview.dispose()
    })
  }

  /** Does what was chosen in the menu of the preview that has the focus. */
  choose(command: MenuCommand): void {
    this.#open.find(({ panel }) => panel.active)?.choose(command)
  }

  /** A plan that got another name or folder is still the same plan. */
  #renamed({ files }: FileRenameEvent): void {
    for (const { oldUri, newUri } of files) this.#shows(oldUri.toString())?.show(newUri.toString())
  }

  // Gone: the previews say so. Back: they are drawn from what the new server knows.
  #refreshAll(): void {
    for (const preview of this.#open) preview.refresh()
  }

  #create({ uri, tab }: Shown, side: Side): void {
    const column = side === 'beside' ? { viewColumn: ViewColumn.Beside, preserveFocus: true } : ViewColumn.Active
    const icon = (theme: string): Uri => Uri.joinPath(this.#services.extension, `media/file-${theme}.svg`)
    const options = { ...pageOptions(this.#services.extension), enableFindWidget: true }
    const state: PanelState = { uri: uri.toString(), tab, locked: false, views: {} }
    const panel = window.createWebviewPanel(viewType, titleOf(state), column, options)
    panel.iconPath = { light: icon('light'), dark: icon('dark') }
    this.adopt(panel, state)
  }

  /** What the preview that has the focus shows. */
  get active(): Shown | undefined {
    const preview = this.#open.find(({ panel }) => panel.active)
    return preview && { uri: Uri.parse(preview.uri), tab: preview.tab }
  }

  #shows(uri: string): PreviewPanel | undefined {
    return this.#open.find((preview) => preview.uri === uri)
  }

  #follow(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== languageId) return
    const uri = editor.document.uri.toString()
    if (!this.#shows(uri)) this.#open.find(({ locked }) => !locked)?.show(uri)
    this.#cursorMoved(editor)
  }

  // After the last of a row of moves: holding an arrow key down asks the server once.
  #cursorMoved({ document, selection }: TextEditor): void {
    const preview = this.#shows(document.uri.toString())
    if (!preview) return
    const { line, character } = selection.active
    clearTimeout(this.#cursorTimer)
    this.#cursorTimer = setTimeout(() => void preview.follow({ line, character }), 60)
  }
}
