import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changed, differenceOf } from '../../server/src/protocol/difference.ts'

describe('what is different between two pieces of data', () => {
  test.each([
    ['nothing', { a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] }, []],
    ['a value', { a: { b: 1 }, c: 2 }, { a: { b: 3 }, c: 2 }, [{ at: ['a', 'b'], value: 3 }]],
    ['a key more, a key less', { a: 1 }, { b: 2 }, [{ at: ['a'] }, { at: ['b'], value: 2 }]],
    ['an entry of a list', { a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 3 }] }, [{ at: ['a', 1, 'b'], value: 3 }]],
    ['an entry in the middle', { a: [1, 2, 3] }, { a: [1, 2, 9, 3] }, [{ at: ['a'], start: 2, gone: 0, items: [9] }]],
    ['entries that are gone', { a: [1, 2, 3, 4] }, { a: [1, 4] }, [{ at: ['a'], start: 1, gone: 2, items: [] }]],
    ['one of two that are alike', { a: [1, 1] }, { a: [1] }, [{ at: ['a'], start: 1, gone: 1, items: [] }]],
    ['a list where a text was', { a: 'b' }, { a: ['b'] }, [{ at: ['a'], value: ['b'] }]],
    ['nothing where something was', { a: null }, { a: {} }, [{ at: ['a'], value: {} }]],
    ['everything', 1, 2, [{ at: [], value: 2 }]],
  ])('%s', (_, before, after, expected) => {
    expect(differenceOf(before, after)).toEqual(expected)
    expect(changed(before, differenceOf(before, after))).toEqual(after)
  })

  test('what is left out and what is undefined are the same: only one of them survives the way', () => {
    expect(differenceOf({ a: undefined }, {})).toEqual([])
  })

  test('the rest is taken over as it is', () => {
    const before = { a: { b: 1 }, c: { d: 2 } }
    const after = changed(before, differenceOf(before, { a: { b: 5 }, c: { d: 2 } })) as typeof before
    expect(after.c).toBe(before.c)
    expect(before.a.b).toBe(1)
  })

  test('with what is different, any data becomes any other, also over the wire', () => {
    const { data } = fc.letrec((tie) => ({
      data: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(0, 1, 'a', 'b', null, true),
        fc.array(tie('data'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c', '0', '__proto__'), tie('data'), { maxKeys: 3 }),
      ),
    }))
    fc.assert(
      fc.property(data, data, (before, after) => {
        const overTheWire = JSON.parse(JSON.stringify(differenceOf(before, after))) as ReturnType<typeof differenceOf>
        expect(changed(before, overTheWire)).toEqual(after)
      }),
      { numRuns: 5000, seed: 20261130 },
    )
  })
})
