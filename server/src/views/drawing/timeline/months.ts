import { civilDate } from '../../../language/values/civil.ts'
import { textWidth } from '../textWidth.ts'
import type { Translate } from '../translate.ts'
import { noonOf, type Scale } from './scale.ts'
import { type LabelOf, labelSize } from './ticks.ts'

/** January carries its year: the only month whose year is in doubt. */
export function monthLabel(t: Translate): LabelOf {
  const names = t('months').split(' ')
  return (day) => {
    const { year, month } = civilDate(day)
    const name = names[month - 1] ?? ''
    return month === 1 ? t('monthAndYear', { month: name, year }) : name
  }
}

/** Where the flag of today stands. */
export interface FlagPlace {
  readonly x: number
  readonly width: number
}

/** Centred on today, but never cut off by an edge. */
export function flagAt(scale: Scale, today: number, text: string): FlagPlace | undefined {
  const x = noonOf(scale, today)
  if (x < 0 || x > scale.width) return undefined
  const width = Math.ceil(textWidth(text, labelSize) * 1.1) + 10
  return { x: Math.max(0, Math.min(scale.width - width, x - width / 2)), width }
}
