import { spawn } from 'node:child_process'
import { bundleOf } from './bundles.ts'
import { root } from './exampleFiles.ts'

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command line, in a folder. */
export function continuity(
  args: readonly string[],
  cwd: string = root,
  nodeOptions: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeOptions, bundleOf('cli'), ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (data) => (out += data))
    child.stderr.on('data', (data) => (err += data))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}

export interface JsonRange {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}

/** One entry of `--format json`. */
export interface JsonFinding {
  readonly file: string
  readonly rule: string
  readonly name: string
  readonly severity: string
  readonly message: string
  readonly range: JsonRange
  readonly related: readonly { readonly file: string; readonly range: JsonRange; readonly message: string }[]
  readonly fixes: readonly {
    readonly title: string
    readonly edits: readonly { readonly file: string; readonly range: JsonRange; readonly text: string }[]
  }[]
}

export const jsonOf = ({ out }: Outcome): readonly JsonFinding[] => JSON.parse(out) as readonly JsonFinding[]
