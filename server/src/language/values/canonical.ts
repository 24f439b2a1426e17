import { isoText } from './civil.ts'
import { readDate } from './dates.ts'
import { readDuration, readInterval, shortUnits } from './durations.ts'
import { frequencyWord } from './frequencies.ts'
import type { ValueType } from './valueTypes.ts'

/**
 * How a value is usually written, its figures and units as they are: `15 minutes` is `15min`, `2026/3/5` is `2026-03-05`, `每月` is
 * `monthly`. Nothing where the text can be read in two ways, or in none.
 */
export function canonicalText(type: ValueType, text: string): string | undefined {
  switch (type) {
    case 'date':
      return canonicalDate(text)
    case 'duration':
      return readDuration(text).ok ? shortUnits(text) : undefined
    case 'interval':
      return readInterval(text).ok ? shortUnits(text) : undefined
    case 'frequency':
      return frequencyWord(text)
    default:
      return undefined
  }
}

/** `03/04/2026` may be two days; every other day that is refused for its notation is certain. */
export function canonicalDate(text: string): string | undefined {
  const day = readDate(text)
  if (day.ok) return isoText(day.value)
  const [only, ...more] = day.suggestions
  return more.length === 0 ? only : undefined
}
