import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivedMtpd } from '../../../server/src/programme/analysis/impact.ts'
import { earliestRecovery, type Recoverable, recoveryPath } from '../../../server/src/programme/analysis/recovery.ts'
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
