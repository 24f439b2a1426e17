import { InlayHintKind } from 'vscode-languageserver'
import { inlayHints } from '../../../features/inlayHints/all.ts'
import { offsetAt, positionAt } from '../../../language/lines/position.ts'
import { answering, type Feature } from '../feature.ts'

export const inlayHintFeature: Feature = {
  capabilities: { inlayHintProvider: true },
  listen: (connection, session) => {
    connection.languages.inlayHint.on(
      answering(session, (snapshot, { range }) => {
        const { table } = snapshot
        const span = { start: offsetAt(table, range.start), end: offsetAt(table, range.end) }
        return inlayHints(snapshot, span, session.preferences.inlayHints).map(({ offset, label, tooltip }) => ({
          position: positionAt(table, offset),
          label,
          kind: InlayHintKind.Type,
          paddingLeft: true,
          ...(tooltip && { tooltip: session.render(tooltip, session.locale) }),
        }))
      }),
    )
  },
}
