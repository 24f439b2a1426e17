import type { CodeLens, Command } from 'vscode-languageserver'
import { codeLenses, type Lens } from '../../../features/codeLenses.ts'
import type { LineTable } from '../../../language/lines/lineTable.ts'
import { clientCommands } from '../../../protocol/commands.ts'
import { locationOf, rangeOf } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'
import type { Session } from '../session.ts'

export const codeLensFeature: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: false } },
  listen: (connection, session) => {
    connection.onCodeLens(
      answering(session, (snapshot, { textDocument }) => {
        const lenses = session.preferences.codeLens ? codeLenses(snapshot) : []
        return lenses.flatMap((lens) => lensOf(lens, textDocument.uri, { session, table: snapshot.table }))
      }),
    )
  },
}

interface Around {
  readonly session: Session
  readonly table: LineTable
}

function lensOf(lens: Lens, uri: string, { session, table }: Around): readonly CodeLens[] {
  const range = rangeOf(table, lens.span)
  const command = commandOf(lens, { uri, position: range.start }, session)
  return command ? [{ range, command }] : []
}

/** What a click does is the editor's: one that has no such command shows the words alone. */
function commandOf(
  { title, leads }: Lens,
  { uri, position }: { readonly uri: string; readonly position: unknown },
  session: Session,
): Command | undefined {
  const isOurs = session.uriScheme !== undefined
  switch (leads.to) {
    case 'places':
      return isOurs
        ? { title, command: clientCommands.showPlaces, arguments: [uri, position, leads.places.flatMap((place) => locationOf(place, session))] }
        : { title, command: '' }
    case 'fill':
      return isOurs ? { title, command: clientCommands.fillNextBlank, arguments: [uri] } : undefined
    case 'nothing':
      return { title, command: '' }
  }
}
