import type { LogOutputChannel, Uri } from 'vscode'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import type { Words } from '../../../server/src/protocol/panel.ts'
import type { LanguageServer } from '../server/server.ts'

/** What every preview needs from the extension around it. */
export interface Services {
  readonly server: LanguageServer
  readonly locale: Locale
  readonly words: () => Promise<Words>
  readonly log: LogOutputChannel
  /** The folder of the extension. */
  readonly extension: Uri
}
