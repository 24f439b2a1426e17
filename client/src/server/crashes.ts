import { l10n } from 'vscode'
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient'

const patience = { crashes: 4, within: 3 * 60_000 }

/** Starts a crashed server again in silence; says one sentence when it keeps crashing. */
export function crashes(now: () => number = Date.now): ErrorHandler {
  let times: readonly number[] = []
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed(): CloseHandlerResult {
      times = [...times, now()].filter((time) => now() - time < patience.within)
      if (times.length <= patience.crashes) return { action: CloseAction.Restart, handled: true }
      const message = l10n.t(
        'The language server of Continuity has crashed {0} times in 3 minutes and was not started again. Reload the window to try once more.',
        times.length,
      )
      return { action: CloseAction.DoNotRestart, message }
    },
  }
}
