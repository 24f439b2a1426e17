import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client, type Entry, positionOf } from '../kit/lsp.ts'
import { memoryOf } from './memory.ts'
import type { BigPlan } from './plans.ts'
import { measure, type Runs, type Timing } from './statistics.ts'
import { startYamlServer } from './yamlServer.ts'

export const questions = ['keystroke → findings', 'completion', 'hover'] as const

export interface Answers {
  /** What a server cannot answer at this size is absent. */
  readonly timings: Readonly<Partial<Record<(typeof questions)[number], Timing>>>
  /** Megabytes, behind all that. */
  readonly memory?: number
}

/** Times what an editor waits for, over the real streams of a real server; its registry lies on disk. */
export async function overStdio(entry: Entry, { plan, registry }: BigPlan, runs: Runs): Promise<Answers> {
  const folder = mkdtempSync(join(tmpdir(), 'continuity-bench-'))
  writeFileSync(join(folder, 'a.registry.yaml'), registry)
  const client = await Client.start({ entry, folders: [pathToFileURL(folder).toString()], initializationOptions: { debounce: 0 } })
  try {
    const uri = pathToFileURL(join(folder, 'a.plan.yaml')).toString()
    await client.open(uri, plan)
    let previous: string | undefined
    const findings = async (): Promise<void> => {
      const report = await client.pull(uri, previous)
      previous = report.kind === 'full' ? report.resultId : previous
    }
    return await ask({ client, uri, plan, findings }, runs)
  } finally {
    await client.stop()
    rmSync(folder, { recursive: true })
  }
}

/** The same asked of yaml-language-server with our schema, which is all that it looks at; its wait before it does is taken away. */
export async function yamlServerOverStdio({ plan }: BigPlan, runs: Runs): Promise<Answers> {
  const client = await startYamlServer({ validate: true })
  try {
    const uri = 'file:///plans/a.plan.yaml'
    const findings = (): Promise<void> => new Promise((done) => pushed.push(done))
    const pushed: (() => void)[] = []
    client.connection.onNotification('textDocument/publishDiagnostics', () => pushed.shift()?.())
    const first = findings()
    await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: plan } })
    await first
    return await ask({ client, uri, plan, findings }, runs)
  } finally {
    await client.stop()
  }
}

interface Opened {
  readonly client: Client
  readonly uri: string
  readonly plan: string
  /** Comes with the findings of what was changed last. */
  readonly findings: () => Promise<void>
}

async function ask({ client, uri, plan, findings }: Opened, runs: Runs): Promise<Answers> {
  const title = positionOf(plan, plan.indexOf('\n', plan.indexOf('title: ', plan.length >> 1)))
  const owner = positionOf(plan, plan.indexOf('\n', plan.indexOf('    owner: ', plan.length >> 2)))
  const availability = positionOf(plan, plan.indexOf('99.9 %') + 2)
  let version = 1
  const keystroke = async (index: number): Promise<void> => {
    // A letter comes and goes, so that the text stays what it was.
    const range = index % 2 === 0 ? { start: title, end: title } : { start: title, end: { line: title.line, character: title.character + 1 } }
    void client.change(uri, ++version, { range, text: index % 2 === 0 ? 'x' : '' })
    await findings()
  }
  const at = (method: string, position: { readonly line: number; readonly character: number }) => (): Promise<unknown> =>
    client.request(`textDocument/${method}`, { textDocument: { uri }, position })
  const timings = {
    ...(await timed('keystroke → findings', runs, keystroke)),
    ...(await timed('completion', runs, at('completion', owner))),
    ...(await timed('hover', runs, at('hover', availability))),
  }
  const memory = memoryOf(client)
  return { timings, ...(memory !== undefined && { memory }) }
}

/** A server that fails at a size has no figure there, and that is the result. */
async function timed(name: (typeof questions)[number], runs: Runs, run: (index: number) => unknown): Promise<Answers['timings']> {
  try {
    return { [name]: await measure(runs, run) }
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`)
    return {}
  }
}
