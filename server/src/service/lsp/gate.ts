import { type Connection, type ConnectionOptions, ErrorCodes, type Message, ResponseError } from 'vscode-languageserver'
import { refusingGivenUp } from './cancelling.ts'
import { areWellFormed } from './wellFormed.ts'

interface Called extends Message {
  readonly id?: unknown
  readonly method?: string
  readonly params?: unknown
}

const isId = (id: unknown): boolean => typeof id === 'string' || typeof id === 'number'

/** What a request becomes that does not pass. Its parameter is the code that its client gets. */
const refused = 'continuity/refused'

/**
 * What every message passes. The library serves whatever it has a handler for: also a client that never introduced itself or has said
 * goodbye, and it lets a handler stumble over parameters of another shape.
 */
export function gate(): ConnectionOptions {
  let stage: 'new' | 'running' | 'ended' = 'new'
  const obstacle = ({ method = '', params }: Called): number | undefined => {
    if (stage === 'new' && method !== 'initialize') return ErrorCodes.ServerNotInitialized
    if (stage === 'ended' || (stage === 'running' && method === 'initialize')) return ErrorCodes.InvalidRequest
    return areWellFormed(method, params) ? undefined : ErrorCodes.InvalidParams
  }
  const passes = ({ id, method }: Called): void => {
    if (!isId(id)) return
    if (method === 'initialize') stage = 'running'
    if (method === 'shutdown') stage = 'ended'
  }
  const handleMessage = async (message: Called, next: (message: Message) => void): Promise<void> => {
    const { id, method } = message
    const code = method === undefined || method === 'exit' ? undefined : obstacle(message)
    if (code === undefined) {
      passes(message)
      return next(message)
    }
    if (isId(id)) return next({ ...message, method: refused, params: { code } } as Message)
    // The library tells the client, whose fault it is; out of turn a notification is dropped, as the protocol says.
    if (code === ErrorCodes.InvalidParams) throw new Error(`${method}: invalid parameters`)
  }
  return { connectionStrategy: refusingGivenUp, messageStrategy: { handleMessage } }
}

/** Answers what did not pass. */
export const answerRefused = (connection: Connection): void =>
  void connection.onRequest(refused, ({ code }: { readonly code: number }) => {
    throw new ResponseError(code, Object.entries(ErrorCodes).find(([, one]) => one === code)?.[0] ?? '')
  })
