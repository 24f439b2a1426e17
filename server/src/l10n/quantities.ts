import type { Locale } from './locale.ts'

const units = {
  en: { y: 'years', d: 'd', h: 'h', min: 'min', s: 's' },
  'zh-cn': { y: '年', d: '天', h: '小时', min: '分钟', s: '秒' },
  'zh-tw': { y: '年', d: '天', h: '小時', min: '分鐘', s: '秒' },
} as const

/** A duration in the one unit in which it reads best: `52.56 min`, `2 h`, `2.28 years`. */
export function durationText(seconds: number, locale: Locale): string {
  const unit = units[locale]
  const year = 365 * 86400
  if (seconds >= year) return `${numberText(round(seconds / year))} ${unit.y}`
  if (seconds >= 2 * 86400) return `${numberText(round(seconds / 86400))} ${unit.d}`
  if (seconds >= 3600) return hours(seconds, locale)
  if (seconds >= 60) return `${numberText(round(seconds / 60))} ${unit.min}`
  return `${numberText(round(seconds))} ${unit.s}`
}

/** `1 h 30 min` where the minutes are whole, `8.76 h` where they are not. */
function hours(seconds: number, locale: Locale): string {
  const unit = units[locale]
  const minutes = seconds / 60
  if (!Number.isInteger(minutes)) return `${numberText(round(seconds / 3600))} ${unit.h}`
  const whole = Math.floor(minutes / 60)
  const rest = minutes % 60
  return rest === 0 ? `${whole} ${unit.h}` : `${whole} ${unit.h} ${rest} ${unit.min}`
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Figures with grouped thousands and no more digits than they have. */
export function numberText(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
