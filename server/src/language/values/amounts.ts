import { halfWidth } from './halfWidth.ts'
import { type Money, type Reading, read, refuse } from './valueTypes.ts'

const grouped = /^[-−+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const plain = /^[-−+]?\d+(?:\.\d+)?$/
const symbols: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', NT$: 'TWD', US$: 'USD', HK$: 'HKD', S$: 'SGD' }

/** Reads `12`, `1,200,000`, `0.5`; full-width digits are read as their ASCII twins. */
export function readNumber(text: string): Reading<number> {
  const ascii = halfWidth(text.trim())
  if (!plain.test(ascii) && !grouped.test(ascii)) return refuse('expected')
  // `-0` is nothing else than 0.
  const value = Number(ascii.replaceAll(',', '').replace('−', '-')) + 0
  return Number.isFinite(value) ? read(value) : refuse('outOfRange')
}

export function readInteger(text: string): Reading<number> {
  const number = readNumber(text)
  return !number.ok || Number.isInteger(number.value) ? number : refuse('expected')
}

/** Reads `60`, `60 %`, `99.99%`, `百分之六十`-free forms: a figure in hundredths. */
export function readPercent(text: string): Reading<number> {
  return readNumber(halfWidth(text.trim()).replace(/(?<!\s)\s*%$/, ''))
}

/** Reads `CNY 1,200,000`, `1200000 TWD`, `NT$ 500`, `500`. */
export function readMoney(text: string): Reading<Money> {
  const trimmed = halfWidth(text.trim())
  const match = /^(?:([A-Z]{3}|NT\$|US\$|HK\$|S\$|[€£])\s*)?([-−+]?[\d,.]+)(?:\s*([A-Z]{3}))?$/.exec(trimmed)
  const amount = match?.[2] === undefined ? undefined : readNumber(match[2])
  if (amount && !amount.ok) return amount
  if (!match || !amount || (match[1] && match[3])) return refuse('expected')
  const currency = match[1] ?? match[3]
  return read(currency === undefined ? { amount: amount.value } : { amount: amount.value, currency: symbols[currency] ?? currency })
}
