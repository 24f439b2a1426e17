import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heightsFor } from '../../../server/src/views/models/dependencies/heights.ts'
import { impliedLinks } from '../../../server/src/views/models/dependencies/implied.ts'
import { layOut } from '../../../server/src/views/models/dependencies/layout.ts'
import type { Link } from '../../../server/src/views/models/dependencies/links.ts'
import { columnsFor, layers, type Ranked } from '../../../server/src/views/models/dependencies/ranks.ts'
import { dependencyModel } from '../fixtures/programmes.ts'

const hard = (from: string, to: string): Link => ({ from, to, strength: 'hard' })
const systems = (...ids: readonly string[]): readonly Ranked[] => ids.map((id) => ({ id, layer: 'systems' }))

describe('columns', () => {
  test('put what is needed to the right of whoever needs it', () => {
    const things: readonly Ranked[] = [{ id: 'act', layer: 'activities' }, ...systems('a', 'b', 'c'), { id: 'site', layer: 'places' }]
    const links = [hard('act', 'a'), hard('a', 'b'), hard('b', 'c'), hard('a', 'c'), hard('c', 'site')]
    expect([...columnsFor(things, links)]).toEqual([
      ['act', 0],
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['site', 4],
    ])
  })

  test('take a round as if one of its links were not there', () => {
    const columns = columnsFor(systems('a', 'b', 'c'), [hard('a', 'b'), hard('b', 'c'), hard('c', 'a')])
    expect([...columns.values()].toSorted()).toEqual([0, 1, 2])
  })
})

const id = (n: number): string => `n${n}`
const someLinks = (count: number): fc.Arbitrary<readonly Link[]> =>
  fc
    .uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.constantFrom('hard' as const, 'soft' as const, 'standIn' as const)), {
      maxLength: 3 * count,
      selector: ([from, to]) => `${from} ${to}`,
    })
    .map((all) => all.filter(([from, to]) => from !== to).map(([from, to, strength]) => ({ from: id(from), to: id(to), strength })))

describe('a drawing', () => {
  const world = fc.tuple(fc.array(fc.constantFrom(...layers), { minLength: 12, maxLength: 12 }), someLinks(12))

  test('has every node and line in it, nothing on top of another, no line through a node', () => {
    fc.assert(
      fc.property(world, ([kinds, links]) => {
        const things = kinds.map((layer, n): Ranked => ({ id: id(n), layer }))
        const { places, paths, height } = layOut(things, links)
        expect(places.size).toBe(things.length)
        expect(paths.size).toBe(links.length)
        for (const column of Map.groupBy(places.values(), (place) => place.column).values()) {
          const tops = column.map(({ y }) => y).toSorted((a, b) => a - b)
          for (const [index, y] of tops.entries()) expect(y - (tops[index - 1] ?? -46)).toBeGreaterThanOrEqual(45)
        }
        for (const { y } of places.values()) expect([y >= 0, y + 36 <= height]).toEqual([true, true])
        for (const [link, path] of paths) {
          if (path.runs === 'beside') continue
          const first = Math.min(places.get(link.from)?.column ?? 0, places.get(link.to)?.column ?? 0) + 1
          for (const [step, y] of path.through.entries()) {
            const hit = [...places].filter(([, place]) => place.column === first + step && y > place.y && y < place.y + 36)
            expect(hit).toEqual([])
          }
        }
      }),
      { seed: 20261123, numRuns: 60 },
    )
  })

  test('leads lines to one thing in one trunk', () => {
    const things: readonly Ranked[] = [
      { id: 'a', layer: 'activities' },
      { id: 'b', layer: 'activities' },
      ...systems('x'),
      { id: 'site', layer: 'places' },
    ]
    const links = [hard('a', 'site'), hard('b', 'site'), hard('a', 'x')]
    const { paths } = layOut(things, links)
    const [one, other] = [paths.get(links[0] as Link), paths.get(links[1] as Link)]
    expect(one?.runs === 'across' && other?.runs === 'across' && [one.through, one.to]).toEqual(other?.runs === 'across' && [other.through, other.to])
  })

  test('keeps a stand-in below what it stands in for', () => {
    const things: readonly Ranked[] = [
      { id: 'a', layer: 'activities' },
      { id: 'one', layer: 'suppliers' },
      { id: 'two', layer: 'suppliers' },
    ]
    const { places, paths } = layOut(things, [hard('a', 'one'), { from: 'one', to: 'two', strength: 'standIn' }])
    expect((places.get('two')?.y ?? 0) - (places.get('one')?.y ?? 0)).toBe(46)
    expect([...paths.values()].map(({ runs }) => runs)).toEqual(['across', 'beside'])
  })

  test('of the bank is no higher than its fullest column must be', () => {
    const view = dependencyModel('bank').dependencies
    const perColumn = Map.groupBy(view?.nodes.filter(({ place }) => place) ?? [], ({ place }) => place?.column)
    const fullest = Math.max(...[...perColumn.values()].map((nodes) => nodes.length))
    // Nodes of 46, and the lines that pass between them.
    expect(view?.height).toBeGreaterThanOrEqual(46 * fullest - 10)
    expect(view?.height).toBeLessThan(46 * fullest + 300)
  })
})

