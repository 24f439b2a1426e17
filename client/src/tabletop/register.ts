import { commands, Disposable, l10n, Uri, type WebviewPanel, window } from 'vscode'
import { clientCommands } from '../../../server/src/protocol/commands.ts'
import type { Run } from '../../../server/src/protocol/exercise.ts'
import { languageId } from '../language.ts'
import { isFields, isText } from '../preview/fields.ts'
import type { PreviewPanels } from '../preview/panels.ts'
import type { Services } from '../preview/services.ts'
import { ExercisePanels, exerciseView } from './panels.ts'
import { RunStore } from './store.ts'

interface Around extends Services {
  /** The extension's own folder on this machine, or in this browser. */
  readonly storage: Uri
  readonly previews: PreviewPanels
}

/** «Run Tabletop Exercise», and what brings an exercise back after a reload of the window. */
export function registerTabletop({ storage, previews, ...services }: Around): Disposable {
  const titleOf = ({ plan }: Run): string => l10n.t('Exercise {0}', plan.title)
  const exercises = new ExercisePanels({ ...services, titleOf, store: new RunStore(storage) })
  return Disposable.from(
    exercises,
    commands.registerCommand(clientCommands.runTabletop, async (target?: unknown) => {
      const uri = planIn(target, previews)
      if (uri && (await exercises.run(uri)) === 'a plan') return
      void window.showInformationMessage(l10n.t('Open a recovery plan first (kind: continuity_plan): an exercise is run from its steps.'))
    }),
    window.registerWebviewPanelSerializer(exerciseView, {
      deserializeWebviewPanel: async (panel: WebviewPanel, raw: unknown) => {
        const key = isFields(raw) && isText(raw['key']) ? raw['key'] : ''
        await exercises.restore(panel, /^[\w-]+$/.test(key) ? key : 'none')
      },
    }),
  )
}

/** What was clicked, else the plan in the editor, else that of the preview that has the focus. */
function planIn(target: unknown, previews: PreviewPanels): string | undefined {
  if (target instanceof Uri) return target.toString()
  if (typeof target === 'string') return target
  const { document } = window.activeTextEditor ?? {}
  return document?.languageId === languageId ? document.uri.toString() : previews.active?.uri.toString()
}
