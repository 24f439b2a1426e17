import { describe, expect, it } from 'vitest'
import { isoText } from '../../../../server/src/language/values/civil.ts'
import { centre, extentOf, nextZoom, pan, type Room, scaleFor, zoomTo } from '../../../../server/src/views/drawing/timeline/zoom.ts'
import type { TimelineItem } from '../../../../server/src/views/models/timeline/types.ts'
import { day } from '../../fixtures/write.ts'

const year = { start: day('2026-01-01'), end: day('2026-12-31') }
const room = (today: string, width = 756): Room => ({ extent: year, today: day(today), width })
const from = (today: string, zoom: 'half' | 'year' = 'half'): string => isoText(scaleFor({ zoom, from: null }, room(today)).from)

describe('the part of time that is shown', () => {
  it('has today at one quarter, from a Monday on', () => {
    // 756 px / 3.5 = 216 days, a quarter is 54: 2026-07-15 − 54 = Friday 2026-05-22, its Monday is the 18th.
    expect(from('2026-07-15')).toBe('2026-05-18')
  })

  it('does not run out of the period', () => {
    expect(from('2026-01-03')).toBe('2026-01-01')
    expect(from('2026-12-20')).toBe('2026-05-30') // 2027-01-01 − 216 days
    expect(from('2031-01-01')).toBe('2026-05-30')
  })

  it('begins with the period where all of it has room', () => {
    expect(from('2026-07-15', 'year')).toBe('2026-01-01') // 378 days of room for 365
  })

  it('takes a wish, as far as there is something to see', () => {
    expect(isoText(scaleFor({ zoom: 'half', from: day('2026-03-02') }, room('2026-07-15')).from)).toBe('2026-03-02')
    expect(isoText(scaleFor({ zoom: 'half', from: day('2020-01-01') }, room('2026-07-15')).from)).toBe('2026-01-01')
  })

  it('fits the whole period', () => {
    expect(scaleFor({ zoom: 'fit', from: day('2026-03-02') }, room('2026-07-15', 730))).toEqual({ from: day('2026-01-01'), perDay: 2, width: 730 })
  })

  it('shows the same time on less room in a narrow pane', () => {
    expect(scaleFor({ zoom: 'half', from: null }, room('2026-07-15', 380)).perDay).toBe(1.75) // 3.5 × 380 / 760
  })
})

describe('moving in time', () => {
  const scale = scaleFor({ zoom: 'half', from: day('2026-03-01') }, room('2026-07-15'))

  it('zooms around the middle', () => {
    // The middle of 2026-03-01 + 216 days is 2026-06-17; a quarter shows 756 / 8 = 94.5 days, and half of that is 47.25: 2026-04-30.75.
    expect(zoomTo('quarter', scale, room('2026-07-15'))).toEqual({ zoom: 'quarter', from: day('2026-05-01') })
  })

  it('pans by a part of what is shown, and centres a day', () => {
    expect(pan(scale, -0.5)).toEqual({ from: day('2026-03-01') - 108 })
    expect(centre(scale, day('2026-08-01'))).toEqual({ from: day('2026-08-01') - 108 })
  })

  it('knows the next closer and wider zoom, and stops at the ends', () => {
    expect([nextZoom('fit', 1), nextZoom('half', 1), nextZoom('week', 1), nextZoom('year', -1), nextZoom('fit', -1)]).toEqual([
      'year',
      'quarter',
      'week',
      'fit',
      'fit',
    ])
  })
})

describe('the days a timeline knows', () => {
  const milestone = (end: string): TimelineItem => ({ id: end, label: '', title: '', kind: 'milestone', level: 1, state: 'planned', end: day(end) })
  const extent = (...items: readonly TimelineItem[]) => {
    const { start, end } = extentOf({ period: year, today: day('2026-07-15'), items, shades: [], wants: [] })
    return `${isoText(start)} ${isoText(end)}`
  }

  it('are those of the period and of items near it', () => {
    expect(extent()).toBe('2026-01-01 2026-12-31')
    expect(extent(milestone('2025-11-20'), milestone('2027-02-01'))).toBe('2025-11-20 2027-02-01')
  })

  it('are not stretched by a date that is centuries away', () => {
    expect(extent(milestone('2206-07-15'))).toBe('2026-01-01 2026-12-31')
  })
})
