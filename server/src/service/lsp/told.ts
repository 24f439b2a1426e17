import type { Connection } from 'vscode-languageserver'

/** Tells the client of something that went wrong behind its back. One that has gone away meanwhile is told nothing: the library throws then. */
export const told =
  (connection: Connection) =>
  (error: unknown): void => {
    try {
      connection.console.error(String(error))
    } catch {
      // Nobody is there to read it.
    }
  }
