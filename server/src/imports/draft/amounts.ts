import { readScalar } from '../../language/values/scalars.ts'

const currencies: readonly (readonly [RegExp, string])[] = [
  [/新[台臺][幣币]|NTD?\$|NTD/i, 'TWD'],
  [/人民[币幣]|RMB/i, 'CNY'],
  [/港[币幣元]|HK\$/i, 'HKD'],
  [/美元|美金|US\$/i, 'USD'],
  [/欧元|歐元/, 'EUR'],
]

/** A sum of money as it is written here: `新臺幣4,200,000元` is `TWD 4,200,000`. What is in no currency stays bare, or takes that of its column. */
export function amountIn(text: string, currency: string | undefined): string | undefined {
  const tidy = text.trim().replace(/[。.]$/, '')
  if (/^\d[\d,. ]*$/.test(tidy)) return currency === undefined ? tidy : `${currency} ${tidy}`
  if (readScalar('money', tidy).ok) return tidy
  const sign = currencies.find(([pattern]) => pattern.test(tidy))
  const figure = /(?<![\d,])\d[\d,]*(?:\.\d+)?(?=\s*元?(?:整|正)?$)/.exec(tidy)?.[0]
  const written = sign && figure !== undefined ? `${sign[1]} ${figure}` : undefined
  return written !== undefined && readScalar('money', written).ok ? written : undefined
}
