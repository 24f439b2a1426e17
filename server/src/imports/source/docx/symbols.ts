/** Signs that Word writes as places in a font. `≤` in a target time is worth more than a bullet, but both are read. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '☐',
  113: '☐',
  117: '◆',
  118: '❖',
  159: '•',
  167: '▪',
  168: '☐',
  216: '➢',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

const wingdings2: Readonly<Record<number, string>> = { 80: '✓', 79: '✗', 82: '☑', 83: '☒', 84: '☒', 163: '☐' }

const symbol: Readonly<Record<number, string>> = {
  163: '≤',
  179: '≥',
  177: '±',
  180: '×',
  185: '≠',
  187: '≈',
  176: '°',
  183: '•',
  174: '→',
  172: '←',
  222: '⇒',
  109: 'μ',
  83: 'Σ',
  68: 'Δ',
  165: '∞',
}

const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = { wingdings, 'wingdings 2': wingdings2, symbol }

/** `<w:sym w:font="Symbol" w:char="F0A3"/>` is ≤. */
export function symbolOf(font: string, code: string): string {
  const point = Number.parseInt(code, 16)
  if (Number.isNaN(point) || point < 0x20 || point > 0xffff) return ''
  // Places in a font are written in the private area.
  const place = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point
  const table = fonts[font.toLowerCase()]
  return table?.[place] ?? (place === point && !table ? String.fromCharCode(point) : '□')
}
