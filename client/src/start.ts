import { Disposable, type ExtensionContext, env, type Uri, window } from 'vscode'
import { nearestLocale } from '../../server/src/l10n/locale.ts'
import { registerAssistantTools } from './assistant.ts'
import { registerShowChanges } from './changes.ts'
import { registerExport } from './export.ts'
import { registerFillIn } from './fill/fillIn.ts'
import { registerFillNextBlank } from './fill/fillNextBlank.ts'
import { registerImportCommands } from './imports/commands.ts'
import { registerInserting } from './imports/insert.ts'
import { registerNewPlan } from './new-plan.ts'
import { showOverview } from './overview/overview.ts'
import { PreviewPanels } from './preview/panels.ts'
import { registerPreview } from './preview/register.ts'
import type { Services } from './preview/services.ts'
import { wordsOf } from './preview/words.ts'
import { registerRulePages } from './rules/pages.ts'
import { registerShowRules } from './rules/showRules.ts'
import { registerServerCommands } from './server/commands.ts'
import type { Host } from './server/host.ts'
import { LanguageServer } from './server/server.ts'
import { startWhenNeeded } from './server/when-needed.ts'
import { registerShowPlaces } from './showPlaces.ts'
import { offerSwitch } from './switch-offer.ts'
import { registerTabletop } from './tabletop/register.ts'

/** Registers everything and returns: what takes time happens later, and only when there is something to do. */
export function start(context: ExtensionContext, loadHost: () => Promise<Host>): void {
  const log = window.createOutputChannel('Continuity', { log: true })
  const server = new LanguageServer(loadHost, log)
  const locale = nearestLocale(env.language)
  const services = { server, locale, log, words: wordsOf(context.extensionUri), extension: context.extensionUri }
  const panels = new PreviewPanels(services)
  context.subscriptions.push(
    log,
    server,
    panels,
    registerServerCommands(server, log),
    registerPreview(panels),
    showOverview(server, locale),
    registerMaking(services, panels, context.globalStorageUri),
    registerAssistantTools(server),
    registerRulePages(server, locale),
    registerShowRules(server, locale),
    registerShowChanges({ server, panels, locale }),
    registerNewPlan(server, locale),
    registerFillIn(),
    registerFillNextBlank(server, locale),
    registerShowPlaces(),
    offerSwitch(context.workspaceState),
    startWhenNeeded(server),
  )
}

/** What is made of plans, and what plans are made of. */
const registerMaking = (services: Services, panels: PreviewPanels, storage: Uri): Disposable =>
  Disposable.from(
    registerExport(services.server, panels),
    registerTabletop({ ...services, storage, previews: panels }),
    registerImportCommands({ ...services, panels }),
    registerInserting({ ...services, panels }),
  )
