import type { Connection } from 'vscode-languageserver'
import { methods, type RulePageRequest } from '../../protocol/view.ts'
import { rulePage } from '../workspace/rulePage.ts'
import type { Session } from './session.ts'

/** The custom requests of the preview and of rule pages. */
export function previewRequests(connection: Connection, _session: Session): void {
  connection.onRequest(methods.rulePage, ({ rule, locale }: RulePageRequest) => ({ markdown: rulePage(rule, locale) }))
}
