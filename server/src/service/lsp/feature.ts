import type { CancellationToken, Connection, ServerCapabilities } from 'vscode-languageserver'
import type { Snapshot } from '../../features/snapshot.ts'
import { stillWanted } from './cancelling.ts'
import type { Session } from './session.ts'

/** One capability of the protocol: what the server says that it can do, and the requests that go with it. */
export interface Feature {
  readonly capabilities: ServerCapabilities
  readonly listen: (connection: Connection, session: Session) => void
}

interface AboutDocument {
  readonly textDocument: { readonly uri: string }
}

type Answer<P, T> = (params: P, token: CancellationToken) => Promise<T | null>

/** Asks a feature about a document as it is now; null where there is no such document, or nothing to say. */
export const answering = <P extends AboutDocument, T>(session: Session, feature: (snapshot: Snapshot, params: P) => T | undefined): Answer<P, T> =>
  answeringFrom((uri) => session.snapshot(uri), feature)

/** As `answering`, for what answers while somebody types: from the lines as they are, and the programme as it was last read. */
export const answeringTyping = <P extends AboutDocument, T>(
  session: Session,
  feature: (snapshot: Snapshot, params: P) => T | undefined,
): Answer<P, T> => answeringFrom((uri) => session.typing(uri), feature)

const answeringFrom =
  <P extends AboutDocument, T>(
    snapshotOf: (uri: string) => Promise<Snapshot | undefined>,
    feature: (snapshot: Snapshot, params: P) => T | undefined,
  ): Answer<P, T> =>
  async (params, token) => {
    const snapshot = await snapshotOf(params.textDocument.uri)
    stillWanted(token)
    return snapshot ? (feature(snapshot, params) ?? null) : null
  }
