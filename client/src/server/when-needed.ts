import { type Disposable, type LogOutputChannel, type TextDocument, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { languageId } from '../language.ts'

/**
 * Starts the server with the first plan that is open, or at once in a workspace that holds a programme. The extension is also active
 * for plain YAML, to offer the switch of language; that alone is no reason to run a server.
 */
export function startWhenNeeded(client: BaseLanguageClient, log: LogOutputChannel): Disposable {
  const startServer = (): void => {
    client.start().catch((error: unknown) => log.error(String(error)))
  }
  const look = (document: TextDocument): void => {
    if (document.languageId === languageId && client.needsStart()) startServer()
  }
  workspace.textDocuments.forEach(look)
  void workspace.findFiles('**/.continuity.{yaml,yml}', '**/node_modules/**', 1).then((found) => {
    if (found.length > 0 && client.needsStart()) startServer()
  })
  return workspace.onDidOpenTextDocument(look)
}
