import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrowser } from '../test/kit/browser.ts'
import { type Counts, nothing, sum } from '../test/vscode/kit/outcome.ts'
import { buildAll } from './build.ts'
import { cache, root } from './places.ts'
import { run, runScript } from './processes.ts'

const failure: Counts = { ...nothing, failed: 1 }

/** One part of the tests: it says itself what it finds, and answers with its counts. */
interface Part {
  readonly title: string
  readonly run: () => Promise<Counts>
}

const parts: readonly Part[] = [
  { title: 'Types', run: () => tool('tsc') },
  { title: 'Lint, layers, formatting', run: () => tool('biome', 'check') },
  { title: 'Unit, protocol and browser tests', run: vitest },
  { title: 'Tests in the editor', run: inTheEditor },
]

// A finding of one part does not keep the next from running: what is wrong is told at once and whole.
async function everything(): Promise<Counts> {
  await runScript('scripts/generate.ts')
  const counts: Counts[] = []
  for (const part of parts) {
    console.log(`\n== ${part.title}`)
    counts.push(await part.run().catch(told))
  }
  return sum(counts)
}

function told(error: unknown): Counts {
  console.error(error instanceof Error ? error.message : String(error))
  return failure
}

const bin = (name: string): string => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)

async function tool(name: string, ...args: readonly string[]): Promise<Counts> {
  return (await run(bin(name), args)) === 0 ? nothing : failure
}

async function vitest(): Promise<Counts> {
  const file = join(cache, 'vitest-counts.json')
  await mkdir(cache, { recursive: true })
  await rm(file, { force: true })
  const projects = (await findBrowser()) ? [] : ['--project', '!browser']
  if (projects.length > 0) console.log('Skipped: the tests in a browser. None was found; name one in CONTINUITY_BROWSER.')
  const status = await run(bin('vitest'), ['run', ...projects], { CONTINUITY_TEST_COUNTS: file })
  const counts = JSON.parse(await readFile(file, 'utf8')) as Counts
  return status !== 0 && counts.failed === 0 ? sum([counts, failure]) : counts
}

async function inTheEditor(): Promise<Counts> {
  await buildAll('production')
  // It reads the examples, and so what was generated just now.
  const { runEditorTests } = await import('../test/vscode/run.ts')
  return runEditorTests()
}

const { passed, failed, skipped } = await everything().catch(told)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)
