import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CivilDay, parseIso, weekday } from '../../../server/src/language/values/civil.ts'
import { pushedBy, type Terms } from '../../../server/src/programme/analysis/pushed.ts'
import type { Work } from '../../../server/src/programme/analysis/schedule.ts'

const day = (iso: string): CivilDay => parseIso(iso) ?? Number.NaN
const work = (id: string, [start, end]: readonly [string, string], ...after: string[]): Work => ({
  id,
  start: day(start),
  end: day(end),
  kind: 'work',
  after,
})
const milestone = (id: string, on: string, ...after: string[]): Work => ({ id, start: day(on), end: day(on), kind: 'milestone', after })
const weekdays: Terms = { isWorkingDay: (one) => weekday(one) <= 5, settled: new Set() }

const moves = (id: string, works: readonly Work[], terms = weekdays): readonly string[] =>
  pushedBy(new Set([id]), works, terms).map((move) => `${move.id} +${move.days}`)

describe('what moves when work ends later', () => {
  // 2026-07-17 is a Friday: the next working day is Monday the 20th.
  const review = work('review', ['2026-06-01', '2026-07-17'])

  test('begins on the next working day and keeps its length', () => {
    // It began on Monday the 6th: 14 days later is the 20th.
    const publish = work('publish', ['2026-07-06', '2026-07-24'], 'review')
    expect(pushedBy(new Set(['review']), [review, publish], weekdays)).toEqual([
      { id: 'publish', start: day('2026-07-20'), end: day('2026-08-07'), days: 14 },
    ])
  })

  test('pushes what waits for it in turn, and a milestone falls on the day of the end', () => {
    const publish = work('publish', ['2026-07-06', '2026-07-24'], 'review')
    const published = milestone('published', '2026-07-24', 'publish')
    // Training began on Monday 27 July, ten days before publishing now ends on Friday 7 August: it goes to Monday the 10th.
    const train = work('train', ['2026-07-27', '2026-08-14'], 'publish')
    expect(moves('review', [review, publish, published, train])).toEqual(['publish +14', 'published +14', 'train +14'])
  })

  test('stays where there is room, or where it begins on the very day', () => {
    expect(moves('review', [review, work('later', ['2026-09-01', '2026-09-30'], 'review')])).toEqual([])
    expect(moves('review', [review, work('same', ['2026-07-17', '2026-07-31'], 'review')])).toEqual([])
  })

  test('waits for the last of several', () => {
    const other = work('other', ['2026-06-01', '2026-08-05'])
    const both = work('both', ['2026-07-10', '2026-07-31'], 'review', 'other')
    // 6 August is a Thursday, 27 days after 10 July.
    expect(moves('review', [review, other, both])).toEqual(['both +27'])
  })

  test('does not move what is done, what is elsewhere, or what waits in a circle', () => {
    const done = work('done', ['2026-07-01', '2026-07-10'], 'review')
    expect(moves('review', [review, done], { ...weekdays, settled: new Set(['done']) })).toEqual([])
    expect(moves('review', [review, work('elsewhere', ['2026-01-05', '2026-01-09'], 'nothing')])).toEqual([])
    const [a, b] = [work('a', ['2026-07-01', '2026-07-02'], 'review', 'b'), work('b', ['2026-07-01', '2026-07-02'], 'a')]
    expect(moves('review', [review, a, b])).toEqual([])
  })

  test('leaves nothing behind that begins too early, and moves nothing that could stay', () => {
    const plan = fc
      .array(
        fc.record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 0, max: 9 }), after: fc.array(fc.nat(20), { maxLength: 3 }) }),
        { minLength: 2, maxLength: 12 },
      )
      .map((rows) =>
        rows.map(
          ({ start, length, after }, index): Work => ({
            id: String(index),
            start,
            end: start + length,
            kind: 'work',
            after: index === 0 ? [] : [...new Set(after.map((one) => String(one % index)))],
          }),
        ),
      )
    fc.assert(
      fc.property(plan, (works) => {
        const moved = new Map(pushedBy(new Set(['0']), works, { isWorkingDay: () => true, settled: new Set() }).map((move) => [move.id, move]))
        const end = (id: string): number => moved.get(id)?.end ?? works[Number(id)]?.end ?? 0
        const behind = (one: Work): boolean => one.after.includes('0') || one.after.some((id) => behind(works[Number(id)] ?? one))
        for (const one of works.filter(behind)) {
          const last = Math.max(...one.after.map(end))
          const start = moved.get(one.id)?.start ?? one.start
          // Either it had room and stayed, or it begins on the first day after.
          expect(start).toBe(one.start >= last ? one.start : last + 1)
          expect(end(one.id) - start).toBe(one.end - one.start)
        }
        for (const id of moved.keys()) expect(behind(works[Number(id)] as Work)).toBe(true)
      }),
    )
  })
})
