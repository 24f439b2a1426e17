import { definition } from '../../../features/definition.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { linkOf } from '../convert.ts'
import { answer, type Feature } from '../feature.ts'

export const definitionFeature: Feature = {
  capabilities: { definitionProvider: true },
  listen: (connection, session) => {
    connection.onDefinition(({ textDocument, position }) =>
      answer(session, textDocument.uri, (snapshot) =>
        definition(snapshot, offsetAt(snapshot.table, position)).flatMap((one) => linkOf(one, snapshot.table, session)),
      ),
    )
  },
}
