import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neededTimes } from '../../../server/src/programme/analysis/demands.ts'
import { programmeOf } from '../../kit/defects.ts'

interface Item {
  readonly id: string
  /** Hours. */
  readonly rto?: number | undefined
  readonly needs: readonly { readonly on: string; readonly strength: 'hard' | 'soft'; readonly neededBy?: number | undefined }[]
}

const written = ({ on, strength, neededBy }: Item['needs'][number]): string =>
  `{ on: ${on}, strength: ${strength}${neededBy === undefined ? '' : `, needed_by: ${neededBy}h`} }`

const item = (key: string, { id, rto, needs }: Item): string =>
  `  - { id: ${id}, name: ${id}${rto === undefined ? '' : `, rto: ${rto}h`}, ${key}: [${needs.map(written).join(', ')}] }\n`

/** Hours in which each thing is needed at the soonest. */
function soonest(activities: readonly Item[], systems: readonly Item[]): Readonly<Record<string, number>> {
  const bia = `kind: bia\nactivities:\n${activities.map((one) => item('dependencies', one)).join('')}`
  const registry = `kind: registry\nsystems:\n${systems.map((one) => item('depends_on', one)).join('')}`
  const found = neededTimes(
    programmeOf(
      new Map([
        ['a.bia.yaml', bia],
        ['a.registry.yaml', registry],
      ]),
    ),
  )
  return Object.fromEntries([...found].map(([id, [first]]) => [id, (first?.seconds ?? Number.NaN) / 3600]))
}

const hard = (on: string, neededBy?: number): Item['needs'][number] => ({ on, strength: 'hard', neededBy })

describe('how soon something is needed', () => {
  const core: Item = { id: 'core', needs: [] }

  test('the most demanding of those who cannot do without it', () => {
    const activities = [
      { id: 'pay', rto: 2, needs: [hard('core')] },
      { id: 'tell', rto: 4, needs: [hard('core')] },
    ]
    expect(soonest(activities, [core])).toEqual({ core: 2 })
  })

  test('the time that a dependency states replaces that of the dependent', () => {
    expect(soonest([{ id: 'pay', rto: 2, needs: [hard('core', 1.5)] }], [core])).toEqual({ core: 1.5 })
  })

  test('who can do without it asks nothing', () => {
    expect(soonest([{ id: 'pay', rto: 2, needs: [{ on: 'core', strength: 'soft' }] }], [core])).toEqual({})
  })

  test('who states no time passes on what is asked of it, who states one answers for itself', () => {
    const systems = [{ id: 'app', needs: [hard('core')] }, core]
    expect(soonest([{ id: 'pay', rto: 2, needs: [hard('app')] }], systems)).toEqual({ app: 2, core: 2 })
    const slow = [{ id: 'app', rto: 6, needs: [hard('core')] }, core]
    expect(soonest([{ id: 'pay', rto: 2, needs: [hard('app')] }], slow)).toEqual({ app: 2, core: 6 })
  })

  test('is what following every chain gives', () => {
    const hours = fc.option(fc.integer({ min: 1, max: 48 }), { nil: undefined })
    const need = fc.record({ to: fc.integer({ min: 0, max: 5 }), strength: fc.constantFrom('hard' as const, 'soft' as const), neededBy: hours })
    const node = fc.record({ rto: hours, needs: fc.array(need, { maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(node, { minLength: 2, maxLength: 6 }), fc.array(node, { minLength: 1, maxLength: 3 }), (below, above) => {
        // A system needs only systems behind it in the list: no circles.
        const systems = below.map(({ rto, needs }, index): Item => ({ id: `s${index}`, rto, needs: chosen(needs, index + 1, below.length) }))
        const activities = above.map(({ rto, needs }, index): Item => ({ id: `a${index}`, rto, needs: chosen(needs, 0, below.length) }))
        const all = [...activities, ...systems]
        const least = (id: string): number =>
          Math.min(
            Number.POSITIVE_INFINITY,
            ...all.flatMap((one) =>
              one.needs.filter(({ on, strength }) => on === id && strength === 'hard').map(({ neededBy }) => neededBy ?? one.rto ?? least(one.id)),
            ),
          )
        const expected = systems.map(({ id }) => [id, least(id)] as const).filter(([, hour]) => Number.isFinite(hour))
        expect(soonest(activities, systems)).toEqual(Object.fromEntries(expected))
      }),
      { seed: 20261123, numRuns: 150 },
    )
  })
})

interface Raw {
  readonly to: number
  readonly strength: 'hard' | 'soft'
  readonly neededBy: number | undefined
}

const chosen = (needs: readonly Raw[], from: number, count: number): Item['needs'] =>
  needs.filter(({ to }) => to >= from && to < count).map(({ to, strength, neededBy }) => ({ on: `s${to}`, strength, neededBy }))
