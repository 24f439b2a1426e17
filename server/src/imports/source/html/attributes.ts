export type Attributes = Readonly<Record<string, string>>

const styleOf = (attributes: Attributes): string => attributes['style'] ?? ''

export const isHidden = (attributes: Attributes): boolean =>
  attributes['hidden'] !== undefined || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(styleOf(attributes))

/** A colour behind the text that is not that of paper. */
export function isFilled(attributes: Attributes): boolean {
  const colour = attributes['bgcolor'] ?? /background(?:-color)?\s*:\s*([^;]+)/i.exec(styleOf(attributes))?.[1]
  return colour !== undefined && !/^\s*(?:white|#fff(?:fff)?|transparent|none|inherit|initial|unset)\b/i.test(colour)
}

export const isBoldTag = (tag: string, attributes: Attributes): boolean =>
  tag === 'b' || tag === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(styleOf(attributes))

/** How far a cell reaches. A browser goes no further than 1,000 columns either. */
export function spanOf(attributes: Attributes, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributes[name] ?? '', 10)
  // 0 rows are all that are left.
  if (span === 0 && name === 'rowspan') return 65_534
  return span >= 1 ? Math.min(span, name === 'colspan' ? 1000 : 65_534) : 1
}
