import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OwnReturn, Part, PartNeed, Return, StandIn, Way } from '../../../server/src/programme/analysis/whatIfPart.ts'
import { returnsOf } from '../../../server/src/programme/analysis/whatIfReturn.ts'
import { stoppedBy } from '../../../server/src/programme/analysis/whatIfSpread.ts'

const need = (anyOf: string | readonly string[], more: Partial<PartNeed> = {}): PartNeed => ({
  anyOf: [anyOf].flat(),
  standIns: [],
  order: 'first',
  ...more,
})
const work = (seconds: number, activation = 0): OwnReturn => ({ by: 'work', seconds, activation })
const part = (id: string, own: OwnReturn, ...needs: readonly (string | PartNeed)[]): Part => ({
  id,
  own,
  needs: needs.map((one) => (typeof one === 'string' ? need(one) : one)),
  after: [],
  ways: [],
})

function answer(parts: readonly Part[], ...off: readonly string[]): Readonly<Record<string, Return>> {
  const byId = new Map(parts.map((one) => [one.id, one]))
  const gone = new Set(off)
  return Object.fromEntries([...returnsOf(byId, gone, stoppedBy(byId, gone))].map(([id, { ...back }]) => [id, back]))
}

/** The times alone, `never` and `≥ 5` for what is not known. */
const times = (parts: readonly Part[], ...off: readonly string[]): Readonly<Record<string, number | string>> =>
  Object.fromEntries(
    Object.entries(answer(parts, ...off)).map(([id, one]) => [
      id,
      one.back === 'at' ? one.seconds : one.back === 'never' ? 'never' : `≥ ${one.least} (${one.because})`,
    ]),
  )

describe('who stops', () => {
  const site = part('site', { by: 'needs' })
  const other = part('other', { by: 'needs' })

  test('is whoever needs what is off, along the whole chain', () => {
    const chain = [site, part('system', work(10), 'site'), part('activity', { by: 'needs' }, 'system'), part('aside', { by: 'needs' })]
    expect(Object.keys(answer(chain, 'site')).toSorted()).toEqual(['activity', 'site', 'system'])
  })

  test('goes on where one of several places is left', () => {
    expect(times([site, other, part('activity', { by: 'needs' }, need(['site', 'other']))], 'site')).toEqual({ site: 'never' })
    expect(times([site, other, part('activity', { by: 'needs' }, need(['site', 'other']))], 'site', 'other')).toMatchObject({ activity: 'never' })
  })

  test('goes on with what somebody wrote, unless a stand-in that is known by name is gone as well', () => {
    const words = 'Paper and telephone'
    expect(times([site, part('activity', { by: 'needs' }, need('site', { words }))], 'site')).toEqual({ site: 'never' })
    const both = [site, other, part('activity', { by: 'needs' }, need('site', { words, standIns: [{ id: 'other', ready: 30 }] }))]
    expect(times(both, 'site')).toEqual({ site: 'never', activity: 30 })
    expect(times(both, 'site', 'other')).toEqual({ site: 'never', other: 'never', activity: 'never' })
  })

  test('does not notice a stand-in that is there from the first second on', () => {
    expect(times([site, other, part('system', work(10), need('site', { standIns: [{ id: 'other', ready: 0 }] }))], 'site')).toEqual({ site: 'never' })
  })
})

