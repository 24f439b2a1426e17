import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client, type Entry, positionOf } from '../kit/lsp.ts'
import type { BigPlan } from './plans.ts'
import { measure, type Runs, type Timing } from './statistics.ts'

export interface Answers {
  readonly 'keystroke → findings': Timing
  readonly completion: Timing
  readonly hover: Timing
}

/** Times what an editor waits for, over the real streams of a real server; its registry lies on disk. */
export async function overStdio(entry: Entry, { plan, registry }: BigPlan, runs: Runs): Promise<Answers> {
  const folder = mkdtempSync(join(tmpdir(), 'continuity-bench-'))
  writeFileSync(join(folder, 'a.registry.yaml'), registry)
  const client = await Client.start({ entry, folders: [pathToFileURL(folder).toString()], initializationOptions: { debounce: 0 } })
  try {
    return await ask(client, { uri: pathToFileURL(join(folder, 'a.plan.yaml')).toString(), plan }, runs)
  } finally {
    await client.stop()
    rmSync(folder, { recursive: true })
  }
}

interface Opened {
  readonly uri: string
  readonly plan: string
}

async function ask(client: Client, { uri, plan }: Opened, runs: Runs): Promise<Answers> {
  await client.open(uri, plan)
  const title = positionOf(plan, plan.indexOf('\n', plan.indexOf('title: ', plan.length >> 1)))
  const owner = positionOf(plan, plan.indexOf('\n', plan.indexOf('    owner: ', plan.length >> 2)))
  const availability = positionOf(plan, plan.indexOf('99.9 %') + 2)
  let version = 1
  let previous: string | undefined
  const keystroke = async (index: number): Promise<void> => {
    // A letter comes and goes, so that the text stays what it was.
    const range = index % 2 === 0 ? { start: title, end: title } : { start: title, end: { line: title.line, character: title.character + 1 } }
    void client.change(uri, ++version, { range, text: index % 2 === 0 ? 'x' : '' })
    const report = await client.pull(uri, previous)
    previous = report.kind === 'full' ? report.resultId : previous
  }
  const at = (method: string, position: { readonly line: number; readonly character: number }) => (): Promise<unknown> =>
    client.request(`textDocument/${method}`, { textDocument: { uri }, position })
  return {
    'keystroke → findings': await measure(runs, keystroke),
    completion: await measure(runs, at('completion', owner)),
    hover: await measure(runs, at('hover', availability)),
  }
}
