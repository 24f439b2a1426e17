import type { Connection } from 'vscode-languageserver'

/** What the library and the streams say when nobody is at the other end: closed, disposed, a write or an answer that came to nothing. */
const gone: ReadonlySet<unknown> = new Set([1, 2, -32_097, -32_099, 'EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'])

/** Tells the client of something that went wrong behind its back. One that has gone away is told nothing: even to try makes the library fail. */
export const told =
  (connection: Connection) =>
  (error: unknown): void => {
    if (!gone.has((error as { readonly code?: unknown } | null)?.code)) connection.console.error(String(error))
  }
