import { colours, colourText } from '../../../features/colours.ts'
import { rangeOf } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'

export const colourFeature: Feature = {
  capabilities: { colorProvider: true },
  listen: (connection, session) => {
    const found = answering(session, (snapshot) =>
      colours(snapshot).map(({ span, colour }) => ({ range: rangeOf(snapshot.table, span), color: { ...colour, alpha: 1 } })),
    )
    connection.onDocumentColor(async (params, token) => (await found(params, token)) ?? [])
    connection.onColorPresentation(({ color, range }) => {
      const label = colourText(color)
      return [{ label, textEdit: { range, newText: label } }]
    })
  },
}
