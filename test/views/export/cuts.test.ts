import { describe, expect, test } from 'vitest'
import { cutsOf } from '../../../server/src/views/drawing/timeline/cuts.ts'
import type { TimelineItem } from '../../../server/src/views/models/timeline/types.ts'

/** `tttt` are parts, `T` begins a task. */
const rows = (levels: string): readonly { readonly item: TimelineItem }[] =>
  [...levels].map((level, index) => ({
    item: { id: String(index), kind: 'task', level: level === 'T' ? 1 : 2, label: '', title: '', state: 'planned' },
  }))

describe('a timeline on sheets', () => {
  const room = { first: 4, others: 6 }

  test('is one piece where it fits', () => {
    expect(cutsOf(rows('Tttt'), room)).toEqual([0])
    expect(cutsOf([], room)).toEqual([0])
  })

  test('is cut before a task, so that its parts stay with it', () => {
    // Four rows fit; the task that begins in the second half goes to the next sheet as a whole.
    expect(cutsOf(rows('TttTtttt'), room)).toEqual([0, 3])
    expect(cutsOf(rows('TtttTttt'), room)).toEqual([0, 4])
  })

  test('is cut where the room ends if no task begins near there', () => {
    expect(cutsOf(rows('TtttttttttttT'), room)).toEqual([0, 4, 10])
    expect(cutsOf(rows('TTtttttt'), room)).toEqual([0, 4])
  })

  test('has no row twice and loses none, whatever its tasks', () => {
    for (let seed = 1; seed < 200; seed++) {
      const levels = Array.from({ length: seed }, (_, index) => ((index * seed * 7 + seed) % 5 === 0 ? 'T' : 't')).join('')
      const cuts = [...cutsOf(rows(levels), room), seed]
      const sizes = cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0))
      expect(sizes.every((size, index) => size >= 1 && size <= (index === 0 ? 4 : 6))).toBe(true)
    }
  })
})
