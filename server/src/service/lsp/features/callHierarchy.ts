import type { CallHierarchyItem, Connection } from 'vscode-languageserver'
import { hierarchyAt, type Need, neededBy, needs } from '../../../features/dependencyHierarchy.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import type { DefinitionSite } from '../../../programme/index/definitions.ts'
import { valuesAt } from '../../../programme/index/layered.ts'
import { normal } from '../../workspace/uris.ts'
import { rangeOf } from '../convert.ts'
import { answer, type Feature } from '../feature.ts'
import type { Session } from '../session.ts'
import { symbolKindOf } from '../symbolKinds.ts'

/** What needs an element, and what it needs: the protocol's hierarchy of calls, in which the caller is the one that needs. */
export const callHierarchyFeature: Feature = {
  capabilities: { callHierarchyProvider: true },
  listen: (connection: Connection, session) => {
    connection.languages.callHierarchy.onPrepare(({ textDocument, position }) =>
      answer(session, textDocument.uri, (snapshot) => {
        const site = hierarchyAt(snapshot, offsetAt(snapshot.table, position))
        return site && [itemOf(site, session)]
      }),
    )
    connection.languages.callHierarchy.onIncomingCalls(({ item }) =>
      linked(session, item, (programme, site) =>
        neededBy(programme, site).map((need) => ({ from: itemOf(need.site, session), fromRanges: rangesOf(need, need.site) })),
      ),
    )
    connection.languages.callHierarchy.onOutgoingCalls(({ item }) =>
      linked(session, item, (programme, site) =>
        needs(programme, site).map((need) => ({ to: itemOf(need.site, session), fromRanges: rangesOf(need, site) })),
      ),
    )
  },
}

type Linked<T> = (programme: Parameters<typeof needs>[0], site: DefinitionSite) => T[]

/** Asks about an item that was handed out before; it is found again by its id, wherever that stands now. */
async function linked<T>(session: Session, { uri, data }: CallHierarchyItem, ask: Linked<T>): Promise<T[] | null> {
  const { id, type } = (data ?? {}) as { readonly id?: string; readonly type?: string }
  const programme = await session.programme(normal(uri))
  const site = valuesAt(programme.definitions.byId, id ?? '').find(({ fact, file }) => file.uri === normal(uri) && fact.definition.type === type)
  return site ? ask(programme, site) : null
}

function itemOf({ fact, file }: DefinitionSite, session: Session): CallHierarchyItem {
  const { id, name, definition, span, element } = fact
  const range = rangeOf(file.table, { start: Math.min(element.$.span.start, span.start), end: Math.max(element.$.span.end, span.end) })
  return {
    name: name ?? id,
    kind: symbolKindOf(definition.type),
    detail: `${id} · ${element.$.shape.docs.title[session.locale]}`,
    uri: session.clientUri(file.uri),
    range,
    selectionRange: rangeOf(file.table, span),
    data: { id, type: definition.type },
  }
}

const rangesOf = ({ spans }: Need, { file }: DefinitionSite): ReturnType<typeof rangeOf>[] => spans.map((span) => rangeOf(file.table, span))
