import { describe, expect, it } from 'vitest'
import { type Mark, markOf, reach } from '../../../../server/src/views/drawing/timeline/bars.ts'
import { placeLabel } from '../../../../server/src/views/drawing/timeline/place.ts'
import type { TimelineItem } from '../../../../server/src/views/models/timeline/types.ts'
import { day } from '../../fixtures/write.ts'

// As in scale.test.ts: 2026-05-25 at the left edge, 3.5 px a day.
const scale = { from: day('2026-05-25'), perDay: 3.5, width: 756 }
const base: TimelineItem = { id: 'x', kind: 'subtask', level: 2, label: '', title: '', state: 'planned' }
const mark = (item: Partial<TimelineItem>, today = '2026-07-15'): Mark => markOf({ ...base, ...item }, { scale, today: day(today) })

const late: Partial<TimelineItem> = {
  start: day('2026-06-01'),
  end: day('2026-07-03'),
  state: 'overdue',
  progress: 88,
  baseline: { start: day('2026-06-01'), end: day('2026-06-12') },
}

describe('what is drawn of an item', () => {
  it('is a bar with progress, its baseline, and a hatch from the due date to today', () => {
    expect(mark(late)).toEqual({
      mark: 'bar',
      x: 24.5,
      width: 115.5, // 33 days
      done: 101.6, // 88 % of 115.5 = 101.64
      baseline: { x: 24.5, width: 42 }, // 12 days
      overdue: { x: 140, width: 40.3 }, // from 140 to noon of 15 July, 180.3
    })
  })

  it('has no hatch before the end, and no baseline that nothing has moved from', () => {
    expect(mark({ ...late, baseline: { start: day('2026-06-01'), end: day('2026-07-03') } }, '2026-07-03')).toEqual({
      mark: 'bar',
      x: 24.5,
      width: 115.5,
      done: 101.6,
    })
  })

  it('is a point for a milestone, with the point it has moved from', () => {
    expect(mark({ kind: 'milestone', end: day('2026-07-24'), baseline: { end: day('2026-06-30') } })).toEqual({
      mark: 'point',
      x: 211.8,
      baseline: 127.8,
    }) // 36.5 × 3.5 = 127.75
  })

  it('is a hint at the edge for what lies outside', () => {
    expect(mark({ start: day('2026-01-12'), end: day('2026-04-03') })).toEqual({ mark: 'beyond', side: 'left', day: day('2026-04-03') })
    expect(mark({ start: day('2027-01-12'), end: day('2027-04-03') })).toEqual({ mark: 'beyond', side: 'right', day: day('2027-01-12') })
  })

  it('is nothing without dates, and for a group', () => {
    expect(mark({})).toEqual({ mark: 'none' })
    expect(mark({ start: day('2026-06-01') })).toEqual({ mark: 'none' })
    expect(mark({ kind: 'group', end: day('2026-07-03') })).toEqual({ mark: 'none' })
  })

  it('is never wider than it is long, nor of negative width', () => {
    expect(mark({ start: day('2026-07-10'), end: day('2026-07-03'), progress: 150 })).toMatchObject({ x: 136.5, width: 3.5, done: 3.5 }) // the day of its end alone
  })
})

describe('the label of a mark', () => {
  it('keeps out of its mark, its baseline and its hatch', () => {
    expect(reach(mark(late))).toEqual({ from: 24.5, to: 180.3 })
    expect(reach(mark({ kind: 'milestone', end: day('2026-07-24'), baseline: { end: day('2026-06-30') } }))).toEqual({ from: 122.8, to: 217.8 })
  })

  it('stands right of it', () => {
    expect(placeLabel({ from: 24.5, to: 180.3, textWidth: 60, width: 756 })).toEqual({ x: 186.3, anchor: 'start' })
  })

  it('stands left of it where there is no room on the right', () => {
    expect(placeLabel({ from: 600, to: 700, textWidth: 51, width: 756 })).toEqual({ x: 594, anchor: 'end' })
    expect(placeLabel({ from: 600, to: 700, textWidth: 50, width: 756 })).toEqual({ x: 706, anchor: 'start' })
  })

  it('is left out rather than cut off', () => {
    expect(placeLabel({ from: 40, to: 720, textWidth: 40, width: 756 })).toBeUndefined()
    expect(placeLabel({ from: -300, to: -100, textWidth: 40, width: 756 })).toBeUndefined()
  })
})
