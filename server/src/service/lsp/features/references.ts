import { references } from '../../../features/references.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { locationOf } from '../convert.ts'
import { answer, type Feature } from '../feature.ts'

export const referencesFeature: Feature = {
  capabilities: { referencesProvider: true },
  listen: (connection, session) => {
    connection.onReferences(({ textDocument, position, context }) =>
      answer(session, textDocument.uri, (snapshot) =>
        references(snapshot, offsetAt(snapshot.table, position), context.includeDeclaration ? 'definition too' : 'references').flatMap((place) =>
          locationOf(place, session),
        ),
      ),
    )
  },
}
