// `npm run bench`: how long an editor waits, and where the time goes. `--json` prints the figures alone.
import { cpus } from 'node:os'
import { bundle } from '../kit/lsp.ts'
import { type BankResult, overBank } from './bank.ts'
import { layersOf } from './layers.ts'
import { type Answers, overStdio } from './overStdio.ts'
import { bigPlan } from './plans.ts'
import { measure, type Runs, type Timing } from './statistics.ts'

const runs: Runs = { warmUp: 15, measured: 60 }

interface Result {
  readonly lines: number
  readonly overStdio: Answers
  readonly inProcess: Readonly<Record<string, Timing>>
}

async function benchmark(size: number): Promise<Result> {
  const plan = bigPlan(size)
  const timings: Record<string, Timing> = {}
  for (const [name, layer] of Object.entries(layersOf(plan))) timings[name] = await measure(runs, layer)
  return { lines: plan.lines, overStdio: await overStdio(bundle, plan, runs), inProcess: timings }
}

const shown = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 1 ? 3 : 1).padStart(9)

function table(title: string, results: readonly Readonly<Record<string, Timing>>[]): string {
  const names = Object.keys(results[0] ?? {})
  const rows = names.map(
    (name) =>
      `  ${name.padEnd(28)}${results.map((result) => shown(result[name]?.median ?? Number.NaN) + shown(result[name]?.p95 ?? Number.NaN)).join('   ')}`,
  )
  return [title, ...rows].join('\n')
}

function report(results: readonly Result[], bank: BankResult): string {
  const head = `  ${'milliseconds'.padEnd(28)}${results.map(({ lines }) => `${`${lines} lines`.padStart(18)}`).join('   ')}`
  const columns = `  ${''.padEnd(28)}${results.map(() => '   median      p95').join('   ')}`
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}; ${runs.measured} runs each after ${runs.warmUp} for warmth; the server is bundled as it is shipped.`
  return [
    head,
    columns,
    table(
      'Over stdio, debounce 0',
      results.map(({ overStdio: answers }) => ({ ...answers })),
    ),
    table(
      'In the process, layer by layer',
      results.map(({ inProcess }) => inProcess),
    ),
    table(`All rules over a programme of ${bank.lines} lines (the keystroke reads its file too)`, [bank.rules]),
    '',
    machine,
  ].join('\n')
}

const results: Result[] = []
for (const size of [1_000, 10_000]) results.push(await benchmark(size))
const bank = await overBank(runs)
process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify({ results, bank }, null, 2) : report(results, bank)}\n`)
