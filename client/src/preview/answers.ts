import { l10n } from 'vscode'
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageclient'

// Newer work overtook the question: the next answer will do.
const overtaken: readonly number[] = [LSPErrorCodes.ContentModified, LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled]

/** The server's answer; `again` when it has to be asked once more; else a sentence that says why there is none. */
export async function answered<Answer extends object>(request: Promise<Answer | null>): Promise<Answer | string> {
  try {
    return (await request) ?? l10n.t('This document cannot be shown: it is not a continuity plan, or it was deleted.')
  } catch (error) {
    const code = error instanceof ResponseError ? error.code : undefined
    if (code !== undefined && overtaken.includes(code)) return 'again'
    if (code === ErrorCodes.ConnectionInactive) return l10n.t('The language server of Continuity is not running.')
    return l10n.t('The preview cannot be drawn: {0}', error instanceof Error ? error.message : String(error))
  }
}
