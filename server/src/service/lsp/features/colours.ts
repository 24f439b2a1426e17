import { colours, colourText } from '../../../features/colours.ts'
import { rangeOf } from '../convert.ts'
import { answer, type Feature } from '../feature.ts'

export const colourFeature: Feature = {
  capabilities: { colorProvider: true },
  listen: (connection, session) => {
    connection.onDocumentColor(
      async ({ textDocument }) =>
        (await answer(session, textDocument.uri, (snapshot) =>
          colours(snapshot).map(({ span, colour }) => ({ range: rangeOf(snapshot.table, span), color: { ...colour, alpha: 1 } })),
        )) ?? [],
    )
    connection.onColorPresentation(({ color, range }) => {
      const label = colourText(color)
      return [{ label, textEdit: { range, newText: label } }]
    })
  },
}