describe('when it is back', () => {
  // Activation of 15, then 5, 10 and 25 one after the other: 20, 30, 55. Activation counts once.
  const chain = [
    part('site', { by: 'needs' }),
    part('hall', { by: 'needs' }),
    part('net', work(5, 15), need('site', { standIns: [{ id: 'hall', ready: 0 }] })),
    part('base', work(10, 15), 'net'),
    part('top', work(25, 15), 'net', 'base'),
    part('activity', { by: 'needs' }, 'top'),
  ]

  test('adds up work along a chain, behind one activation', () => {
    expect(times(chain, 'net')).toEqual({ net: 20, base: 30, top: 55, activity: 55 })
    expect(times(chain, 'base')).toEqual({ base: 25, top: 50, activity: 50 })
  })

  test('is the time that somebody promises, as long as what it needs is there by then', () => {
    const sold = [part('net', work(5, 15)), part('service', { by: 'time', seconds: 60 }, 'net'), part('activity', { by: 'needs' }, 'service')]
    expect(times(sold, 'service')).toEqual({ service: 60, activity: 60 })
    expect(times(sold, 'net')).toEqual({ net: 20, service: 60, activity: 60 })
  })

  test('is not known where a promise cannot hold and nobody says how much work follows', () => {
    const late = [part('net', work(90, 15)), part('service', { by: 'time', seconds: 60 }, 'net'), part('activity', { by: 'needs' }, 'service')]
    expect(times(late, 'net')).toEqual({ net: 105, service: '≥ 105 (service)', activity: '≥ 105 (service)' })
  })

  test('is never where what is off has no time of its own; where that comes back and the rest is not said, nobody knows', () => {
    const silent = [part('mute', { by: 'nothing' }), part('above', { by: 'nothing' }, 'mute')]
    expect(times(silent, 'mute')).toEqual({ mute: 'never', above: 'never' })
    expect(times([part('net', work(5)), part('mute', { by: 'nothing' }, 'net')], 'net')).toEqual({ net: 5, mute: '≥ 5 (mute)' })
    expect(times([part('desk', { by: 'unplaced' })], 'desk')).toEqual({ desk: '≥ 0 (desk)' })
  })

  test('waits for a stand-in of which nobody says from when, unless the thing itself is back', () => {
    const pair = (own: OwnReturn): readonly Part[] => [
      part('one', own),
      part('two', { by: 'nothing' }),
      part('activity', { by: 'needs' }, need('one', { standIns: [{ id: 'two', ready: undefined }] })),
    ]
    expect(times(pair({ by: 'nothing' }), 'one')).toMatchObject({ activity: '≥ 0 (two)' })
    expect(times(pair({ by: 'time', seconds: 45 }), 'one')).toMatchObject({ activity: 45 })
  })

  test('names what it waited for, and what took over', () => {
    expect(answer(chain, 'net')['activity']).toEqual({ back: 'at', seconds: 55, via: { is: 'need', id: 'top' } })
    const moved = [...chain.slice(0, 2), part('activity', { by: 'needs' }, need('site', { standIns: [{ id: 'hall', ready: 45 }] }))]
    expect(answer(moved, 'site')['activity']).toEqual({ back: 'at', seconds: 45, via: { is: 'standIn', id: 'hall' } })
  })

  test('is the same for two that need each other: with the slower one', () => {
    const pair = [
      part('base', work(10)),
      part('a', work(5), 'base', need('b', { order: 'together' })),
      part('b', work(20), need('a', { order: 'together' })),
    ]
    // a: 10 + 5 = 15, b: 20; both at 20.
    expect(times(pair, 'base')).toEqual({ base: 10, a: 20, b: 20 })
  })

  test('is not known where each waits for the other', () => {
    expect(times([part('a', work(5), 'b'), part('b', work(5), 'a')], 'a')).toEqual({ a: '≥ 5 (a)', b: '≥ 5 (b)' })
  })

  test('does not wait for what is needed only later, if that is there by then', () => {
    const slow = (seconds: number): readonly Part[] => [
      part('archive', work(seconds)),
      part('net', work(5)),
      part('app', work(5), 'net', need('archive', { notBefore: 60 })),
    ]
    expect(times(slow(40), 'archive', 'net')).toMatchObject({ app: 10 })
    expect(times(slow(90), 'archive', 'net')).toMatchObject({ app: 90 })
  })

  test('keeps the order of the plan among what is down, and skips what never comes', () => {
    const later: Part = { ...part('b', work(5)), after: ['a'] }
    expect(times([part('a', work(30)), later], 'a', 'b')).toEqual({ a: 30, b: 35 })
    expect(times([part('a', { by: 'nothing' }), later], 'a', 'b')).toEqual({ a: 'never', b: 5 })
    expect(times([part('a', work(30)), later], 'b')).toEqual({ b: 5 })
  })
})

