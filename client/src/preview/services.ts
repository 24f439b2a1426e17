import type { LogOutputChannel, Uri } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Locale } from '../../../server/src/l10n/locale.ts'

/** What every preview needs from the extension around it. */
export interface Services {
  readonly client: BaseLanguageClient
  readonly locale: Locale
  readonly log: LogOutputChannel
  /** The folder of the extension. */
  readonly extension: Uri
}
