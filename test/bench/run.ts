// `npm run bench`: how long an editor waits, and where the time goes. `--json` prints the figures alone.
import { cpus } from 'node:os'
import { launchBrowser } from '../kit/browser.ts'
import { bundle } from '../kit/lsp.ts'
import { overBank } from './bank.ts'
import { overDrawing } from './drawing.ts'
import { ownEconomy, yamlServerEconomy } from './economyRuns.ts'
import { inEditor } from './inEditor.ts'
import { layersOf } from './layers.ts'
import { overLongTyping } from './longTyping.ts'
import { overStdio, yamlServerOverStdio } from './overStdio.ts'
import { bigPlan } from './plans.ts'
import { overProgramme, type ProgrammeResult } from './programmes.ts'
import { type Report, type Result, report } from './report.ts'
import { measure, type Runs, type Timing } from './statistics.ts'

// The YAML package asks the environment at every token whether to write it down, in its build for Node; what we ship holds the other one. A copy answers
// as fast as an object does.
process.env = { ...process.env }

const runs: Runs = { warmUp: 15, measured: 60 }
const few: Runs = { warmUp: 3, measured: 12 }

/** Both servers in one run, so that their ratio is of one machine in one mood. */
async function benchmark(size: number): Promise<Result> {
  const plan = bigPlan(size)
  const some = size > 10_000 ? few : runs
  const timings: Record<string, Timing> = {}
  for (const [name, layer] of Object.entries(layersOf(plan))) timings[name] = await measure(some, layer)
  const own = await overStdio(bundle, plan, some)
  return { lines: plan.lines, own, yamlServer: await yamlServerOverStdio(plan, few), inProcess: timings }
}

/** Nothing where there is no browser. */
async function overPreview(): Promise<Readonly<Record<string, Timing>>> {
  const browser = await launchBrowser()
  if (!browser) return {}
  try {
    return { ...(await overDrawing(browser, { warmUp: 5, measured: 20 })), ...(await inEditor(browser, 40)) }
  } finally {
    await browser.close()
  }
}

const results: Result[] = []
for (const size of [1_000, 10_000, 50_000]) results.push(await benchmark(size))
const programmes: ProgrammeResult[] = []
for (const files of [10, 100, 1_000]) programmes.push(await overProgramme(files, few))
const all: Report = {
  machine: `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
  results,
  programmes,
  bank: await overBank(runs),
  longTyping: await overLongTyping(10_000),
  preview: await overPreview(),
  economy: { own: await ownEconomy(), yamlServer: await yamlServerEconomy() },
}
process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(all, null, 2) : report(all)}\n`)
