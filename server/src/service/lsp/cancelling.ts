import { type CancellationToken, type ConnectionStrategy, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { pause } from './pause.ts'

/** What a request ends with that its client has given up: never with «nothing», which would be taken for the answer. */
const givenUp = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, 'Not wanted any more.')

/** While the server is at work requests pile up behind it. One that is given up before its turn comes is refused there and then. */
export const refusingGivenUp: ConnectionStrategy = {
  // The library puts the request's own id there.
  cancelUndispatched: () => ({ jsonrpc: '2.0', id: null, error: givenUp().toJson() }),
}

/** Ends a request that was given up while it waited, for files that had to be read. */
export function stillWanted(token: CancellationToken): void {
  if (token.isCancellationRequested) throw givenUp()
}

/** Milliseconds for which nobody notices that the server listens to nothing else. */
const breath = 10

/** For work over many files, between two of them: now and then lets others have their turn, and ends where the work is given up. */
export function breathing(token: CancellationToken): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since >= breath) {
      await pause(0)
      since = performance.now()
    }
    stillWanted(token)
  }
}
