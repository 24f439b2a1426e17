import { commands, Disposable, type LogOutputChannel, l10n, window } from 'vscode'
import { patiently } from '../patiently.ts'
import type { LanguageServer } from './server.ts'

/** «Restart Server» and «Show Output». */
export function registerServerCommands(server: LanguageServer, log: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('continuity.restartServer', () => restart(server, log)),
    commands.registerCommand('continuity.showOutput', () => log.show()),
  )
}

async function restart(server: LanguageServer, log: LogOutputChannel): Promise<void> {
  try {
    await patiently(l10n.t('Restarting the language server of Continuity…'), server.restart())
  } catch (error) {
    log.error(error instanceof Error ? error : String(error))
    const show = l10n.t('Show Output')
    const answer = await window.showErrorMessage(l10n.t('The language server of Continuity could not be started.'), show)
    if (answer === show) log.show()
  }
}
