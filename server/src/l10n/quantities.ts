import type { Locale } from './locale.ts'

const units = {
  en: { y: 'years', d: 'd', h: 'h', min: 'min', s: 's' },
  'zh-cn': { y: '年', d: '天', h: '小时', min: '分钟', s: '秒' },
  'zh-tw': { y: '年', d: '天', h: '小時', min: '分鐘', s: '秒' },
} as const

type Unit = keyof (typeof units)['en']

/** From how many seconds on a unit is used. Hours go on to two days: «24 h» and «36 h» are what people say. */
const scale: readonly (readonly [unit: Unit, seconds: number, from: number])[] = [
  ['y', 365 * 86400, 365 * 86400],
  ['d', 86400, 2 * 86400],
  ['h', 3600, 3600],
  ['min', 60, 60],
  ['s', 1, 0],
]

/** A duration as it is said: `52.56 min`, `2 h`, `6 h 17 min`, `6 d 23 h`, `2.28 years`. */
export function durationText(exact: number, locale: Locale): string {
  // What would round up to 60 s or 60 min belongs to the next unit.
  const seconds = scale.map(([, size]) => round(exact / size) * size).find((value, index) => value >= (scale[index]?.[2] ?? 0)) ?? exact
  const [unit, size] = scale.find(([, , from]) => seconds >= from) ?? (['s', 1, 0] as const)
  const parts = unit === 'h' || unit === 'd' ? partsOf(exact, unit) : undefined
  if (parts) return parts.map(([figure, name]) => `${figure} ${units[locale][name]}`).join(' ')
  const figure = round(seconds / size)
  return `${numberText(figure)} ${locale === 'en' && unit === 'y' && figure === 1 ? 'year' : units[locale][unit]}`
}

/**
 * Hours and minutes where the minutes are whole, days and hours where the hours are. What is neither, as the 8.76 h or the 3.65 d that
 * 99.9 % and 99 % allow in a year, keeps its decimals; days that two decimals do not hold either are rounded to hours.
 */
function partsOf(exact: number, unit: 'h' | 'd'): readonly (readonly [figure: number, unit: Unit])[] | undefined {
  const [size, step, small] = unit === 'h' ? ([3600, 60, 'min'] as const) : ([86400, 3600, 'h'] as const)
  const isWhole = Math.abs(exact / step - Math.round(exact / step)) * step < 0.5
  const isDecimal = Math.abs(round(exact / size) * size - exact) < 0.5
  if (!isWhole && (unit === 'h' || isDecimal)) return undefined
  const steps = Math.round(exact / step)
  const each = size / step
  const parts = [
    [Math.floor(steps / each), unit],
    [steps % each, small],
  ] as const
  return parts.filter(([figure]) => figure > 0)
}

const round = (value: number): number => Math.round(value * 100) / 100

const grouping = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20, signDisplay: 'negative' })

/** Figures with grouped thousands and no more digits than they have. */
export const numberText = (value: number): string => grouping.format(value)
