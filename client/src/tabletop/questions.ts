import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode'
import { clockText, type ExercisePlan, elapsedAt, phaseOf, type Scenario } from '../../../server/src/protocol/exercise.ts'
import type { KeptRun } from './store.ts'

type Choice<Value> = QuickPickItem & { readonly value?: Value }

/** Which of the exercises that are not finished goes on, or that a new one begins; nothing where nobody answers. */
export async function askWhich(unfinished: readonly KeptRun[]): Promise<KeptRun | 'new' | undefined> {
  const choices = unfinished.map(
    (kept): Choice<KeptRun | 'new'> => ({ label: l10n.t('Go on: {0}', kept.run.scenario.title), ...since(kept), value: kept }),
  )
  const fresh: Choice<KeptRun | 'new'> = { label: l10n.t('Begin a new exercise'), value: 'new' }
  const picked = await window.showQuickPick([...choices, fresh], { title: l10n.t('An exercise of this plan is not finished') })
  return picked?.value
}

function since({ run, uri }: KeptRun): Pick<QuickPickItem, 'description' | 'detail'> {
  const begun = run.log.find(({ is }) => is === 'begin')?.at
  const description = phaseOf(run) === 'before' ? l10n.t('not started yet') : `T+${clockText(elapsedAt(run, Date.now()))}`
  const place = workspace.asRelativePath(Uri.parse(uri))
  return { description, detail: begun === undefined ? place : l10n.t('{0}, since {1}', place, new Date(begun).toLocaleString()) }
}

/** What is assumed to happen: one of the plan's scenarios, or one in words. */
export async function askScenario({ scenarios }: ExercisePlan): Promise<Scenario | undefined> {
  const titles = { exercise: l10n.t('Planned exercises'), loss: l10n.t('Losses that the plan is made for'), risk: l10n.t('Risks to what it covers') }
  const known = (['exercise', 'loss', 'risk'] as const).flatMap((from): readonly Choice<Scenario>[] => {
    const own = scenarios.filter((one) => one.from === from)
    const separator = { label: titles[from], kind: QuickPickItemKind.Separator }
    return own.length === 0 ? [] : [separator, ...own.map((one) => ({ label: one.title, detail: one.text.replaceAll('\n', ' '), value: one }))]
  })
  const other: Choice<Scenario> = { label: l10n.t('Another scenario…'), alwaysShow: true }
  const picked = await window.showQuickPick([...known, { label: '', kind: QuickPickItemKind.Separator }, other], {
    title: l10n.t('Tabletop exercise: scenario'),
    matchOnDetail: true,
  })
  return picked === other ? askWords() : picked?.value
}

async function askWords(): Promise<Scenario | undefined> {
  const title = await window.showInputBox({ title: l10n.t('Tabletop exercise: scenario'), prompt: l10n.t('What is assumed to happen?') })
  return title === undefined || title.trim() === '' ? undefined : { from: 'own', title: title.trim(), text: '', injects: [] }
}
