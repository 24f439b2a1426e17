import { l10n } from 'vscode'
import type { LanguageServer } from '../server/server.ts'

// The codes of the protocol for RequestCancelled, ContentModified and ServerCancelled: newer work overtook the question.
const overtaken: readonly unknown[] = [-32800, -32801, -32802]

/** The server's answer; `again` when it has to be asked once more; else a sentence that says why there is none. */
export async function answered<Answer extends object>(server: LanguageServer, method: string, params: unknown): Promise<Answer | string> {
  try {
    const answer = await server.request<Answer | null>(method, params)
    return answer ?? l10n.t('This document cannot be shown: it is not a continuity plan, or it was deleted.')
  } catch (error) {
    if (error instanceof Error && 'code' in error && overtaken.includes(error.code)) return 'again'
    if (server.gone) return l10n.t('The language server of Continuity is not running.')
    return l10n.t('The preview cannot be drawn: {0}', error instanceof Error ? error.message : String(error))
  }
}
