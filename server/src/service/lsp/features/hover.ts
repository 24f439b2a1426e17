import { hover } from '../../../features/hover/hover.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { rangeOf } from '../convert.ts'
import { answer, type Feature } from '../feature.ts'

export const hoverFeature: Feature = {
  capabilities: { hoverProvider: true },
  listen: (connection, session) => {
    connection.onHover(({ textDocument, position }) =>
      answer(session, textDocument.uri, (snapshot) => {
        const findings = session.judged(snapshot.programme, snapshot.uri)
        const found = hover(snapshot, offsetAt(snapshot.table, position), findings)
        return found && { contents: { kind: 'markdown' as const, value: found.markdown }, range: rangeOf(snapshot.table, found.span) }
      }),
    )
  },
}
