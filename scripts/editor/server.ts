import { type ChildProcess, spawn } from 'node:child_process'
import { explain } from '../npm.mjs'
import { editorFolder } from './install.ts'
import { taken } from './port.ts'

export interface ServerOptions {
  /** Where extensions, machine settings and the like of this server are kept. */
  readonly data: string
  /** 0 for any free port. */
  readonly port: number
  readonly args: readonly string[]
}

export interface EditorServer {
  readonly port: number
  readonly stop: () => Promise<void>
  /** Comes true when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<unknown>
}

const always = ['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust']

/** Starts VS Code's server on 127.0.0.1; an `Error` with one sentence when it cannot. */
export async function startServer({ data, port, args }: ServerOptions): Promise<EditorServer> {
  const given = ['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', data, ...always, ...args]
  const child = await launch(given)
  const ended = new Promise((done) => child.once('close', done))
  process.on('exit', () => kill(child))
  try {
    return { port: await listening(child, port), stop: () => stop(child), ended }
  } catch (error) {
    await stop(child)
    throw error
  }
}

/** Installs a packed extension into the data folder of a server that does not run yet. */
export async function installExtension(vsix: string, data: string): Promise<void> {
  const child = await launch(['--install-extension', vsix, '--force', '--server-data-dir', data, '--accept-server-license-terms'])
  const output = collect(child)
  const status = await new Promise<number | null>((done) => child.once('close', done))
  if (status !== 0) throw new Error(explain(output()) ?? `The extension could not be installed:\n${output()}`)
}

// In a process group of its own, so that stopping it stops the extension hosts too.
async function launch(args: readonly string[]): Promise<ChildProcess> {
  const folder = await editorFolder()
  const stdio = ['ignore', 'pipe', 'pipe'] as const
  return spawn(process.execPath, ['out/server-main.js', ...args], { cwd: folder, stdio: [...stdio], detached: process.platform !== 'win32' })
}

// A taken port is only logged: the server neither listens nor ends.
function listening(child: ChildProcess, port: number): Promise<number> {
  const output = collect(child)
  return new Promise((done, fail) => {
    const look = (): void => {
      const [, found] = /agent listening on (\d+)/.exec(output()) ?? []
      if (found) done(Number(found))
      else if (output().includes('EADDRINUSE')) fail(new Error(taken(port)))
      else if (output().includes('ENOSPC')) fail(new Error(explain('ENOSPC')))
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.once('close', (status) => fail(new Error(explain(output()) ?? `VS Code's server ended with ${status}.`)))
  })
}

// Bounded: the server may run for days and never stops complaining about optional native modules.
function collect(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text = (text + chunk).slice(-20_000)))
  return () => text
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('close', done))
  kill(child)
  await ended
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
  else signal(-child.pid)
}

function signal(group: number): void {
  try {
    process.kill(group, 'SIGTERM')
  } catch {
    // It ended by itself in between.
  }
}
