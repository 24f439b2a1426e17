import type { Connection, ServerCapabilities } from 'vscode-languageserver'
import type { Snapshot } from '../../features/snapshot.ts'
import type { Session } from './session.ts'

/** One capability of the protocol: what the server says that it can do, and the requests that go with it. */
export interface Feature {
  readonly capabilities: ServerCapabilities
  readonly listen: (connection: Connection, session: Session) => void
}

/** Asks a feature about a document as it is now; null where there is no such document, or nothing to say. */
export async function answer<T>(session: Session, uri: string, feature: (snapshot: Snapshot) => T | undefined): Promise<T | null> {
  const snapshot = await session.snapshot(uri)
  return snapshot ? (feature(snapshot) ?? null) : null
}
