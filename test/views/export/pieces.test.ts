import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../../server/src/views/drawing/timeline/pieces.ts'
import type { TimelineItem } from '../../../server/src/views/models/timelineTypes.ts'

/** `tttt` are parts, `T` begins a task. */
const rows = (levels: string): readonly { readonly item: TimelineItem }[] =>
  [...levels].map((level, index) => ({
    item: { id: String(index), kind: 'task', level: level === 'T' ? 1 : 2, label: '', title: '', state: 'planned' },
  }))

describe('a timeline on sheets', () => {
  const room = { first: 4, others: 6 }

  test('is one piece where it fits', () => {
    expect(piecesOf(rows('Tttt'), room)).toEqual([0])
    expect(piecesOf([], room)).toEqual([0])
  })

  test('is cut before a task, so that its parts stay with it', () => {
    // Four rows fit; the task that begins in the second half goes to the next sheet as a whole.
    expect(piecesOf(rows('TttTtttt'), room)).toEqual([0, 3])
    expect(piecesOf(rows('TtttTttt'), room)).toEqual([0, 4])
  })

  test('is cut where the room ends if no task begins near there', () => {
    expect(piecesOf(rows('TtttttttttttT'), room)).toEqual([0, 4, 10])
    expect(piecesOf(rows('TTtttttt'), room)).toEqual([0, 4])
  })

  test('has no row twice and loses none, whatever its tasks', () => {
    for (let seed = 1; seed < 200; seed++) {
      const levels = Array.from({ length: seed }, (_, index) => ((index * seed * 7 + seed) % 5 === 0 ? 'T' : 't')).join('')
      const cuts = [...piecesOf(rows(levels), room), seed]
      const sizes = cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0))
      expect(sizes.every((size, index) => size >= 1 && size <= (index === 0 ? 4 : 6))).toBe(true)
    }
  })
})
