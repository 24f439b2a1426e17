import { commands, Disposable, env, l10n, Uri, window } from 'vscode'
import { asItComes, askPatiently, type Means } from './ask.ts'
import { offerMore, sayRefused } from './offer.ts'
import { openPlan } from './plans.ts'
import { type NotRead, type Source, sourceAt, sourceOfText } from './source.ts'
import { clipboardName, readable } from './texts.ts'

/** «Import Plan…» and «Paste Plan Text»: a plan is made of what another program wrote, and opened unsaved. */
export function registerImportCommands(means: Means): Disposable {
  return Disposable.from(
    commands.registerCommand('continuity.importPlan', async (target?: unknown) => {
      const uri = target instanceof Uri ? target : await askFile()
      if (uri) await importPlan(await sourceAt(uri), means)
    }),
    commands.registerCommand('continuity.pastePlan', async () => {
      const text = await env.clipboard.readText()
      if (text.trim() === '') void window.showInformationMessage(l10n.t('The clipboard holds no text. Copy the plan in the other program first.'))
      else await importPlan(sourceOfText(clipboardName(text), text), means)
    }),
  )
}

async function askFile(): Promise<Uri | undefined> {
  const filters = {
    [l10n.t('Plans from other programs')]: Object.values(readable).flat(),
    [l10n.t('Word documents')]: [...readable.word],
    [l10n.t('Excel workbooks')]: [...readable.excel],
    [l10n.t('Markdown, text and web pages')]: [...readable.text],
  }
  const chosen = await window.showOpenDialog({ filters, title: l10n.t('Import a plan'), openLabel: l10n.t('Import') })
  return chosen?.[0]
}

async function importPlan(source: Source | NotRead, means: Means): Promise<void> {
  if ('reason' in source) return sayRefused(source.reason)
  const plan = await askPatiently(source, asItComes, means)
  if (plan === undefined) return
  if ('reason' in plan) return sayRefused(plan.reason)
  const uri = await openPlan({ source, plan }, means)
  await offerMore({ source, wish: asItComes, plan, uri, above: '' }, means)
}
