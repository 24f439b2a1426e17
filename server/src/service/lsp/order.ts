import { type Connection, ErrorCodes, type Message, type MessageStrategy, ResponseError } from 'vscode-languageserver'

/** Where a request goes that comes too early, twice or too late. */
const refusals = {
  'continuity/early': [ErrorCodes.ServerNotInitialized, 'The session has not begun: «initialize» comes first.'],
  'continuity/twice': [ErrorCodes.InvalidRequest, 'The session has begun already.'],
  'continuity/late': [ErrorCodes.InvalidRequest, 'The session has been shut down.'],
} as const

type Refusal = keyof typeof refusals

/** The order that the protocol asks for, which the library leaves to the server: `initialize` once and first, nothing behind `shutdown`. */
export function inOrder(): MessageStrategy {
  let phase: 'before' | 'during' | 'after' = 'before'
  const refusal = (method: string): Refusal | undefined => {
    if (phase === 'before') return method === 'initialize' ? undefined : 'continuity/early'
    if (phase === 'after') return 'continuity/late'
    return method === 'initialize' ? 'continuity/twice' : undefined
  }
  return {
    handleMessage: (message, next) => {
      if (!isRequest(message)) return next(message)
      const refused = refusal(message.method)
      if (refused) return next({ ...message, method: refused } as Message)
      if (message.method === 'initialize') phase = 'during'
      if (message.method === 'shutdown') phase = 'after'
      return next(message)
    },
  }
}

const isRequest = (message: Message): message is Message & { readonly method: string } => 'method' in message && 'id' in message

export function refuseOutOfOrder(connection: Connection): void {
  for (const [method, [code, why]] of Object.entries(refusals))
    connection.onRequest(method, () => {
      throw new ResponseError(code, why)
    })
}
