import { describe, expect, it } from 'vitest'
import { beyond, endOf, lastDay, noonOf, type Scale, startOf } from '../../../../server/src/views/drawing/timeline/scale.ts'
import { day } from '../../fixtures/write.ts'

// From Monday 2026-05-25, 3.5 px a day, on 756 px: 216 days, the last of them 2026-12-26.
const half: Scale = { from: day('2026-05-25'), perDay: 3.5, width: 756 }

describe('a scale of linear days', () => {
  it('puts the left edge of a day 3.5 px per day after the first', () => {
    expect(startOf(half, day('2026-05-25'))).toBe(0)
    expect(startOf(half, day('2026-06-01'))).toBe(24.5) // 7 days
    expect(startOf(half, day('2026-05-20'))).toBe(-17.5)
  })

  it('ends a span with the end of its last day', () => {
    expect(endOf(half, day('2026-07-03'))).toBe(140) // 40 days
    expect(endOf(half, day('2026-06-01')) - startOf(half, day('2026-06-01'))).toBe(3.5)
  })

  it('puts a point at noon, to a tenth of a pixel', () => {
    expect(noonOf(half, day('2026-07-15'))).toBe(180.3) // 51.5 days = 180.25 px
    expect(noonOf(half, day('2026-07-24'))).toBe(211.8) // 60.5 days = 211.75 px
  })

  it('knows its last day', () => {
    expect(lastDay(half)).toBe(day('2026-12-26'))
    expect(lastDay({ ...half, width: 757 })).toBe(day('2026-12-27'))
    expect(lastDay({ from: day('2026-01-01'), perDay: 759 / 365, width: 759 })).toBe(day('2026-12-31'))
  })

  it('says on which side a span lies wholly outside', () => {
    expect(beyond(half, day('2026-01-12'), day('2026-05-24'))).toBe('left')
    expect(beyond(half, day('2026-01-12'), day('2026-05-25'))).toBeUndefined()
    expect(beyond(half, day('2026-12-26'), day('2027-02-01'))).toBeUndefined()
    expect(beyond(half, day('2026-12-27'), day('2027-02-01'))).toBe('right')
  })
})
