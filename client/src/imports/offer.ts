import { commands, l10n, type QuickPickItem, type TextDocument, window } from 'vscode'
import { clientCommands } from '../../../server/src/protocol/commands.ts'
import { importedKinds } from '../../../server/src/protocol/imports.ts'
import { type KindsAnswer, type KindsRequest, methods } from '../../../server/src/protocol/view.ts'
import { askPatiently, type Means, type Wish } from './ask.ts'
import { firstBlank, type Imported, openPlan, textOf, unchanged, write } from './plans.ts'

/** Says what an import came to, and what can be done about it. Nothing is done to the plan without the click. */
export async function offerMore(imported: Imported, means: Means): Promise<void> {
  const { plan, wish, uri } = imported
  const remains = wish.remains === 'kept' ? plan.report.counts.pageRemains : 0
  const fill = (await firstBlank(uri, means)) && l10n.t('Fill Next Blank')
  const remove = l10n.t('Remove Page Remains ({0})', remains)
  const other = l10n.t('As Another Kind…')
  const offers = [fill, remains > 0 ? remove : undefined, other].filter((one) => one !== undefined)
  const choice = await window.showInformationMessage(`${plan.report.source}: ${plan.said}`, ...offers)
  if (choice === undefined) return
  if (choice === fill) await commands.executeCommand(clientCommands.fillNextBlank, uri.toString())
  if (choice === remove) await removeRemains(imported, means)
  if (choice === other) await importAsOther(imported, means)
}

async function removeRemains(imported: Imported, means: Means): Promise<void> {
  const next = unchanged(imported) && (await again(imported, { ...imported.wish, remains: 'leftOut' }, means))
  // Once more: the answer takes its time, and a person may have begun to write.
  const document = unchanged(imported)
  if (!document)
    void window.showWarningMessage(
      l10n.t('Nothing was removed: the plan was changed since it was imported. The light bulb at “imported”, at its end, removes them.'),
    )
  if (!document || !next) return
  await write(document, textOf(next))
  await offerMore({ ...next, uri: document.uri }, means)
}

async function importAsOther(imported: Imported, means: Means): Promise<void> {
  const kind = await askKind(imported, means)
  const next = kind === undefined ? undefined : await again(imported, { ...imported.wish, kind }, means)
  if (!next) return
  const before = unchanged(imported)
  if (before?.isUntitled && imported.above === '') await close(before)
  const uri = await openPlan(next, means)
  if (!before) void window.showInformationMessage(l10n.t('The plan that you have changed is still open, as it was.'))
  await offerMore({ ...next, uri, above: '' }, means)
}

async function askKind({ plan }: Imported, { server, locale }: Means): Promise<string | undefined> {
  const request: KindsRequest = { locale }
  const offers = server.request<KindsAnswer>(methods.kinds, request).then(({ kinds }) =>
    kinds
      .filter(({ kind }) => importedKinds.some((one) => one === kind))
      .map(({ kind, title, description }): QuickPickItem & { readonly value: string } => ({
        label: title,
        detail: description,
        ...(kind === plan.report.kind && { description: l10n.t('as it is now') }),
        value: kind,
      })),
  )
  return (await window.showQuickPick(offers, { title: l10n.t('Import {0} as', plan.report.source), matchOnDetail: true }))?.value
}

/** The same file with another wish; nothing where that was refused, which is said, or given up. */
async function again({ source, uri, above }: Imported, wish: Wish, means: Means): Promise<Imported | undefined> {
  const answer = await askPatiently(source, wish, means)
  if (answer === undefined) return undefined
  if (!('reason' in answer)) return { source, wish, plan: answer, uri, above }
  sayRefused(answer.reason)
  return undefined
}

export const sayRefused = (reason: string): void => void window.showWarningMessage(l10n.t('Nothing was imported. {0}', reason))

/** Without a question: what it holds can be made again at any time. */
async function close(document: TextDocument): Promise<void> {
  await window.showTextDocument(document)
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
}
