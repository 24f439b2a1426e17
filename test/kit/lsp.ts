import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import type { InitializationOptions } from '../../server/src/protocol/view.ts'
import { bundleOf } from './bundles.ts'
import { root } from './exampleFiles.ts'

export interface Entry {
  readonly name: string
  readonly file: string
  /** What is said to Node. */
  readonly node?: readonly string[]
  /** What is said before `--stdio`. */
  readonly args?: readonly string[]
}

export const source: Entry = { name: 'source', file: join(root, 'server/src/main.node.ts') }

/** What people run: the source in one file. */
export const bundle: Entry = {
  name: 'bundle',
  get file() {
    return bundleOf('node')
  },
}

/** What other editors start. */
export const commandLine: Entry = {
  name: 'command line’s',
  get file() {
    return bundleOf('cli')
  },
  args: ['lsp'],
}

export interface Options {
  readonly entry?: Entry
  /** Whether the client says that it can pull diagnostics. */
  readonly diagnostics?: 'pull' | 'push'
  readonly folders?: readonly string[]
  readonly initialize?: Partial<InitializeParams>
  readonly initializationOptions?: InitializationOptions
}

const capabilitiesFor = (diagnostics: 'pull' | 'push'): ClientCapabilities => ({
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    ...(diagnostics === 'pull' && { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true } }),
  },
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    ...(diagnostics === 'pull' && { diagnostics: { refreshSupport: true } }),
  },
})

/** A real server process on its standard streams, and a client that speaks the protocol to it. */
export class Client {
  readonly connection: ProtocolConnection
  readonly process: ChildProcess
  readonly initialized: InitializeResult
  /** Everything that was pushed, in order. */
  readonly pushed: PublishDiagnosticsParams[] = []
  /** What the server asked to be told of. */
  readonly registered: Registration[] = []
  readonly exit: Promise<number | null>
  #stderr = ''
  #refreshes = 0

  private constructor(process: ChildProcess, connection: ProtocolConnection, initialized: InitializeResult) {
    this.process = process
    this.connection = connection
    this.initialized = initialized
    this.exit = new Promise((resolve) => process.once('exit', resolve))
    process.stderr?.on('data', (data) => {
      this.#stderr += data
    })
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#refreshes++
      return null
    })
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registered.push(...registrations)
      return null
    })
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void this.pushed.push(params))
  }

  static async start({
    entry = bundle,
    diagnostics = 'pull',
    folders = [],
    initialize = {},
    initializationOptions = {},
  }: Options = {}): Promise<Client> {
    const child = spawn(process.execPath, [...(entry.node ?? []), entry.file, ...(entry.args ?? []), '--stdio'], { cwd: root, stdio: 'pipe' })
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
    connection.listen()
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: null,
      capabilities: capabilitiesFor(diagnostics),
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      locale: 'en',
      initializationOptions: { debounce: 0, ...initializationOptions },
      ...initialize,
    }
    const initialized: InitializeResult = await connection.sendRequest('initialize', params)
    const client = new Client(child, connection, initialized)
    await connection.sendNotification('initialized', {})
    return client
  }

  /** How often the server asked to be asked for all findings again. */
  get refreshes(): number {
    return this.#refreshes
  }

  /** What the server wrote beside the protocol: nothing, as long as all is well. */
  get stderr(): string {
    return this.#stderr
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params)
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params)
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'continuity', version, text } })
  }

  change(uri: string, version: number, ...contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } })
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) })
  }

  /** The findings of a document; a pull that is overtaken is asked again, as editors do. */
  async findings(uri: string): Promise<readonly Diagnostic[]> {
    for (;;) {
      try {
        const report = await this.pull(uri)
        if (report.kind !== 'full') throw new Error(`a first pull was answered with ${report.kind}`)
        return report.items
      } catch (error) {
        if ((error as { code?: number }).code !== -32802) throw error
      }
    }
  }

  /** The last push for a document. */
  lastPush(uri: string): PublishDiagnosticsParams | undefined {
    return this.pushed.findLast((params) => params.uri === uri)
  }

  /** Ends the session as an editor does; the process is gone afterwards. */
  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const late = setTimeout(() => this.process.kill('SIGKILL'), 3000)
      await this.request('shutdown', undefined).catch(() => undefined)
      await this.notify('exit', undefined).catch(() => undefined)
      await this.exit
      clearTimeout(late)
    }
    this.connection.dispose()
  }
}

/** Zero-based line and character of an offset, counted by hand: UTF-16 units. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly character: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) }
}

export interface Range {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}

export function offsetOf(text: string, { line, character }: Range['start']): number {
  let start = 0
  for (let row = 0; row < line; row++) start = text.indexOf('\n', start) + 1
  return start + character
}

/** The text at a range. */
export const textAt = (text: string, { start, end }: Range): string => text.slice(offsetOf(text, start), offsetOf(text, end))

/** The range of a piece of a text, which must be there exactly once. */
export function rangeOf(text: string, piece: string): Range {
  const at = text.indexOf(piece)
  if (at < 0 || text.indexOf(piece, at + 1) >= 0) throw new Error(`«${piece}» is not there exactly once`)
  return { start: positionOf(text, at), end: positionOf(text, at + piece.length) }
}

/** The text after some edits that all speak of the text before them. */
export function applyTextEdits(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
  const ordered = edits
    .map(({ range, newText }) => ({ start: offsetOf(text, range.start), end: offsetOf(text, range.end), newText }))
    .sort((a, b) => b.start - a.start)
  return ordered.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text)
}

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits until something is so; fails after a while with what it waited for. */
export async function until(what: string, isSo: () => boolean, patience = 5000): Promise<void> {
  const end = performance.now() + patience
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`)
    await wait(10)
  }
}
