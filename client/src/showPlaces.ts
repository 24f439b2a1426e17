import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode'
import { clientCommands } from '../../server/src/protocol/commands.ts'
import type { Place } from '../../server/src/protocol/view.ts'

/** What a lens leads to, in the editor's own list of places: that one wants its own types, which the protocol does not have. */
export const registerShowPlaces = (): Disposable =>
  commands.registerCommand(clientCommands.showPlaces, async (uri: string, position: Place['range']['start'], places: readonly Place[]) => {
    const locations = places.map(
      ({ uri: home, range: { start, end } }) => new Location(Uri.parse(home), new Range(start.line, start.character, end.line, end.character)),
    )
    await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), new Position(position.line, position.character), locations)
  })