describe('a strategy', () => {
  const way = (more: Partial<Way> = {}): Way => ({ id: 's', ready: 30, kind: 'another', uses: [], answers: () => true, ...more })
  const with_ = (own: OwnReturn, one: Way): readonly Part[] => [
    part('thing', own),
    part('helper', { by: 'nothing' }),
    { ...part('activity', { by: 'needs' }, 'thing'), ways: [one] },
  ]

  test('that goes round the loss counts if it is sooner', () => {
    expect(times(with_(work(90), way()), 'thing')).toMatchObject({ activity: 30 })
    expect(times(with_(work(20), way()), 'thing')).toMatchObject({ activity: 20 })
  })

  test('that says how the lost thing comes back counts where nothing else is known', () => {
    expect(times(with_(work(90), way({ kind: 'same' })), 'thing')).toMatchObject({ activity: 90 })
    expect(times(with_({ by: 'nothing' }, way({ kind: 'same' })), 'thing')).toMatchObject({ activity: 30 })
  })

  test('helps only against what it answers, and with what it falls back on', () => {
    expect(times(with_({ by: 'nothing' }, way({ answers: (off) => off !== 'thing' })), 'thing')).toMatchObject({ activity: 'never' })
    expect(times(with_({ by: 'nothing' }, way({ uses: [['helper']] })), 'thing')).toMatchObject({ activity: 30 })
    expect(times(with_({ by: 'nothing' }, way({ uses: [['helper']] })), 'thing', 'helper')).toMatchObject({ activity: 'never' })
  })
})

describe('the same, minute by minute', () => {
  const count = 6
  const id = (index: number): string => `p${index}`
  const ids = fc.array(fc.nat(count - 1), { minLength: 1, maxLength: 2 }).map((all) => [...new Set(all)].map(id))
  const standIn = fc.record({ id: fc.nat(count - 1).map(id), ready: fc.option(fc.nat(12), { nil: undefined }) }) satisfies fc.Arbitrary<StandIn>
  const someNeed = fc
    .record({
      anyOf: ids,
      standIns: fc.array(standIn, { maxLength: 1 }),
      order: fc.constantFrom('first' as const, 'first' as const, 'together' as const),
      words: fc.option(fc.constant('words'), { nil: undefined, freq: 5 }),
    })
    // What is needed side by side is one thing, as somebody wrote it.
    .map(({ anyOf, standIns, ...rest }) =>
      rest.order === 'together' ? { ...rest, anyOf: anyOf.slice(0, 1), standIns: [] } : { ...rest, anyOf, standIns },
    )
    .map(({ words, ...rest }): PartNeed => ({ ...rest, ...(words !== undefined && { words }) }))
  const own = fc.oneof(
    fc.record({ by: fc.constant('work' as const), seconds: fc.nat(9), activation: fc.constantFrom(0, 4) }),
    fc.record({ by: fc.constant('time' as const), seconds: fc.nat(20) }),
    fc.constant({ by: 'needs' as const }),
    fc.constant({ by: 'nothing' as const }),
  ) satisfies fc.Arbitrary<OwnReturn>
  const someWay = fc.nat(20).map((ready): Way => ({ id: 'way', ready, kind: 'another', uses: [], answers: () => true }))
  const world = fc.tuple(
    ...Array.from({ length: count }, () => fc.tuple(fc.array(someNeed, { maxLength: 2 }), own, fc.array(someWay, { maxLength: 1 }))),
  )

  test('comes to the same moments as waiting for each thing in turn', () => {
    const seen = { at: 0, never: 0, unknown: 0 }
    fc.assert(
      fc.property(world, fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 2 }), (rows, off) => {
        const parts = rows.map(([needs, back, ways], index): Part => {
          // Nothing needs itself, or stands in for itself.
          const others = needs.filter(({ anyOf, standIns }) => ![...anyOf, ...standIns.map((one) => one.id)].includes(id(index)))
          return { ...part(id(index), back, ...others), ways: index % 2 === 0 ? [] : ways }
        })
        const found = answer(parts, ...off.map(id))
        const lived = simulate(parts, new Set(off.map(id)))
        expect(Object.keys(found).toSorted()).toEqual([...lived.keys()].toSorted())
        for (const [one, back] of Object.entries(found)) {
          seen[back.back]++
          const minute = lived.get(one)
          if (back.back === 'at') expect([one, minute]).toEqual([one, back.seconds])
          if (back.back === 'never') expect([one, minute]).toEqual([one, undefined])
          if (back.back === 'unknown') expect(minute ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(back.least)
        }
      }),
      { seed: 20261123, numRuns: 3000 },
    )
    // The worlds are not all of one kind.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(200)
  })
})

