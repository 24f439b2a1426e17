import { type ExtensionContext, env, window } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { nearestLocale } from '../../server/src/l10n/locale.ts'
import { PreviewPanels } from './preview/panels.ts'
import { registerPreview } from './preview/register.ts'
import { registerRulePages } from './rules/pages.ts'
import { answerFileRequests } from './server/files.ts'
import { clientOptions } from './server/options.ts'
import { startWhenNeeded } from './server/when-needed.ts'
import { offerSwitch } from './switch-offer.ts'

/** What differs between a Node host and a browser. */
export interface Host {
  /** Who reads files that are not open: the server itself where it has a file system. */
  readonly fileAccess: 'client' | 'server'
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient
}

/** Registers everything and returns: the server starts in the background, and only when there is something for it to do. */
export function start(context: ExtensionContext, host: Host): void {
  const log = window.createOutputChannel('Continuity', { log: true })
  const client = host.createClient(clientOptions(host.fileAccess, log))
  const locale = nearestLocale(env.language)
  const panels = new PreviewPanels({ client, locale, log, extension: context.extensionUri })
  context.subscriptions.push(
    log,
    { dispose: () => client.dispose() },
    panels,
    answerFileRequests(client),
    registerPreview(panels),
    registerRulePages(client, locale),
    offerSwitch(context.workspaceState),
    startWhenNeeded(client, log),
  )
}
