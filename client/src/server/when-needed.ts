import { type Disposable, type TextDocument, workspace } from 'vscode'
import { languageId } from '../language.ts'
import type { LanguageServer } from './server.ts'

/**
 * Starts the server with the first plan that is open, or at once in a workspace that holds a programme. The extension is also active
 * for plain YAML, to offer the switch of language; that alone is no reason to run a server.
 */
export function startWhenNeeded(server: LanguageServer): Disposable {
  const look = (document: TextDocument): void => {
    if (document.languageId === languageId) server.start()
  }
  workspace.textDocuments.forEach(look)
  void workspace.findFiles('**/.continuity.{yaml,yml}', '**/node_modules/**', 1).then((found) => {
    if (found.length > 0) server.start()
  })
  return workspace.onDidOpenTextDocument(look)
}
