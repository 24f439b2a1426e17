import { commands, l10n, Uri, window, workspace } from 'vscode'
import { clientCommands } from '../../../server/src/protocol/commands.ts'
import { type ExerciseRecordAnswer, type ExerciseRecordRequest, methods } from '../../../server/src/protocol/exercise.ts'
import type { LanguageServer } from '../server/server.ts'
import { exists, freeName } from '../unsaved.ts'
import type { KeptRun } from './store.ts'

type Ended = 'over' | 'goes on'

interface Means {
  readonly server: LanguageServer
  /** Minutes by which the clock on the reader's wall is ahead of UTC. */
  readonly zone: number
}

/** Writes the record to where it is asked for, and opens it. What exists is never written over. */
export async function finish({ uri, run }: KeptRun, { server, zone }: Means): Promise<Ended> {
  const request: ExerciseRecordRequest = { uri, run, at: Date.now(), zone }
  const record = await server.request<ExerciseRecordAnswer>(methods.record, request).catch((error: unknown) => {
    void window.showErrorMessage(l10n.t('The record could not be written: {0}', String(error instanceof Error ? error.message : error)))
  })
  const target = record && (await ask(Uri.parse(uri), record.name))
  if (!target) return 'goes on'
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(record.text))
  } catch (error) {
    void window.showErrorMessage(l10n.t('The file cannot be written: {0}', error instanceof Error ? error.message : String(error)))
    return 'goes on'
  }
  await window.showTextDocument(target, { preview: false })
  void offerFilling(target)
  return 'over'
}

async function ask(plan: Uri, name: string): Promise<Uri | undefined> {
  const folder = plan.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(plan, '..')
  for (;;) {
    const defaultUri = folder && (await freeName(folder, name))
    const target = await window.showSaveDialog({
      ...(defaultUri && { defaultUri }),
      filters: { YAML: ['yaml', 'yml'] },
      title: l10n.t('Write the record of the exercise to'),
    })
    if (!target || !(await exists(target))) return target
    await window.showWarningMessage(l10n.t('{0} exists already. Choose another name.', target.path.split('/').at(-1) ?? ''), { modal: true })
  }
}

async function offerFilling(record: Uri): Promise<void> {
  const fill = l10n.t('Fill In')
  const answer = await window.showInformationMessage(l10n.t('The record is written. What only people can say is still to be filled in.'), fill)
  if (answer === fill) await commands.executeCommand(clientCommands.fillNextBlank, record.toString(), { line: 0, character: 0 })
}

export async function discard({ run }: KeptRun): Promise<Ended> {
  const yes = l10n.t('Discard')
  const detail = l10n.t('Its log of {0} entries is deleted, and no record is written.', run.log.length)
  return (await window.showWarningMessage(l10n.t('Discard this exercise?'), { modal: true, detail }, yes)) === yes ? 'over' : 'goes on'
}
