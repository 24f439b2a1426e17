import { complete } from '../../../features/completion/complete.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { completionOf } from '../convert.ts'
import { answeringTyping, type Feature } from '../feature.ts'

export const completionFeature: Feature = {
  capabilities: { completionProvider: { triggerCharacters: [':', ' ', '-', '[', ','] } },
  listen: (connection, session) => {
    connection.onCompletion(
      answeringTyping(session, (snapshot, { position }) => {
        const suggestions = complete(snapshot, offsetAt(snapshot.table, position))
        // Which day a few digits mean shows only once they are there.
        const isIncomplete = suggestions.some(({ kind }) => kind === 'date')
        return { isIncomplete, items: suggestions.map((one) => completionOf(one, snapshot.table, session.abilities)) }
      }),
    )
  },
}