describe('heights', () => {
  test('are what is asked for where there is room, and the mean of it where there is not', () => {
    const column = [
      { id: 'a', size: 20 },
      { id: 'b', size: 20 },
    ]
    const fixed = [
      { id: 'x', size: 20 },
      { id: 'y', size: 20 },
      { id: 'z', size: 20 },
      { id: 'w', size: 20 },
    ]
    // x, y, z, w stand at 10, 40, 70, 100; both want to be at 70 and need 30 between them: 55 and 85.
    const found = heightsFor(
      [column, fixed],
      [
        { from: 'a', to: 'z', weight: 1 },
        { from: 'b', to: 'z', weight: 1 },
      ],
      10,
    )
    expect([found.get('a'), found.get('b')]).toEqual([55, 85])
    // One alone stands where it wants.
    expect(heightsFor([[{ id: 'a', size: 20 }], fixed], [{ from: 'a', to: 'w', weight: 1 }], 10).get('a')).toBe(100)
  })
})

describe('links that follow from others', () => {
  const reaches = (links: readonly Link[]): ReadonlySet<string> => {
    const found = new Set(links.map(({ from, to }) => `${from} ${to}`))
    for (let size = -1; size !== found.size; ) {
      size = found.size
      for (const one of [...found]) {
        const [from, via] = one.split(' ')
        for (const { from: next, to } of links) if (next === via) found.add(`${from} ${to}`)
      }
    }
    return found
  }

  test('can be left out: everything is still reached, and nothing more could be left out where there is no round', () => {
    fc.assert(
      fc.property(someLinks(8), (all) => {
        const links = all.map(({ from, to }) => hard(from, to))
        const implied = impliedLinks(links)
        const kept = links.filter((link) => !implied.has(link))
        expect(reaches(kept)).toEqual(reaches(links))
        const isRound = [...reaches(links)].some((one) => one.split(' ')[0] === one.split(' ')[1])
        if (isRound) return
        for (const link of kept) expect(reaches(kept.filter((one) => one !== link)).has(`${link.from} ${link.to}`)).toBe(false)
      }),
      { seed: 20261123, numRuns: 300 },
    )
  })

  test('are hard ones that hard ones imply', () => {
    const soft: Link = { from: 'a', to: 'c', strength: 'soft' }
    expect(impliedLinks([hard('a', 'b'), hard('b', 'c'), soft]).size).toBe(0)
    expect(impliedLinks([hard('a', 'c'), hard('a', 'b'), { from: 'b', to: 'c', strength: 'bridged' }]).size).toBe(0)
  })
})
