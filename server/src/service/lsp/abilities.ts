import type { ClientCapabilities } from 'vscode-languageserver'
import type { InitializationOptions } from '../../protocol/view.ts'

/** What a client can take beyond the simplest form of an answer. Each editor can take something else, and none says why it shows nothing. */
export interface Abilities {
  /** Completions with places to fill in. */
  readonly snippets: boolean
  /** Definitions that say how much of the text the link covers. */
  readonly links: boolean
  /** Edits that are bound to a version of their document. */
  readonly versionedEdits: boolean
  /** New files that an edit needs. */
  readonly newFiles: boolean
  /** Code actions whose edits come when somebody chooses them. */
  readonly lateEdits: boolean
  /** Code actions that say why they cannot be done. */
  readonly disabledActions: boolean
  /** That something takes its time. */
  readonly progress: boolean
  /** An outline with children. */
  readonly nestedSymbols: boolean
  /** To be asked to tell of files that change outside of it; our own client tells unasked. */
  readonly watching: boolean
  /** Commands of VS Code and of its extension. */
  readonly commands: boolean
}

/** What a client says of itself. Only our own client says by which scheme links lead back into it, and it knows our commands. */
export function abilitiesOf({ textDocument, window, workspace }: ClientCapabilities, { uriScheme }: InitializationOptions): Abilities {
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    links: textDocument?.definition?.linkSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    newFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    lateEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true && textDocument.codeAction.dataSupport === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    progress: window?.workDoneProgress === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true && uriScheme === undefined,
    commands: uriScheme !== undefined,
  }
}

export const noAbilities: Abilities = {
  snippets: false,
  links: false,
  versionedEdits: false,
  newFiles: false,
  lateEdits: false,
  disabledActions: false,
  progress: false,
  nestedSymbols: false,
  watching: false,
  commands: false,
}
