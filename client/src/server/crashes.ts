import { l10n } from 'vscode'
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient'
import { patience } from './patience.ts'

/** Starts a crashed server again in silence; says one sentence when it keeps crashing. */
export function crashes(): ErrorHandler {
  const judge = patience(Date.now)
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed(): CloseHandlerResult {
      const verdict = judge()
      return verdict.verdict === 'again'
        ? { action: CloseAction.Restart, handled: true }
        : { action: CloseAction.DoNotRestart, message: sentence(verdict.crashes) }
    },
  }
}

const sentence = (times: number): string =>
  l10n.t('The language server of Continuity has crashed {0} times in 3 minutes and was not started again. Reload the window to try once more.', times)
