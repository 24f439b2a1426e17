import { spawn } from 'node:child_process'
import { explain } from './npm.mjs'
import { root } from './places.ts'

/** Runs a script of the project on this Node; an `Error` when it fails, after it has said why itself. */
export async function runScript(script: string, ...args: readonly string[]): Promise<void> {
  const status = await run(process.execPath, [script, ...args])
  if (status !== 0) throw new Error(`${script} failed.`)
}

/** Runs a command with our terminal as its own and tells its exit status. */
export function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (status) => done(status ?? 1))
  })
}

/** Runs a script of the project and keeps what it says, for the answer or for the `Error`. */
export async function runQuietly(script: string, ...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const status = await new Promise<number | null>((done) => child.once('close', done))
  if (status !== 0) throw new Error(explain(output) ?? `${script} failed:\n${output}`)
  return output
}

/** Ends with the one sentence that a person can act on. */
export function reportAndExit(error: unknown): never {
  const text = error instanceof Error ? error.message : String(error)
  console.error(explain(`${(error as NodeJS.ErrnoException).code ?? ''} ${text}`) ?? text)
  process.exit(1)
}
