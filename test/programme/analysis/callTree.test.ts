import { describe, expect, test } from 'vitest'
import { type Caller, firstCall, lastCall, readCallTree } from '../../../server/src/programme/analysis/callTree.ts'

const caller = (id: string, minutes: number | undefined, ...calls: string[]): Caller => ({ id, calls, ...(minutes !== undefined && { minutes }) })

describe('a call tree', () => {
  test('reaches everybody whom a chain of calls from the first caller comes to', () => {
    const tree = readCallTree([caller('a', 3, 'b', 'c'), caller('b', 3, 'd'), caller('x', 3, 'y')])
    expect([...tree.reached].toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect(tree.uncalled).toEqual(['x'])
    expect(tree.callersOf.get('d')).toEqual(['b'])
  })

  test('may end with a call back to the root, but with no other circle', () => {
    expect(readCallTree([caller('a', 3, 'b'), caller('b', 3, 'c'), caller('c', 3, 'a')]).looping.size).toBe(0)
    expect([...readCallTree([caller('a', 3, 'b'), caller('b', 3, 'c'), caller('c', 3, 'b')]).looping]).toEqual(['b', 'c'])
    expect([...readCallTree([caller('a', 3, 'a')]).looping]).toEqual(['a'])
  })

  test('of nobody has no root', () => {
    expect(readCallTree([]).root).toBeUndefined()
    expect(lastCall([])).toBeUndefined()
  })
})

describe('the last call', () => {
  // a calls b at 3, c at 6; c calls d at 6 + 5 = 11, e at 16; b calls f at 3 + 10 = 13.
  const callers = [caller('a', 3, 'b', 'c'), caller('b', 10, 'f'), caller('c', 5, 'd', 'e')]

  test('comes after one call after the other', () => {
    expect(lastCall(callers)).toEqual({ minutes: 16, path: ['a', 'c', 'e'] })
  })

  test('counts a person who is called twice at the first call', () => {
    // b calls e at 13 already: then the last one is f, by b at 23.
    expect(lastCall([caller('a', 3, 'b', 'c'), caller('b', 10, 'e', 'f'), caller('c', 5, 'd', 'e')])).toEqual({
      minutes: 23,
      path: ['a', 'b', 'f'],
    })
  })

  test('counts calls of unknown length as nothing', () => {
    expect(lastCall([caller('a', undefined, 'b', 'c'), caller('c', 4, 'd')])).toEqual({ minutes: 4, path: ['a', 'c', 'd'] })
  })

  test('of some is that of the last among them, and the first that of the first', () => {
    expect(lastCall(callers, (id) => id !== 'e')).toEqual({ minutes: 13, path: ['a', 'b', 'f'] })
    expect(firstCall(callers, new Set(['e', 'd', 'x']))).toEqual({ minutes: 11, path: ['a', 'c', 'd'] })
    expect(firstCall(callers, new Set(['a', 'b']))).toEqual({ minutes: 0, path: ['a'] })
    expect(firstCall(callers, new Set(['x']))).toBeUndefined()
  })

  test('never comes where calls run in a circle', () => {
    expect(lastCall([caller('a', 3, 'b'), caller('b', 3, 'b')])).toBeUndefined()
  })
})
