// `npm run bench`: how long an editor waits, and where the time goes. `--json` prints the figures alone.
import { cpus } from 'node:os'
import { launchBrowser } from '../kit/browser.ts'
import { bundle } from '../kit/lsp.ts'
import { type BankResult, overBank } from './bank.ts'
import { overDrawing } from './drawing.ts'
import type { Economy } from './economy.ts'
import { ownEconomy, yamlServerEconomy } from './economyRuns.ts'
import { inEditor } from './inEditor.ts'
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

interface Economies {
  readonly own: Economy
  readonly yamlServer: Economy
}

const economyText = ({ keystrokes, characters }: Economy): string =>
  `${keystrokes} for ${characters} characters (${((100 * keystrokes) / characters).toFixed(1)} %)`

interface Report {
  readonly results: readonly Result[]
  readonly bank: BankResult
  readonly preview: Readonly<Record<string, Timing>>
  readonly economy: Economies
}

function report({ results, bank, preview, economy }: Report): string {
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
    table('The slowest rules, each alone over that programme, with what all rules have in common', [bank.slowest]),
    `Keystrokes to write the filled plan of the examples, prose aside: ${economyText(economy.own)}; with yaml-language-server and our schema ${economyText(economy.yamlServer)}`,
    table('The preview: drawn in the browser, and in the real editor with all waiting included', [preview]),
    '',
    machine,
  ].join('\n')
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
for (const size of [1_000, 10_000]) results.push(await benchmark(size))
const bank = await overBank(runs)
const preview = await overPreview()
const economy: Economies = { own: await ownEconomy(), yamlServer: await yamlServerEconomy() }
const all: Report = { results, bank, preview, economy }
process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(all, null, 2) : report(all)}\n`)