/** Lives through the outage minute by minute: who works on what, and who is up. The first minute in which each is up; nothing where it never is. */
function simulate(parts: readonly Part[], off: ReadonlySet<string>): ReadonlyMap<string, number | undefined> {
  const down = interrupted(parts, off)
  const rest = new Map<string, number>()
  const kept = new Set<string>()
  const backAt = new Map<string, number | undefined>([...down].map((one) => [one, undefined]))
  for (let minute = 0; minute < 120; minute++) {
    // Within a minute one return may lead to the next.
    for (let before = -1; before !== known(backAt); ) {
      before = known(backAt)
      const finished = parts.filter(({ id }) => down.has(id) && backAt.get(id) === undefined && isFinished(id, minute))
      for (const { id } of upTogether(finished, minute)) backAt.set(id, minute)
    }
    for (const one of parts) if (down.has(one.id) && isWorkable(one, minute)) rest.set(one.id, (rest.get(one.id) ?? workOf(one)) - 1)
  }
  return backAt

  function isUp(one: string): boolean {
    return !down.has(one) || backAt.get(one) !== undefined
  }
  function isMet({ anyOf, standIns, words }: PartNeed, minute: number): boolean {
    const isWritten = words !== undefined && standIns.length === 0
    return isWritten || anyOf.some(isUp) || standIns.some(({ id, ready }) => !down.has(id) && ready !== undefined && ready <= minute)
  }
  function isWorkable(one: Part, minute: number): boolean {
    return one.own.by === 'work' && minute >= one.own.activation && one.needs.every((need) => need.order === 'together' || isMet(need, minute))
  }
  function isFinished(id: string, minute: number): boolean {
    const one = parts.find((other) => other.id === id)
    if (!one) return false
    if (one.ways.some(({ ready = 0 }) => ready <= minute)) return true
    const haveFirst = one.needs.every((need) => need.order === 'together' || isMet(need, minute))
    switch (one.own.by) {
      case 'work':
        return isWorkable(one, minute) && (rest.get(id) ?? workOf(one)) <= 0
      case 'time':
        // What it needs must have been there when its time came: else nobody knows what comes after.
        if (minute === one.own.seconds && haveFirst) kept.add(id)
        return kept.has(id)
      case 'needs':
        return !off.has(id) && haveFirst
      default:
        return false
    }
  }
  /** Of those that are finished the most that can be up side by side. */
  function upTogether(finished: readonly Part[], minute: number): readonly Part[] {
    let all = finished
    for (let size = -1; size !== all.length; ) {
      size = all.length
      const inside = new Set(all.map(({ id }) => id))
      all = all.filter(
        (one) =>
          one.ways.some(({ ready = 0 }) => ready <= minute) ||
          one.needs.every((need) => need.order === 'first' || isMet(need, minute) || need.anyOf.some((id) => inside.has(id))),
      )
    }
    return all
  }
}

const workOf = ({ own }: Part): number => (own.by === 'work' ? own.seconds : 0)
const known = (all: ReadonlyMap<string, number | undefined>): number => [...all.values()].filter((one) => one !== undefined).length

/** Looks at everything again until nothing changes. */
function interrupted(parts: readonly Part[], off: ReadonlySet<string>): ReadonlySet<string> {
  const down = new Set(off)
  for (let size = -1; size !== down.size; ) {
    size = down.size
    for (const { id, needs } of parts) {
      const isShort = needs.some(
        ({ anyOf, standIns, words }) =>
          anyOf.every((one) => down.has(one)) &&
          !(words !== undefined && standIns.length === 0) &&
          !standIns.some((one) => one.ready === 0 && !down.has(one.id)),
      )
      if (isShort) down.add(id)
    }
  }
  return down
}
