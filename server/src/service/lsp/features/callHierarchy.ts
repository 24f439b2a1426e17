import type { CallHierarchyItem, CancellationToken, Connection } from 'vscode-languageserver'
import { hierarchyAt, type Need, neededBy, needs } from '../../../features/dependencyHierarchy.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import type { DefinitionSite } from '../../../programme/index/definitions.ts'
import { valuesAt } from '../../../programme/index/layered.ts'
import { normal } from '../../workspace/uris.ts'
import { stillWanted } from '../cancelling.ts'
import { rangeOf } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'
import type { Session } from '../session.ts'
import { symbolKindOf } from '../symbolKinds.ts'

/** What needs an element, and what it needs: the protocol's hierarchy of calls, in which the caller is the one that needs. */
export const callHierarchyFeature: Feature = {
  capabilities: { callHierarchyProvider: true },
  listen: (connection: Connection, session) => {
    connection.languages.callHierarchy.onPrepare(
      answering(session, (snapshot, { position }) => {
        const site = hierarchyAt(snapshot, offsetAt(snapshot.table, position))
        return site && [itemOf(site, session)]
      }),
    )
    connection.languages.callHierarchy.onIncomingCalls(
      linked(session, (programme, site) =>
        neededBy(programme, site).map((need) => ({ from: itemOf(need.site, session), fromRanges: rangesOf(need, need.site) })),
      ),
    )
    connection.languages.callHierarchy.onOutgoingCalls(
      linked(session, (programme, site) =>
        needs(programme, site).map((need) => ({ to: itemOf(need.site, session), fromRanges: rangesOf(need, site) })),
      ),
    )
  },
}

type Linked<T> = (programme: Parameters<typeof needs>[0], site: DefinitionSite) => T[]

/** Asks about an item that was handed out before; it is found again by its id, wherever that stands now. */
const linked =
  <T>(session: Session, ask: Linked<T>) =>
  async ({ item: { uri, data } }: { readonly item: CallHierarchyItem }, token: CancellationToken): Promise<T[] | null> => {
    const { id, type } = (data ?? {}) as { readonly id?: string; readonly type?: string }
    const programme = await session.programme(normal(uri))
    stillWanted(token)
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
