import { references } from '../../../features/references.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { locationOf } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'

export const referencesFeature: Feature = {
  capabilities: { referencesProvider: true },
  listen: (connection, session) => {
    connection.onReferences(
      answering(session, (snapshot, { position, context }) =>
        references(snapshot, offsetAt(snapshot.table, position), context.includeDeclaration ? 'definition too' : 'references').flatMap((place) =>
          locationOf(place, session),
        ),
      ),
    )
  },
}
