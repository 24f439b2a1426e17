import { describe, expect, test } from 'vitest'
import type { Registry } from '../../../server/src/generated/model.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { type Stretch, serviceWeek, weeklySeconds, worstOverlap } from '../../../server/src/programme/analysis/serviceHours.ts'

function weekOf(hours: string): readonly Stretch[] {
  const file = readText('memory:/a.registry.yaml', `kind: registry\ncalendars: [{ id: c, hours: ${hours} }]\n`)
  const registry = file.documents[0]?.root as Registry | undefined
  const calendar = registry?.calendars[0]
  return (calendar && serviceWeek(calendar)) ?? []
}

const office = weekOf('[{ days: [mon, tue, wed, thu, fri], from: "08:00", to: "18:00" }]')
const hour = 3600

describe('service hours', () => {
  test('of five days of ten hours are 50 h a week', () => {
    expect(weeklySeconds(office)).toBe(50 * hour)
  })

  test('may run over midnight and overlap', () => {
    expect(weeklySeconds(weekOf('[{ days: [sun], from: "22:00", to: "06:00" }]'))).toBe(8 * hour)
    expect(weeklySeconds(weekOf('[{ days: [mon], from: "08:00", to: "12:00" }, { days: [mon], from: "10:00", to: "14:00" }]'))).toBe(6 * hour)
  })

  test('in words or with a hole are not known', () => {
    expect(weekOf('Monday to Friday')).toEqual([])
    expect(weekOf('[{ days: [mon], from: "08:00" }]')).toEqual([])
  })
})

describe('the most service that an outage takes', () => {
  test.each([
    ['3 h fall into one day', 3, 3],
    ['14 h take one day of ten hours: the night does not count', 14, 10],
    // From 08:00 to 10:00 of the third day: 10 + 10 + 2.
    ['50 h take two days and two hours of the third', 50, 22],
    ['a week takes all of it', 168, 50],
    ['a week and three hours take three more', 171, 53],
  ])('%s', (_, outage, wanted) => {
    expect(worstOverlap(office, outage * hour) / hour).toBe(wanted)
  })

  test('is found by trying every minute of the week', () => {
    const week = 7 * 1440
    const uneven: readonly Stretch[] = [
      { from: 480, to: 720 },
      { from: 780, to: 1080 },
      { from: 5 * 1440, to: 5 * 1440 + 600 },
      { from: week - 60, to: week + 120 },
    ]
    const serves = (minute: number): boolean => uneven.some(({ from, to }) => [minute, minute + week].some((at) => at >= from && at < to))
    // How many minutes of service lie before each minute of two weeks.
    const before = [0]
    for (let minute = 0; minute < 2 * week; minute++) before.push((before[minute] ?? 0) + (serves(minute % week) ? 1 : 0))
    for (const outage of [30, 200, 500, 700, 3000]) {
      const counts = Array.from({ length: week }, (_, start) => (before[start + outage] ?? 0) - (before[start] ?? 0))
      expect(worstOverlap(uneven, outage * 60) / 60).toBe(Math.max(...counts))
    }
  })
})
