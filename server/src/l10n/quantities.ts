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

/** A duration in the one unit in which it reads best: `52.56 min`, `2 h`, `1 h 30 min`, `2.28 years`. */
export function durationText(exact: number, locale: Locale): string {
  // What would round up to 60 s or 60 min belongs to the next unit.
  const seconds = scale.map(([, size]) => round(exact / size) * size).find((value, index) => value >= (scale[index]?.[2] ?? 0)) ?? exact
  const [unit, size] = scale.find(([, , from]) => seconds >= from) ?? (['s', 1, 0] as const)
  if (unit === 'h' && Number.isInteger(seconds / 60)) return hours(seconds / 60, locale)
  const figure = round(seconds / size)
  return `${numberText(figure)} ${locale === 'en' && unit === 'y' && figure === 1 ? 'year' : units[locale][unit]}`
}

/** Whole minutes as hours and minutes. */
function hours(minutes: number, locale: Locale): string {
  const unit = units[locale]
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} ${unit.h}${rest === 0 ? '' : ` ${rest} ${unit.min}`}`
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Figures with grouped thousands and no more digits than they have. */
export function numberText(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
