import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { components, cycles, makeGraph, reachable } from '../../../server/src/programme/analysis/graph.ts'
import { criticalWork, slackOf, type Work } from '../../../server/src/programme/analysis/schedule.ts'

const work = (id: string, start: number, end: number, ...after: string[]): Work => ({ id, start, end, kind: 'work', after })
const milestone = (id: string, day: number, ...after: string[]): Work => ({ id, start: day, end: day, kind: 'milestone', after })

/** a → b reads «a needs b». */
const graph = (text: string) => {
  const edges = text.split(' ').map((edge) => edge.split('→'))
  const nodes = [...new Set(edges.flat())].filter((node) => node !== '')
  return makeGraph(new Map(nodes.map((node) => [node, edges.flatMap(([from, to]) => (from === node && to ? [to] : []))])))
}

describe('a graph', () => {
  test('gives what is needed before what needs it', () => {
    expect(components(graph('a→b b→c'))).toEqual([['c'], ['b'], ['a']])
  })

  test.each([
    ['none', 'a→b b→c a→c', []],
    ['of two', 'a→b b→a b→c', [['a', 'b']]],
    ['to itself', 'a→a a→b', [['a']]],
    [
      'two of them',
      'a→b b→a c→d d→e e→c a→c',
      [
        ['c', 'd', 'e'],
        ['a', 'b'],
      ],
    ],
  ])('has cycles: %s', (_, text, expected) => {
    expect(cycles(graph(text)).map((cycle) => [...cycle].sort())).toEqual(expected)
  })

  test('a chain of 100,000 does not overflow', () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_, index) => [String(index), [String(index + 1)]]))
    expect(components(makeGraph(chain))).toHaveLength(100_000)
  })

  test('two nodes share a component exactly when each reaches the other', () => {
    const edge = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
        const made = makeGraph(
          new Map(Array.from({ length: 7 }, (_, node) => [String(node), edges.filter(([from]) => from === node).map(([, to]) => String(to))])),
        )
        const of = new Map(components(made).flatMap((component, index) => component.map((node) => [node, index] as const)))
        for (const a of made.nodes) {
          for (const b of made.nodes) {
            const mutual = a === b || (reachable(made.needs, a).has(b) && reachable(made.needs, b).has(a))
            expect(of.get(a) === of.get(b)).toBe(mutual)
          }
        }
      }),
      { seed: 20261123 },
    )
  })
})

describe('the slack of planned work', () => {
  // Days of one month. b waits for a and could end on the 11th; c and d wait for b; e stands alone and the plan ends with d on the 30th.
  const plan = [work('a', 1, 5), work('b', 6, 10, 'a'), work('c', 15, 20, 'b'), work('d', 12, 30, 'b'), work('e', 3, 8), milestone('m', 10, 'b')]

  test('is the distance to what waits for it', () => {
    const slack = slackOf(plan)
    // d may not move at all; so b may end on the 11th at the latest, one day later than planned, and a on the 6th.
    expect([...slack].sort()).toEqual([
      ['a', { latestEnd: 6, days: 1 }],
      ['b', { latestEnd: 11, days: 1 }],
      ['c', { latestEnd: 30, days: 10 }],
      ['d', { latestEnd: 30, days: 0 }],
      ['e', { latestEnd: 30, days: 22 }],
      ['m', { latestEnd: 30, days: 20 }],
    ])
  })

  test('a chain without gaps is critical from end to end', () => {
    const chain = [work('a', 1, 5), work('b', 6, 10, 'a'), milestone('m', 10, 'b'), work('c', 11, 12, 'm'), work('side', 6, 7, 'a')]
    expect([...criticalWork(chain, () => true)].sort()).toEqual(['a', 'b', 'c', 'm'])
    expect(slackOf(chain).get('side')).toEqual({ latestEnd: 12, days: 5 })
  })

  test('a weekend between two pieces of work is no slack', () => {
    // Day 3 is the Friday before a weekend of days 4 and 5.
    const chain = [work('a', 1, 3), work('b', 6, 8, 'a')]
    expect(slackOf(chain).get('a')?.days).toBe(2)
    expect([...criticalWork(chain, (day) => day !== 4 && day !== 5)].sort()).toEqual(['a', 'b'])
    expect([...criticalWork(chain, (day) => day !== 4)]).toEqual(['b'])
  })

  test('what already begins too early has negative slack', () => {
    expect(slackOf([work('a', 1, 9), work('b', 6, 20, 'a')]).get('a')).toEqual({ latestEnd: 5, days: -4 })
  })

  test('a cycle is left out and hides nothing else', () => {
    expect([...slackOf([work('a', 1, 2, 'b'), work('b', 3, 4, 'a'), work('c', 5, 9)]).keys()]).toEqual(['c'])
  })

  test('moving any work by its slack moves nothing that waits for it', () => {
    const item = fc.record({
      start: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 0, max: 10 }),
      after: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (items) => {
        // Later ones wait for earlier ones only: no cycles.
        const works = items.map(({ start, length, after }, index) =>
          work(String(index), start, start + length, ...after.filter((other) => other < index).map(String)),
        )
        const last = Math.max(...works.map(({ end }) => end))
        for (const [id, { latestEnd }] of slackOf(works)) expect(latestEnd).toBe(latestByTrial(works, id, last))
      }),
      { seed: 20261123 },
    )
  })
})

/** Brute force: the latest end at which every chain of successors, each moved only as far as it must, still ends by the last day. */
function latestByTrial(works: readonly Work[], id: string, last: number): number {
  const endsInTime = (start: string, end: number): boolean =>
    end <= last && works.filter(({ after }) => after.includes(start)).every((next) => endsInTime(next.id, end + 1 + (next.end - next.start)))
  let day = last
  while (!endsInTime(id, day)) day--
  return day
}
