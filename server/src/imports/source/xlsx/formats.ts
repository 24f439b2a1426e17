import type { DateParts } from './dates.ts'

/** How a number is shown. */
export type Format =
  | { readonly is: 'general' }
  | { readonly is: 'date'; readonly parts: DateParts }
  | { readonly is: 'number'; readonly sections: readonly Section[] }

/** One of the forms for positive, negative and zero. */
export interface Section {
  readonly before: string
  readonly after: string
  /** Digits behind the point, of which so many must stand. */
  readonly decimals: number
  readonly fixed: number
  /** Digits that stand before the point at least. */
  readonly digits: number
  readonly thousands: boolean
  readonly percent: boolean
  /** Each comma behind the digits divides by a thousand. */
  readonly scale: number
}

const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  32: 'h:mm',
  33: 'h:mm:ss',
  34: 'h:mm',
  35: 'h:mm:ss',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  55: 'h:mm',
  56: 'h:mm:ss',
}

/** Numbers of formats that are days in the versions for East Asia. */
const isEasternDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

export function formatOf(id: number, own: ReadonlyMap<number, string>): Format {
  const code = own.get(id) ?? builtIn[id] ?? (isEasternDate(id) ? 'yyyy-mm-dd' : undefined)
  return code === undefined ? { is: 'general' } : parsed(code)
}

/** Quoted text, an escaped sign, a blank as wide as one, what fills the cell, and settings in brackets. */
const literal = /"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g

function parsed(code: string): Format {
  // Longer ones were not made by hand, and only cost time.
  const sections = code.slice(0, 500).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const [first = ''] = sections
  const signs = first.replace(/\[(h+|m+|s+)\]/gi, '<$1>').replace(literal, '')
  if (/[ymdhs]/i.test(signs.replace(/general|e[+-]/gi, ''))) return { is: 'date', parts: datePartsOf(signs) }
  // Fractions and powers are shown as the plain number that they are.
  const isPlain = sections.every((one) => /^[^/?eE@]*$/.test(one.replace(literal, '')) && /[0#]/.test(one.replace(literal, '')))
  return isPlain ? { is: 'number', sections: sections.slice(0, 3).map(sectionOf) } : { is: 'general' }
}

function datePartsOf(signs: string): DateParts {
  const elapsed = /<h+>/i.test(signs)
  const time = elapsed || /[hs]/i.test(signs)
  // An `m` beside hours or seconds is minutes.
  const month = /m/i.test(signs.replace(/(h+>?\s*:?\s*)m+/gi, '$1').replace(/m+(\s*:?\s*s)/gi, '$1'))
  return { year: /[ye]/i.test(signs), month, day: /d/i.test(signs), time, seconds: /s/i.test(signs), elapsed }
}

function sectionOf(code: string): Section {
  const bare = code.replace(literal, (found) => '\u0000'.repeat(found.length))
  const start = bare.search(/[0#]/)
  const end = Math.max(bare.lastIndexOf('0'), bare.lastIndexOf('#')) + 1
  const [whole = '', decimals = ''] = bare.slice(start, end).split('.')
  const commas = /^,*/.exec(bare.slice(end))?.[0].length ?? 0
  return {
    before: shown(code.slice(0, start)),
    after: shown(code.slice(end + commas)),
    decimals: decimals.replace(/[^0#]/g, '').length,
    fixed: decimals.replace(/[^0]/g, '').length,
    digits: whole.replace(/[^0]/g, '').length,
    thousands: whole.includes(','),
    percent: bare.includes('%'),
    scale: 1000 ** commas,
  }
}

/** The text that a format sets around a number: `"h"`, `\¥`, `[$¥-804]`. */
const shown = (code: string): string =>
  code.replace(literal, (found) => {
    if (found.startsWith('"')) return found.slice(1, -1)
    if (found.startsWith('\\')) return found.slice(1)
    return found.startsWith('[$') ? (/^\[\$([^\]-]*)/.exec(found)?.[1] ?? '') : ''
  })
