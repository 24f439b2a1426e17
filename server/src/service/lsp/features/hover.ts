import { hover } from '../../../features/hover/hover.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { rangeOf } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'
import type { Session } from '../session.ts'

/** Pages open in our own client only, by links that lead back into the editor. */
const pageOf = ({ uriScheme }: Session): ((name: string) => string) | undefined =>
  uriScheme === undefined ? undefined : (name) => `${uriScheme}://continuity-plans.continuity/field/${name}`

export const hoverFeature: Feature = {
  capabilities: { hoverProvider: true },
  listen: (connection, session) => {
    connection.onHover(
      answering(session, (snapshot, { position }) => {
        const findings = session.judged(snapshot.programme, snapshot.uri)
        const found = hover(snapshot, offsetAt(snapshot.table, position), { findings, pageOf: pageOf(session) })
        return found && { contents: { kind: 'markdown' as const, value: found.markdown }, range: rangeOf(snapshot.table, found.span) }
      }),
    )
  },
}
