import type { Connection, SymbolInformation } from 'vscode-languageserver'
import { workspaceSymbols } from '../../../features/workspaceSymbols.ts'
import { breathing } from '../cancelling.ts'
import { locationOf } from '../convert.ts'
import type { Feature } from '../feature.ts'
import type { Session } from '../session.ts'
import { symbolKindOf } from '../symbolKinds.ts'

export const workspaceSymbolFeature: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  listen: (connection: Connection, session) => {
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      // Each letter of a query asks anew: what was overtaken is not looked for.
      const programmes = await session.allProgrammes(breathing(token))
      return workspaceSymbols(programmes, query).flatMap((symbol) => informationOf(symbol, session))
    })
  },
}

/** Editors compare a query with the label alone: it says id and name. */
function informationOf({ id, name, type, container, uri, span }: ReturnType<typeof workspaceSymbols>[number], session: Session): SymbolInformation[] {
  const label = name === undefined || name === id ? id : `${id} ${name}`
  return locationOf({ uri, span }, session).map((location) => ({ name: label, kind: symbolKindOf(type), location, containerName: container }))
}
