import { commands, type Disposable, l10n, type QuickPickItem, window } from 'vscode'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import { methods, type RulesAnswer, type RulesRequest } from '../../../server/src/protocol/view.ts'
import type { LanguageServer } from '../server/server.ts'
import { openRulePage } from './pages.ts'

/** «Show Rules»: every rule, to be found by its id, its name, its title or what goes wrong without it. */
export function registerShowRules(server: LanguageServer, locale: Locale): Disposable {
  return commands.registerCommand('continuity.showRules', async () => {
    const request: RulesRequest = { locale }
    const offers = server.request<RulesAnswer>(methods.rules, request).then(({ rules }) =>
      rules.map(({ id, name, title, why }): QuickPickItem & { readonly id: string } => ({
        id,
        label: `${id} ${title}`,
        description: name,
        detail: why,
      })),
    )
    const chosen = await window.showQuickPick(offers, { title: l10n.t('Rules'), matchOnDescription: true, matchOnDetail: true })
    if (chosen) await openRulePage(chosen.id)
  })
}
