import { type DateSystem, dateText } from './dates.ts'
import type { Format, Section } from './formats.ts'

/** A number as the sheet shows it, in a form that everybody reads alike. */
export function numberText(written: string, format: Format, system: DateSystem): string {
  const value = Number(written)
  if (written.trim() === '' || !Number.isFinite(value)) return written
  switch (format.is) {
    case 'general':
      return general(value)
    case 'date':
      return dateText(value, format.parts, system) ?? general(value)
    case 'number':
      return inSection(value, format.sections)
  }
}

/** Fifteen digits are what a sheet computes with; the rest is 0.30000000000000004. */
const exact = (value: number): number => Number(value.toPrecision(15))

const general = (value: number): string => String(exact(value))

function inSection(value: number, sections: readonly Section[]): string {
  const [positive, negative, zero] = sections
  const section = (value < 0 ? negative : value === 0 ? zero : undefined) ?? positive
  if (!section) return general(value)
  const text = digitsOf(Math.abs(value), section)
  // A form of its own for negative numbers says so itself, often in red only: the sign is never lost.
  const sign = value < 0 && !(section === negative && /[-−(]/.test(section.before)) && /[1-9]/.test(text) ? '-' : ''
  return `${sign}${section.before}${text}${section.after}`.trim()
}

function digitsOf(value: number, { decimals, fixed, digits, thousands, percent, scale }: Section): string {
  const shown = exact((percent ? value * 100 : value) / scale)
  const power = 10 ** Math.min(decimals, 15)
  const rounded = shown < 1e15 / power ? Math.round(exact(shown * power)) / power : shown
  const [whole = '', behind = ''] = rounded.toFixed(Math.min(decimals, 15)).split('.')
  const kept = behind.slice(0, fixed) + behind.slice(fixed).replace(/0+$/, '')
  const padded = digits === 0 && whole === '0' && kept !== '' ? '' : whole.padStart(Math.min(digits, 50), '0')
  const grouped = thousands ? inThousands(padded) : padded
  return kept === '' ? grouped : `${grouped}.${kept}`
}

function inThousands(digits: string): string {
  const first = digits.length % 3
  return [digits.slice(0, first), ...(digits.slice(first).match(/.{3}/g) ?? [])].filter((part) => part !== '').join(',')
}
