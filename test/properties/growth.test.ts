import { describe, expect, test } from 'vitest'
import { buildLines, updateLines } from '../../server/src/language/lines/lineTable.ts'
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
  for (let index = 0; index < 3; index++) layer(index)
  let times = 1
  while (times < 100_000 && repeated(layer, times) < 15) times *= 2
  return times
}

const repeated = (layer: Layer, times: number): number =>
  spent(() => {
    for (let index = 0; index < times; index++) layer(index)
  })

/** How many times as long the large plan takes, by medians of samples that take turns. */
function growth(name: string): number {
  const layers = small.map((one) => layerOf(one, name))
  const each: Layer = (index) => {
    for (const layer of layers) layer(index)
  }
  const whole = layerOf(large, name)
  const [often, seldom] = [timesFor(each), timesFor(whole)]
  const samples = Array.from({ length: 3 }, () => [repeated(each, often) / often / layers.length, repeated(whole, seldom) / seldom] as const)
  return median(samples.map(([, long]) => long)) / median(samples.map(([short]) => short))
}

function layerOf(layers: Readonly<Record<string, Layer>>, name: string): Layer {
  const layer = layers[name]
  if (!layer) throw new Error(`there is no layer ${name}`)
  return layer
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
    'highlight',
    'links',
    'selection',
    'semantic tokens',
    'formatting, all that is wrong',
  ])('%s', { timeout: 60_000 }, (name) => {
    // A collection of garbage in the wrong moment is no quadratic trap; that one would show every time.
    const ratios: number[] = []
    while (ratios.length < 5 && !ratios.some((ratio) => ratio <= 12)) ratios.push(growth(name))
    expect(Math.min(...ratios)).toBeLessThanOrEqual(12)
  })
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
