import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { root } from './exampleFiles.ts'
import { bundle, type Entry, wait } from './lsp.ts'

export interface Reply {
  readonly id?: number | string | null
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

export const framed = (message: unknown): Buffer => {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message))
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body])
}

/** A server and whoever writes to it whatever they like: no library stands between, which would send only what is right. */
export class RawClient {
  readonly process: ChildProcess
  /** Everything that came, in order. */
  readonly replies: Reply[] = []
  /** What is no message of the protocol: nothing, as long as all is well. */
  noise = ''
  readonly exit: Promise<number | null>
  #id = 0
  #waiting: readonly (() => void)[] = []
  #rest: Buffer = Buffer.alloc(0)

  constructor({ file, args = [] }: Entry = bundle) {
    this.process = spawn(process.execPath, [file, ...args, '--stdio'], { cwd: root, stdio: 'pipe' })
    this.exit = once(this.process, 'exit').then(([code]) => code as number | null)
    this.process.stdout?.on('data', (data: Buffer) => this.#take(data))
    this.process.stderr?.on('data', (data) => (this.noise += data))
    // It may be gone before all is written.
    this.process.stdin?.on('error', () => undefined)
  }

  #take(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data])
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n(?:Content-Type: [^\r\n]*\r\n)?\r\n/.exec(this.#rest.subarray(0, 200).toString('latin1'))
      if (!header) break
      const [start, end] = [header[0].length, header[0].length + Number(header[1])]
      if (this.#rest.length < end) break
      const reply = JSON.parse(this.#rest.subarray(start, end).toString()) as Reply
      this.#rest = this.#rest.subarray(end)
      this.replies.push(reply)
      // Questions of the server to its client: there is nothing to say.
      if (reply.method !== undefined && reply.id !== undefined) this.send({ id: reply.id, result: null })
    }
    if (this.#rest.length > 200 && !this.#rest.subarray(0, 16).equals(Buffer.from('Content-Length: '))) this.noise += this.#rest.toString()
    for (const tell of this.#waiting) tell()
    this.#waiting = []
  }

  write(bytes: string | Buffer): void {
    this.process.stdin?.write(bytes)
  }

  send(message: object): void {
    this.write(framed({ jsonrpc: '2.0', ...message }))
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, params })
  }

  request(method: string, params?: unknown): Promise<Reply> {
    const id = `r${this.#id++}`
    this.send({ id, method, params })
    return this.reply(id)
  }

  /** The answer to what was asked under this id; fails when there is none in time. */
  async reply(id: number | string): Promise<Reply> {
    const end = performance.now() + 5000
    for (;;) {
      const found = this.replies.find((one) => one.id === id && one.method === undefined)
      if (found) return found
      if (performance.now() > end) throw new Error(`there was no answer to ${id}`)
      await Promise.race([new Promise<void>((resolve) => (this.#waiting = [...this.#waiting, resolve])), this.exit, wait(1000)])
      if (this.process.exitCode !== null && !this.replies.some((one) => one.id === id)) throw new Error(`the server ended before it answered ${id}`)
    }
  }

  async initialize(params: object = {}): Promise<Reply> {
    const capabilities = { textDocument: { diagnostic: {} } }
    const reply = await this.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: { debounce: 0 },
      ...params,
    })
    this.notify('initialized', {})
    return reply
  }
}

/** One for a test, gone when the test is over. */
export function rawClient(entry?: Entry): RawClient {
  const client = new RawClient(entry)
  onTestFinished(() => void client.process.kill('SIGKILL'))
  return client
}

/** One that is ready to be asked. */
export async function rawSession(params: object = {}): Promise<RawClient> {
  const client = rawClient()
  await client.initialize(params)
  return client
}
