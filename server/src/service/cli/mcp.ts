import { type Answer, answer } from '../assistant/answer.ts'
import type { Desk } from '../assistant/tool.ts'
import { tools } from '../assistant/tools.ts'
import { version } from '../version.ts'

/** The editions of the protocol that are spoken here, the newest first. What is used of them is the same in all. */
const editions = ['2025-06-18', '2025-03-26', '2024-11-05'] as const

const instructions =
  'Answers about business-continuity plans kept as YAML. Look things up with find, judge with check, work out outages with what_if, and read what a rule or a field means with explain. Nothing is changed.'

/**
 * The Model Context Protocol, one message in, one out or none: JSON-RPC 2.0 in lines. A line that is no message is answered with the error that
 * JSON-RPC has for it, and the next one is heard.
 */
export async function reply(line: string, desk: Desk): Promise<object | undefined> {
  const message = parsed(line)
  if (message === undefined) return failed(null, -32_700, 'This is not JSON.')
  if (!isRequest(message)) return failed(null, -32_600, 'This is no request of JSON-RPC 2.0.')
  const { id, method, params = {} } = message
  // A notification wants no answer.
  if (id === undefined) return undefined
  switch (method) {
    case 'initialize':
      return done(id, {
        protocolVersion: editions.find((one) => one === params['protocolVersion']) ?? editions[0],
        capabilities: { tools: {} },
        serverInfo: { name: 'continuity', title: 'Continuity', version },
        instructions,
      })
    case 'ping':
      return done(id, {})
    case 'tools/list':
      return done(id, { tools: tools.map(listed) })
    case 'tools/call':
      return called(id, params, desk)
    default:
      return failed(id, -32_601, `There is no method ${method}.`)
  }
}

type Id = string | number

interface Request {
  readonly id?: Id
  readonly method: string
  readonly params?: Readonly<Record<string, unknown>>
}

const listed = ({ name, title, description, inputSchema }: (typeof tools)[number]): object => ({
  name,
  title,
  description,
  inputSchema,
  annotations: { title, readOnlyHint: true, openWorldHint: false },
})

async function called(id: Id, { name, arguments: input = {} }: Readonly<Record<string, unknown>>, desk: Desk): Promise<object> {
  try {
    const result = await answer(String(name), input, desk)
    return result ? done(id, content(result)) : failed(id, -32_602, `There is no tool ${String(name)}.`)
  } catch (error) {
    return failed(id, -32_603, error instanceof Error ? error.message : String(error))
  }
}

const content = ({ text, is }: Answer): object => ({ content: [{ type: 'text', text }], ...(is === 'wrong' && { isError: true }) })

const done = (id: Id, result: object): object => ({ jsonrpc: '2.0', id, result })

const failed = (id: Id | null, code: number, message: string): object => ({ jsonrpc: '2.0', id, error: { code, message } })

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null) return false
  const { jsonrpc, id, method, params } = message as Readonly<Record<string, unknown>>
  const isId = id === undefined || typeof id === 'string' || typeof id === 'number'
  return jsonrpc === '2.0' && isId && typeof method === 'string' && (params === undefined || (typeof params === 'object' && params !== null))
}
