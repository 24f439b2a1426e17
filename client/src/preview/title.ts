import { l10n, Uri } from 'vscode'
import type { PanelState } from '../../../server/src/protocol/panel.ts'

/** What the tab of a preview says. */
export function titleOf({ uri, locked }: PanelState): string {
  const name = Uri.parse(uri).path.split('/').at(-1) ?? ''
  return locked ? l10n.t('[Preview] {0}', name) : l10n.t('Preview {0}', name)
}
