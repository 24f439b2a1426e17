/** What neither XML nor HTML can hold: control characters but for the ends of lines, halves of surrogate pairs, and two that are no characters. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu

/** The sign that stands for a character that cannot be shown. */
const replacement = '\ufffd'

/** Plain data with every text in it such that any file can hold it. Keys are ours and stay. */
export function cleaned<Data>(data: Data): Data {
  return clean(data) as Data
}

function clean(data: unknown): unknown {
  if (typeof data === 'string') return data.replace(unprintable, replacement)
  if (Array.isArray(data)) return data.map(clean)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, clean(value)]))
}
