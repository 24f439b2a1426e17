import { describe, expect, test } from 'vitest'
import { folds } from '../../server/src/features/folding.ts'
import { outline } from '../../server/src/features/outline.ts'
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts'
import { buildLines, updateLines } from '../../server/src/language/lines/lineTable.ts'
import { readFile, readText } from '../../server/src/language/model/file.ts'
import { noSettings } from '../../server/src/programme/config/settings.ts'
import { buildProgramme } from '../../server/src/programme/index/programme.ts'
import { type Layer, layersOf } from '../bench/layers.ts'
import { bigPlan } from '../bench/plans.ts'

/*
 * One plan of 10 k lines against ten plans of 1 k, one after the other: both go through the same memory, so that neither lives in the
 * processor's cache while the other does not.
 */
const large = layersOf(bigPlan(10_000))
const small = Array.from({ length: 10 }, (_, seed) => layersOf(bigPlan(1_000, seed + 1)))

/** Processor time of this thread in milliseconds, so that what else the machine does counts for nothing. */
function spent(run: () => void): number {
  const start = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

const median = (samples: readonly number[]): number => samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? Number.NaN

/** How often a layer is done in one sample: often enough for a clock that counts in coarse steps. */
function timesFor(layer: Layer): number {
  let times = 1
  // What takes long has been compiled on its first way through.
  for (let index = 0; index < 3; index++) if (repeated(layer, 1) > 200) return times
  while (times < 100_000 && repeated(layer, times) < 15) times *= 2
  return times
}

const repeated = (layer: Layer, times: number): number =>
  spent(() => {
    for (let index = 0; index < times; index++) layer(index)
  })

/** How many times as long the large one takes, by medians of samples that take turns. */
function growth(layers: readonly Layer[], whole: Layer): number {
  const each: Layer = (index) => {
    for (const layer of layers) layer(index)
  }
  const [often, seldom] = [timesFor(each), timesFor(whole)]
  const samples = Array.from({ length: 3 }, () => [repeated(each, often) / often / layers.length, repeated(whole, seldom) / seldom] as const)
  return median(samples.map(([, long]) => long)) / median(samples.map(([short]) => short))
}

function layerOf(layers: Readonly<Record<string, Layer>>, name: string): Layer {
  const layer = layers[name]
  if (!layer) throw new Error(`there is no layer ${name}`)
  return layer
}

/** A collection of garbage in the wrong moment is no quadratic trap; that one would show every time. */
function expectLinear(layers: readonly Layer[], whole: Layer): void {
  const ratios: number[] = []
  while (ratios.length < 5 && !ratios.some((ratio) => ratio <= 12)) ratios.push(growth(layers, whole))
  expect(Math.min(...ratios)).toBeLessThanOrEqual(12)
}

describe('ten times the text takes at most twelve times as long', () => {
  test.each([
    'line table, anew',
    'YAML and model',
    'index',
    'all rules',
    'completion',
    'hover',
    'hover on a reference',
    'outline',
    'folding',
    'highlight',
    'links',
    'selection',
    'semantic tokens',
    'formatting, all that is wrong',
  ])('%s', { timeout: 60_000 }, (name) => {
    expectLinear(
      small.map((one) => layerOf(one, name)),
      layerOf(large, name),
    )
  })

  /** Tasks of which each merges the one before it, and takes its owner and its days from anchors. */
  const sharing = (count: number, seed = 0): string => {
    const tasks = Array.from(
      { length: count },
      (_, index) => `  - &t${index}\n    <<: *t${Math.max(0, index - 1)}\n    id: T${seed}-${index}\n    owner: *who\n    start: *first\n`,
    )
    const first = '  - &t0 { id: T, title: Task, owner: &who p-chen, start: &first 2026-02-01, end: &last 2026-03-01 }\n'
    return `kind: annual_plan\ntasks:\n${first}${tasks.join('')}`
  }

  test('anchors, aliases and merges: of a hundred tasks and of a thousand', { timeout: 60_000 }, () => {
    const read = (text: string): Layer => {
      const table = buildLines(text)
      return () => readFile('memory:/a.plan.yaml', table)
    }
    expectLinear(
      Array.from({ length: 10 }, (_, seed) => read(sharing(100, seed))),
      read(sharing(1000)),
    )
  })
})

test('fifty thousand lines are read, outlined, folded and searched while somebody waits for it', { timeout: 60_000 }, () => {
  const { plan } = bigPlan(50_000)
  expect(plan.split('\n').length).toBeGreaterThan(49_000)
  const took = spent(() => {
    const file = readText('memory:/big/a.plan.yaml', plan)
    const programme = buildProgramme([file], noSettings)
    expect(outline({ file, locale: 'en' }).length).toBeGreaterThan(5)
    expect(folds(file.table).length).toBeGreaterThan(5000)
    expect(workspaceSymbols([programme], 'T1').length).toBeGreaterThan(10)
  })
  // Less than two seconds here; other servers take minutes.
  expect(took).toBeLessThan(8000)
})

/*
 * Counted, not timed: a keystroke copies the text and the starts of its lines, which no clock can tell from noise on a busy machine. What
 * must hold is that the table is not built anew, so that all lines but the one typed in are the very objects they were.
 */
test('a keystroke in 10 k lines scans one line again', () => {
  const { plan } = bigPlan(10_000)
  const before = buildLines(plan)
  const at = plan.indexOf('    owner: p-', plan.length >> 1) + '    owner: p-'.length
  const after = updateLines(before, { span: { start: at, end: at }, text: 'x' })
  const kept = new Set(before.lines)
  expect(after.lines.filter((line) => !kept.has(line))).toHaveLength(1)
  expect(after.lines).toHaveLength(before.lines.length)
})
