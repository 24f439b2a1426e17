import type { Operation, RefusalCode } from '../features/planEdits/operation.ts'
import type { Locale } from '../l10n/locale.ts'
import type { ExportFormat } from '../views/export/formats.ts'
import type { ItemId, Tab } from '../views/models/basicTypes.ts'
import type { DocumentSummary, OverviewGroup } from '../views/models/overview/types.ts'
import type { Change } from './difference.ts'

export type { Operation } from '../features/planEdits/operation.ts'
export { type ExportFormat, exportFormats } from '../views/export/formats.ts'
export { type ItemId, type Tab, tabs } from '../views/models/basicTypes.ts'
export type { DocumentSummary, OverviewEntry, OverviewGroup } from '../views/models/overview/types.ts'
export type {
  FieldPageRequest,
  KindsAnswer,
  KindsRequest,
  NewPlanAnswer,
  NewPlanRequest,
  RulePageAnswer,
  RulePageRequest,
  RulesAnswer,
  RulesRequest,
} from './lookups.ts'

/** `continuity/view`: what the preview draws. `model` is plain data (`PreviewModel` of views/models). */
export interface ViewRequest {
  readonly uri: string
  readonly locale: Locale
  /** The tab that is looked at: what is in the others is left out where that is much work. All of them where none is named. */
  readonly tab?: Tab
  /** The model the asker has: the answer says what is different, or nothing where nothing is. */
  readonly have?: string
  /** What the reader has switched off to see what would follow: ids of the programme. */
  readonly off?: readonly string[]
  /** What the reader has opened of that which is drawn as one. */
  readonly open?: readonly string[]
}
export interface ViewAnswer<Model = unknown> {
  readonly version: number
  /** A digest of the content. */
  readonly modelId: string
  /** The YAML is broken: the model is that of the last text that could be read. */
  readonly stale: boolean
  readonly model?: Model
  /** In place of the model: what makes it from the one that the asker has. */
  readonly changes?: readonly Change[]
}

/** `continuity/viewChanged`, server → client: something the preview of this document shows may have changed. */
export interface ViewChanged {
  readonly uri: string
  readonly version: number
}

/** `continuity/locate`: where an item stands now. `document#item` is an item of another document of the programme. */
export interface LocateRequest {
  readonly uri: string
  readonly item: ItemId
}
/** `continuity/itemAt`: the innermost item at a position (zero-based line, UTF-16 character). */
export interface ItemAtRequest {
  readonly uri: string
  readonly position: { readonly line: number; readonly character: number }
}
export interface ItemAtAnswer {
  readonly item: ItemId
}
export interface Place {
  readonly uri: string
  readonly range: {
    readonly start: { readonly line: number; readonly character: number }
    readonly end: { readonly line: number; readonly character: number }
  }
}

/** `continuity/edit`: the edits that a change from a preview comes to. `version` is that of the text whose model was shown; 0 where it is not open. */
export interface EditRequest {
  readonly uri: string
  readonly version: number
  readonly locale: Locale
  readonly operation: Operation
}
export type EditAnswer =
  | {
      readonly answer: 'edits'
      readonly files: readonly { readonly uri: string; readonly edits: readonly { readonly range: Place['range']; readonly newText: string }[] }[]
      /** A question to be answered before the change is made. */
      readonly asks?: string
    }
  | { readonly answer: 'refused'; readonly code: RefusalCode; readonly reason: string }

/** `continuity/documents`: the plan documents of the opened folders in a few figures, or those that are named. */
export interface DocumentsRequest {
  readonly locale: Locale
  readonly uris?: readonly string[]
}
export interface DocumentsAnswer {
  readonly documents: readonly DocumentSummary[]
}

/** `continuity/groups`: what a document holds, by day, time or rating. */
export interface GroupsRequest {
  readonly uri: string
  readonly locale: Locale
}
export interface GroupsAnswer {
  readonly groups: readonly OverviewGroup[]
}

/** `continuity/export`: the preview of a document as a file, in the document's language unless another is named. */
export interface ExportRequest {
  readonly uri: string
  readonly format: ExportFormat
  /** One part of the preview; all that the format can hold where none is named. */
  readonly tab?: Tab
  readonly locale?: Locale
}
/** `name` is what the file would be called beside the document. `reason` is a sentence in the interface's language. */
export type ExportAnswer =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly base64: string }
  /** `instead`: the format to take where this one cannot be made here. */
  | { readonly reason: string; readonly instead?: ExportFormat }

/** `continuity/readPart`, server → client: a part of the product that a worker without files loads when it is wanted. */
export interface ReadPartRequest {
  readonly part: 'exporter' | 'reader' | 'style' | 'words'
}
export interface ReadPartAnswer {
  readonly text: string
}

/** Custom requests by name, so that both sides write the same one. */
export const methods = {
  view: 'continuity/view',
  viewChanged: 'continuity/viewChanged',
  locate: 'continuity/locate',
  itemAt: 'continuity/itemAt',
  edit: 'continuity/edit',
  documents: 'continuity/documents',
  groups: 'continuity/groups',
  rulePage: 'continuity/rulePage',
  fieldPage: 'continuity/fieldPage',
  rules: 'continuity/rules',
  kinds: 'continuity/kinds',
  newPlan: 'continuity/newPlan',
  export: 'continuity/export',
  import: 'continuity/import',
  site: 'continuity/site',
  ask: 'continuity/ask',
  changes: 'continuity/changes',
  /** Server → client, where the server has no file system: `{uri} → {text: string | null}`. */
  readFile: 'continuity/readFile',
  /** Server → client: `{folder, limit} → {uris}`, all plan files below a folder. */
  findFiles: 'continuity/findFiles',
  readPart: 'continuity/readPart',
} as const

export interface ReadFileAnswer {
  readonly text: string | null
}
export interface FindFilesRequest {
  readonly folder: string
}
export interface FindFilesAnswer {
  readonly uris: readonly string[]
}

/** What the client tells the server on `initialize`. */
export interface InitializationOptions {
  readonly locale?: string
  /** The URI scheme of the editor (`vscode`), for links to rule pages; without it findings carry none. */
  readonly uriScheme?: string
  /** Whether the client answers `readFile` and `findFiles`. */
  readonly fileAccess?: 'client' | 'server'
  /** Milliseconds to wait after a keystroke before work starts. */
  readonly debounce?: number
  /** What is below `continuity.` in the settings, for a client that cannot be asked for it. */
  readonly settings?: unknown
}
