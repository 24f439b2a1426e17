import { env, type FileSystemWatcher, type LogOutputChannel, workspace } from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'
import type { InitializationOptions } from '../../../server/src/protocol/view.ts'
import { languageId } from '../language.ts'
import { crashes } from './crashes.ts'

export interface Means {
  readonly fileAccess: 'client' | 'server'
  /** Where it says what it does; its level is set with the editor's own command. */
  readonly log: LogOutputChannel
  /** Tells of plans that change outside of the editor. */
  readonly files: FileSystemWatcher
}

/** How the client talks to the server. */
export function clientOptions({ fileAccess, log, files }: Means): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    locale: env.language,
    uriScheme: env.uriScheme,
    fileAccess: onDisk() ? fileAccess : 'client',
  }
  return {
    documentSelector: schemes().map((scheme) => ({ scheme, language: languageId })),
    initializationOptions,
    outputChannel: log,
    errorHandler: crashes(),
    synchronize: { fileEvents: files },
    // Rule pages are opened by a command; nothing else in a hover may run one.
    markdown: { isTrusted: false, supportHtml: false },
  }
}

// Only documents that can be edited: the old side of a diff (`git:`) would define every id a second time.
function schemes(): readonly string[] {
  const folders = workspace.workspaceFolders ?? []
  return [...new Set(['file', 'untitled', ...folders.map((folder) => folder.uri.scheme)])]
}

// A server process reads `file:` only; a virtual workspace in a Node host still needs the client's help.
function onDisk(): boolean {
  return (workspace.workspaceFolders ?? []).every((folder) => folder.uri.scheme === 'file')
}
