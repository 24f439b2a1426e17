import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivedMtpd } from '../../../server/src/programme/analysis/impact.ts'
import { earliestRecovery, type Recoverable, recoveryPath } from '../../../server/src/programme/analysis/recovery.ts'
import { type Demand, requirements } from '../../../server/src/programme/analysis/requirement.ts'
import { type Domain, distance, sharedFates } from '../../../server/src/programme/analysis/sharedFate.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

const item = (id: string, own: number, ...needs: string[]): Recoverable => ({ id, own, needs })

describe('the earliest recovery', () => {
  // The figures of the textbook chain: 1 h, 2 h and 30 min of work behind 30 min of activation.
  const chain = [item('network', hour), item('database', 2 * hour, 'network'), item('app', 30 * minute, 'database')]

  test('adds up along a chain and counts the activation once', () => {
    const found = earliestRecovery(chain, 30 * minute)
    expect([...found].map(([id, { at }]) => [id, at / hour])).toEqual([
      ['network', 1.5],
      ['database', 3.5],
      ['app', 4],
    ])
    expect(recoveryPath(found, 'app')).toEqual(['network', 'database', 'app'])
  })

  test('waits for the slowest of several', () => {
    const found = earliestRecovery([...chain, item('site', 6 * hour), item('desk', hour, 'app', 'site')], 30 * minute)
    expect(found.get('desk')).toEqual({ at: 7.5 * hour, via: 'site' })
  })

  test('leaves out a cycle and what waits for it', () => {
    expect([...earliestRecovery([item('a', 1, 'b'), item('b', 1, 'a'), item('c', 1, 'b'), item('d', 1)], 0).keys()]).toEqual(['d'])
  })

  test('is what trying every chain gives', () => {
    const node = fc.record({ own: fc.integer({ min: 0, max: 50 }), needs: fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 40 }), (nodes, activation) => {
        const items = nodes.map(({ own, needs }, index) => item(String(index), own, ...needs.filter((need) => need < index).map(String)))
        const found = earliestRecovery(items, activation)
        const trial = (id: string): number => {
          const one = items[Number(id)]
          return one ? one.own + Math.max(activation, ...one.needs.map(trial)) : Number.NaN
        }
        for (const { id } of items) expect(found.get(id)?.at).toBe(trial(id))
      }),
      { seed: 20261123 },
    )
  })
})

describe('what is required of something that many depend on', () => {
  const demand = (id: string, limit: number | undefined, ...needs: Demand['needs'][number][]): Demand => ({
    id,
    needs,
    ...(limit !== undefined && { limit }),
  })

  test('the most demanding dependent wins, less the work in between', () => {
    const found = requirements([
      demand('cards', hour, { on: 'core', work: 15 * minute }),
      demand('branches', 4 * hour, { on: 'core', work: 0 }),
      demand('core', undefined, { on: 'storage', work: 20 * minute }),
      demand('storage', undefined),
    ])
    // Cards must be back in 60 min and need 15 of them: core in 45. Core needs 20 after storage: storage in 25.
    expect(found.get('core')).toEqual({ seconds: 45 * minute, by: 'cards' })
    expect(found.get('storage')).toEqual({ seconds: 25 * minute, by: 'core' })
  })

  test('a limit of its own counts when it is stricter', () => {
    const found = requirements([demand('a', 4 * hour, { on: 's', work: 0 }), demand('s', hour)])
    expect(found.get('s')).toEqual({ seconds: hour, by: 's' })
  })

  test('a dependency may state its own time', () => {
    const found = requirements([demand('a', 8 * hour, { on: 's', work: 0, neededBy: 2 * hour }), demand('s', undefined)])
    expect(found.get('s')).toEqual({ seconds: 2 * hour, by: 'a' })
  })

  test('two that need each other must both meet the stricter time', () => {
    const found = requirements([demand('a', hour, { on: 'b', work: 0 }), demand('b', 3 * hour, { on: 'a', work: 0 })])
    expect([found.get('a')?.seconds, found.get('b')?.seconds]).toEqual([hour, hour])
  })

  test('nothing is required of what nobody with a limit needs', () => {
    expect(requirements([demand('a', undefined, { on: 'b', work: 0 }), demand('b', undefined)]).size).toBe(0)
  })

  test('is the least over all chains of dependents', () => {
    const node = fc.record({
      limit: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
      needs: fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 9 })), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 7 }), (nodes) => {
        const demands = nodes.map(({ limit, needs }, index) =>
          demand(String(index), limit, ...needs.filter(([on]) => on > index && on < nodes.length).map(([on, work]) => ({ on: String(on), work }))),
        )
        const trial = (id: string): number =>
          Math.min(
            demands[Number(id)]?.limit ?? Number.POSITIVE_INFINITY,
            ...demands.flatMap((other) => other.needs.filter(({ on }) => on === id).map(({ work }) => Math.max(0, trial(other.id) - work))),
          )
        const found = requirements(demands)
        for (const { id } of demands) expect(found.get(id)?.seconds ?? Number.POSITIVE_INFINITY).toBe(trial(id))
      }),
      { seed: 20261123 },
    )
  })
})

