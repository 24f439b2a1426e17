import { hover } from '../../../features/hover.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { rangeOf } from '../convert.ts'
import { answer, type Feature } from '../feature.ts'

export const hoverFeature: Feature = {
  capabilities: { hoverProvider: true },
  listen: (connection, session) => {
    connection.onHover(({ textDocument, position }) =>
      answer(session, textDocument.uri, (snapshot) => {
        const found = hover(snapshot, offsetAt(snapshot.table, position))
        return found && { contents: { kind: 'markdown' as const, value: found.markdown }, range: rangeOf(snapshot.table, found.span) }
      }),
    )
  },
}
