import { commands, l10n, window } from 'vscode'
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient'
import { patience } from './patience.ts'

/** Starts a crashed server again in silence; says one sentence when it keeps crashing. */
export function crashes(): ErrorHandler {
  const judge = patience(Date.now)
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed(): CloseHandlerResult {
      const verdict = judge()
      if (verdict.verdict === 'again') return { action: CloseAction.Restart, handled: true }
      void tell(verdict.crashes)
      return { action: CloseAction.DoNotRestart, handled: true }
    },
  }
}

async function tell(times: number): Promise<void> {
  const [restart, show] = [l10n.t('Restart Server'), l10n.t('Show Output')]
  const sentence = l10n.t('The language server of Continuity has crashed {0} times in 3 minutes and was not started again.', times)
  const answer = await window.showErrorMessage(sentence, restart, show)
  if (answer === restart) await commands.executeCommand('continuity.restartServer')
  if (answer === show) await commands.executeCommand('continuity.showOutput')
}
