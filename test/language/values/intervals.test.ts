import { describe, expect, test } from 'vitest'
import { isoText, parseIso } from '../../../server/src/language/values/civil.ts'
import { dayAfter } from '../../../server/src/language/values/intervals.ts'
import { compareVersions } from '../../../server/src/language/values/versions.ts'

describe('the day after an interval', () => {
  test.each([
    ['2026-01-31', 1, 0, '2026-02-28'],
    ['2024-01-31', 1, 0, '2024-02-29'],
    ['2024-02-29', 12, 0, '2025-02-28'],
    ['2025-12-08', 12, 0, '2026-12-08'],
    ['2026-11-30', 3, 0, '2027-02-28'],
    ['2026-03-16', 0, 90, '2026-06-14'],
    ['2026-01-31', 1, 1, '2026-03-01'],
    ['2026-01-31', 0, 1 / 3, '2026-01-31'],
    ['2026-01-31', 0, 1.5, '2026-02-01'],
  ])('%s and %i months, %i days is %s', (start, months, days, expected) => {
    expect(isoText(dayAfter(parseIso(start) ?? 0, { months, days }))).toBe(expected)
  })
})

describe('versions', () => {
  test('are compared number by number', () => {
    expect(Math.sign(compareVersions('1.9', '1.10') ?? 0)).toBe(-1)
    expect(compareVersions('v1', '1.0')).toBe(0)
    expect(compareVersions('2026 edition', '1.0')).toBeUndefined()
    expect(compareVersions('A', 'A ')).toBe(0)
  })
})