describe('the period that impact curves support', () => {
  const frames = [0, hour, 4 * hour, day, 3 * day]
  const curve = (type: string, ...levels: (number | undefined)[]) => ({ type, levels, intolerableFrom: 4 })

  test('ends with the first frame in which any curve is intolerable', () => {
    expect(derivedMtpd(frames, [curve('money', 1, 1, 2, 4, 5), curve('law', 1, 2, 4, 4, 5)])).toEqual({ seconds: 4 * hour, types: ['law'] })
  })

  test('is not known where nothing becomes intolerable', () => {
    expect(derivedMtpd(frames, [curve('money', 1, 1, 2, 3, 3)])).toBeUndefined()
  })

  test('is not known where a level is missing before', () => {
    expect(derivedMtpd(frames, [curve('money', 1, undefined, 2, 4, 5), curve('law', 1, 1, 1, 1, 1)])).toBeUndefined()
  })

  test('is known where a level is missing only after', () => {
    expect(derivedMtpd(frames, [curve('money', 1, 4, undefined, undefined, undefined)])?.seconds).toBe(hour)
  })
})

describe('what two places share', () => {
  const place = (over: Partial<Domain>): Domain => ({ hazardZones: [], carriers: [], ...over })

  test('zones, grids, regions', () => {
    const one = place({ hazardZones: ['river', 'quake'], powerGrid: 'north', region: 'a' })
    expect(sharedFates(one, place({ hazardZones: ['river'], powerGrid: 'south', region: 'a' }), 30)).toEqual([
      { why: 'hazardZone', name: 'river' },
      { why: 'region', name: 'a' },
    ])
  })

  test('a carrier only where it is all that one of them has', () => {
    const two = place({ carriers: ['x', 'y'] })
    expect(sharedFates(two, place({ carriers: ['x', 'z'] }), 30)).toEqual([])
    expect(sharedFates(two, place({ carriers: ['x'] }), 30)).toEqual([{ why: 'carrier', name: 'x' }])
  })

  test('nothing that neither says', () => {
    expect(sharedFates(place({}), place({}), 30)).toEqual([])
  })

  test('a distance below the limit', () => {
    // One degree of latitude is 111.19 km on a sphere of 6,371 km radius.
    const [a, b] = [
      { lat: 25, lon: 121.5 },
      { lat: 25.2, lon: 121.5 },
    ]
    expect(distance(a, b)).toBeCloseTo(22.24, 2)
    expect(sharedFates(place({ geo: a }), place({ geo: b }), 30)).toMatchObject([{ why: 'distance' }])
    expect(sharedFates(place({ geo: a }), place({ geo: b }), 20)).toEqual([])
  })
})
