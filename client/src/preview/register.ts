import { commands, Disposable, l10n, type Uri, type WebviewPanel, window } from 'vscode'
import { menuCommands } from '../../../server/src/protocol/panel.ts'
import { languageId } from '../language.ts'
import { panelState } from './incoming.ts'
import { type PreviewPanels, type Side, viewType } from './panels.ts'

/** The commands that open previews, and the restoring of previews after a reload. */
export function registerPreview(panels: PreviewPanels): Disposable {
  const open = (side: Side) => (uri?: Uri) => show(panels, uri ?? activePlan(), side)
  return Disposable.from(
    commands.registerCommand('continuity.openPreview', open('here')),
    commands.registerCommand('continuity.openPreviewToSide', open('beside')),
    ...menuCommands.map((command) => commands.registerCommand(`continuity.preview.${command}`, () => panels.choose(command))),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel: WebviewPanel, raw: unknown) => restore(panels, panel, raw),
    }),
  )
}

function activePlan(): Uri | undefined {
  const document = window.activeTextEditor?.document
  return document?.languageId === languageId ? document.uri : undefined
}

function show(panels: PreviewPanels, uri: Uri | undefined, side: Side): void {
  if (uri) panels.show({ uri }, side)
  else void window.showInformationMessage(l10n.t('Open a continuity plan first, as plan.plan.yaml: its preview opens from there.'))
}

// Without a state nobody knows what the panel showed.
function restore(panels: PreviewPanels, panel: WebviewPanel, raw: unknown): void {
  const state = panelState(raw)
  if (state) panels.adopt(panel, state)
  else panel.dispose()
}
