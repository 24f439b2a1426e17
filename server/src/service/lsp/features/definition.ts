import { definition } from '../../../features/definition.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { linkOf, locationOf } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'

export const definitionFeature: Feature = {
  capabilities: { definitionProvider: true },
  listen: (connection, session) => {
    connection.onDefinition(
      answering(session, (snapshot, { position }) => {
        const found = definition(snapshot, offsetAt(snapshot.table, position))
        return session.abilities.links
          ? found.flatMap((one) => linkOf(one, snapshot.table, session))
          : found.flatMap(({ uri, selection }) => locationOf({ uri, span: selection }, session))
      }),
    )
  },
}
