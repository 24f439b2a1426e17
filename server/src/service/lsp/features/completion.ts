import { complete } from '../../../features/completion/complete.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { completionOf } from '../convert.ts'
import type { Feature } from '../feature.ts'

export const completionFeature: Feature = {
  capabilities: { completionProvider: { triggerCharacters: [':', ' ', '-', '[', ','] } },
  listen: (connection, session) => {
    connection.onCompletion(async ({ textDocument, position }) => {
      const snapshot = await session.typing(textDocument.uri)
      return snapshot
        ? complete(snapshot, offsetAt(snapshot.table, position)).map((one) => completionOf(one, snapshot.table, session.abilities))
        : null
    })
  },
}
