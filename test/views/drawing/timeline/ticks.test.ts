import { describe, expect, it } from 'vitest'
import { civilDate, isoText } from '../../../../server/src/language/values/civil.ts'
import { textWidth } from '../../../../server/src/views/drawing/textWidth.ts'
import type { Scale } from '../../../../server/src/views/drawing/timeline/scale.ts'
import { clearOf, dayTicks, labelEnd, monthTicks, thinned, weekTicks } from '../../../../server/src/views/drawing/timeline/ticks.ts'
import { day } from '../../fixtures/write.ts'

const scale = (from: string, perDay: number, width: number): Scale => ({ from: day(from), perDay, width })
const number = (at: number): string => String(civilDate(at).day)
const month = (at: number): string => isoText(at).slice(5, 7)

describe('ticks', () => {
  it('stand at the first of each month, and the month that began before is named at the edge', () => {
    // 217 days from 25 May: June begins after 7 days, December after 190. «05» at the edge would reach to 4 + 12.32 + 8 = 24.32 ≤ 24.5.
    const ticks = monthTicks(scale('2026-05-25', 3.5, 759), month)
    expect(ticks.map(({ label }) => label)).toEqual(['05', '06', '07', '08', '09', '10', '11', '12'])
    expect(ticks.map(({ x }) => x).slice(0, 3)).toEqual([0, 24.5, 129.5])
  })

  it('drop the month at the edge where the next one is too near', () => {
    expect(monthTicks(scale('2026-05-26', 3.5, 759), month)[0]?.label).toBe('06')
  })

  it('name the month even of a single week', () => {
    expect(monthTicks(scale('2026-07-13', 90, 630), month).map(({ label }) => label)).toEqual(['07'])
  })

  it('are Mondays in the week tier', () => {
    const ticks = weekTicks(scale('2026-07-15', 8, 160), number)
    expect(ticks.map(({ label }) => label)).toEqual(['20', '27', '3'])
    expect(ticks[0]?.x).toBe(40) // Wednesday to Monday: 5 days
  })

  it('are all days in the day tier', () => {
    expect(dayTicks(scale('2026-07-30', 24, 96), number).map(({ label }) => label)).toEqual(['30', '31', '1', '2'])
  })
})

describe('labels of ticks', () => {
  it('are all kept while they are 8 px apart', () => {
    // A week is 24.5 px; «13» takes 4 + 12.32 + 8 = 24.32.
    const weeks = weekTicks(scale('2026-05-25', 3.5, 759), number)
    expect(thinned(weeks)).toHaveLength(weeks.length)
  })

  it('are thinned to every n-th, the same ones after panning', () => {
    const early = thinned(weekTicks(scale('2026-05-25', 2, 280), number)).map((tick) => isoText(tick.day))
    const later = thinned(weekTicks(scale('2026-06-01', 2, 280), number)).map((tick) => isoText(tick.day))
    expect(later.slice(0, 5)).toEqual(early.filter((date) => date >= '2026-06-01').slice(0, 5))
    // 14 px a week: one label needs 24.32, so every second is kept.
    expect(early.map((date, index) => (index === 0 ? 14 : day(date) - day(early[index - 1] ?? date)))).toEqual(early.map(() => 14))
  })

  it('give way to what stands over them', () => {
    const months = monthTicks(scale('2026-05-25', 3.5, 759), month)
    // «07» reaches from 133.5 to 129.5 + 4 + 12.32 = 145.82.
    expect(labelEnd(months[2] ?? { day: 0, x: 0, ordinal: 0, label: '' })).toBeCloseTo(145.82)
    expect(clearOf(months, 140, 200).map(({ label }) => label)).not.toContain('07')
    expect(clearOf(months, 148, 200).map(({ label }) => label)).toContain('07')
  })
})

describe('the estimated width of a text', () => {
  it('is 0.56 em for a Latin and 1 em for a Han character', () => {
    expect(textWidth('Today', 10)).toBeCloseTo(28)
    expect(textWidth('今天', 10)).toBe(20)
    expect(textWidth('逾期 12 天', 10)).toBeCloseTo(30 + 4 * 5.6)
    expect(textWidth('，', 10)).toBe(10)
    expect(textWidth('𠮷', 10)).toBe(10)
  })
})
