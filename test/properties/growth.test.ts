import { describe, expect, test } from 'vitest'
import { layersOf } from '../bench/layers.ts'
import { bigPlan } from '../bench/plans.ts'

const small = layersOf(bigPlan(1_000))
const large = layersOf(bigPlan(10_000))

/** Processor time of this process, so that what else the machine does counts for nothing. */
function spent(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const median = (samples: readonly number[]): number => samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? Number.NaN

/** How many times as long the large plan takes, by medians of runs that take turns. */
function growth(name: string): number {
  const [one, ten] = [small[name], large[name]]
  if (!one || !ten) throw new Error(`there is no layer ${name}`)
  for (let index = 0; index < 3; index++) for (const layer of [one, ten]) layer(index)
  // What takes microseconds is done often enough to be measured.
  const single = spent(() => {
    for (let index = 0; index < 20; index++) ten(index)
  }) / 20
  const times = Math.max(1, Math.min(2000, Math.ceil(20 / Math.max(single, 0.001))))
  const sample = (layer: (index: number) => unknown): number =>
    spent(() => {
      for (let index = 0; index < times; index++) layer(index)
    })
  const pairs = Array.from({ length: times > 1 ? 7 : 5 }, () => [sample(one), sample(ten)] as const)
  return median(pairs.map(([, long]) => long)) / median(pairs.map(([short]) => short))
}

describe('ten times the text takes at most twelve times as long', () => {
  test.each(['line table, anew', 'YAML and model', 'index', 'all rules', 'completion', 'hover', 'hover on a reference', 'outline'])('%s', { timeout: 60_000 }, (name) => {
    // A collection of garbage in the wrong moment is no quadratic trap; that one would show every time.
    const ratios: number[] = []
    while (ratios.length < 3 && !ratios.some((ratio) => ratio <= 12)) ratios.push(growth(name))
    expect(Math.min(...ratios)).toBeLessThanOrEqual(12)
  })
})

/*
 * A keystroke copies the text and the starts of its lines. From 128 KB on V8 gives a text pages of its own, so the step from 1 k to
 * 10 k lines shows the allocator and not the code; what must hold is that the table is not built anew.
 */
test('a keystroke in 10 k lines costs the line table less than a quarter of building it anew', { timeout: 60_000 }, () => {
  const cost = (name: string, times: number): number => {
    const layer = large[name]
    if (!layer) throw new Error(`there is no layer ${name}`)
    const runs = Array.from({ length: 7 }, () =>
      spent(() => {
        for (let index = 0; index < times; index++) layer(index)
      }),
    )
    return median(runs) / times
  }
  expect(cost('line table, one keystroke', 100)).toBeLessThan(cost('line table, anew', 10) / 4)
})
