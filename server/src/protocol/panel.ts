import type { Operation } from '../features/planEdits/operation.ts'
import type { Locale, Texts } from '../l10n/locale.ts'
import type { Change } from './difference.ts'
import type { ItemId, Tab } from './view.ts'

/** What a preview keeps over reloads: which document and which tab, zoom, filters. Everything else comes from the server. */
export interface PanelState {
  readonly uri: string
  readonly tab: Tab
  readonly locked: boolean
  /** State of each tab, known to its drawing only. */
  readonly views: Readonly<Record<string, unknown>>
}

/** What the menu of a preview offers at a place. */
export const menuCommands = ['reveal', 'copyTable', 'complete'] as const

export type MenuCommand = (typeof menuCommands)[number]

/** Every word of the preview's own, by its key. */
export type Words = Readonly<Record<string, Texts>>

/** All of a model, or what makes it from the one that the page shows; neither where it is the same. */
export interface NewModel {
  readonly model?: unknown
  readonly from?: string
  readonly changes?: readonly Change[]
}

/** Host → webview. */
export type ToPanel =
  | { readonly type: 'init'; readonly locale: Locale; readonly words: Words; readonly state: PanelState }
  | ({ readonly type: 'model'; readonly version: number; readonly modelId: string; readonly stale: boolean } & NewModel)
  /** What became of an edit: made, or the sentence that says why not (empty where the person thought better of it). */
  | { readonly type: 'edited' }
  | { readonly type: 'refused'; readonly reason: string }
  /** Chosen in the menu that was opened last. */
  | { readonly type: 'menu'; readonly command: MenuCommand }
  | { readonly type: 'select'; readonly item: ItemId | null }
  /** The document cannot be shown: closed, deleted, not a plan, server gone. `reason` is a sentence. */
  | { readonly type: 'unavailable'; readonly reason: string }

/** Webview → host: intents only, never a path, a command or HTML. */
export type FromPanel =
  | { readonly type: 'ready'; readonly have?: string }
  | { readonly type: 'reveal'; readonly item: ItemId; readonly focus: 'keep' | 'move' }
  | { readonly type: 'openRule'; readonly rule: string }
  | { readonly type: 'openLink'; readonly href: string }
  | { readonly type: 'showProblems' }
  /** Another tab is looked at: the next model has what is in it. */
  | { readonly type: 'open'; readonly tab: Tab }
  /** To be asked for what the document still lacks. */
  | { readonly type: 'fill' }
  /** A change by its meaning, on the strength of a model. */
  | { readonly type: 'edit'; readonly modelId: string; readonly operation: Operation }
  /** A text for the clipboard, where the page itself may not write to it. */
  | { readonly type: 'copy'; readonly text: string }
  /** Undo and redo are the editor's. */
  | { readonly type: 'history'; readonly step: 'undo' | 'redo' }
  | { readonly type: 'export' }
  /** To run an exercise of the plan. */
  | { readonly type: 'exercise' }
  /** What is switched off to see what would follow, and what is opened of that which is drawn as one: the next model says it. */
  | { readonly type: 'whatIf'; readonly off: readonly string[]; readonly open: readonly string[] }
  | { readonly type: 'lock'; readonly locked: boolean }
  | { readonly type: 'state'; readonly tab: Tab; readonly views: Readonly<Record<string, unknown>> }
  | { readonly type: 'violation'; readonly detail: string }

/** Every message travels in an envelope with the panel's own secret: messages of other frames and generations are dropped. */
export interface Envelope<Body> {
  readonly session: string
  readonly body: Body
}
