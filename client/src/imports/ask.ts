import { type CancellationToken, l10n } from 'vscode'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import type { ImportAnswer, ImportRequest } from '../../../server/src/protocol/imports.ts'
import { methods } from '../../../server/src/protocol/view.ts'
import { untilGivenUp } from '../patiently.ts'
import type { PreviewPanels } from '../preview/panels.ts'
import type { LanguageServer } from '../server/server.ts'
import { base64Of } from './base64.ts'
import { isTooLarge, type Source, tooLarge } from './source.ts'

/** What an import needs from the extension around it. */
export interface Means {
  readonly server: LanguageServer
  readonly locale: Locale
  readonly panels: PreviewPanels
}

export type Wish = Pick<ImportRequest, 'kind' | 'remains'>

/** As it comes: the kind that the source itself suggests, and nothing left out. */
export const asItComes: Wish = { remains: 'kept' }

/** Asks the server for a plan, and says so where that takes a while; nothing where the person gave it up. */
export const askPatiently = (source: Source, wish: Wish, means: Means): Promise<ImportAnswer | undefined> =>
  untilGivenUp(l10n.t('Importing {0}…', source.name), (token) => ask({ ...source, ...wish }, means, token))

export async function ask(wanted: Source & Wish, { server, locale }: Means, token: CancellationToken): Promise<ImportAnswer> {
  const { name, bytes, kind, remains } = wanted
  if (isTooLarge(bytes)) return tooLarge()
  const request: ImportRequest = { name, base64: base64Of(bytes), locale, remains, ...(kind !== undefined && { kind }) }
  try {
    return await server.request<ImportAnswer>(methods.import, request, token)
  } catch (error) {
    if (server.gone) return { reason: l10n.t('The language server of Continuity is not running.') }
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}
