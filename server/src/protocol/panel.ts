import type { Locale } from '../l10n/locale.ts'
import type { ItemId, Tab } from './view.ts'

/** What a preview keeps over reloads: which document and which tab, zoom, filters. Everything else comes from the server. */
export interface PanelState {
  readonly uri: string
  readonly tab: Tab
  readonly locked: boolean
  /** State of each tab, known to its drawing only. */
  readonly views: Readonly<Record<string, unknown>>
}

/** Host → webview. */
export type ToPanel =
  | { readonly type: 'init'; readonly locale: Locale; readonly state: PanelState }
  | { readonly type: 'model'; readonly version: number; readonly modelId: string; readonly stale: boolean; readonly model?: unknown }
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
  | { readonly type: 'export' }
  /** What is switched off to see what would follow: the next model says it. */
  | { readonly type: 'whatIf'; readonly off: readonly string[] }
  | { readonly type: 'lock'; readonly locked: boolean }
  | { readonly type: 'state'; readonly tab: Tab; readonly views: Readonly<Record<string, unknown>> }
  | { readonly type: 'violation'; readonly detail: string }

/** Every message travels in an envelope with the panel's own secret: messages of other frames and generations are dropped. */
export interface Envelope<Body> {
  readonly session: string
  readonly body: Body
}
