import { visible } from '../letters.ts'
import { child, type Element, number, textOf } from '../package/elements.ts'
import { attribute } from '../package/xml.ts'
import type { DateSystem } from './dates.ts'
import type { CellStyles } from './looks.ts'
import { numberText } from './numbers.ts'
import { cellText } from './strings.ts'

/** What the cells of all sheets are read with. */
export interface Dictionary {
  readonly strings: readonly string[]
  readonly styles: CellStyles
  readonly system: DateSystem
}

/** What a cell shows. */
export function shownText(cell: Element, { strings, styles, system }: Dictionary): string {
  const written = textOf(child(cell, 'v') ?? nothing, 'v')
  switch (attribute(cell.attributes, 't') ?? 'n') {
    case 's':
      return tidy(strings[number(written) ?? -1] ?? '')
    case 'inlineStr':
      return tidy(cellText(child(cell, 'is') ?? nothing))
    case 'b':
      return written.trim() === '1' || written.trim() === 'true' ? 'TRUE' : written.trim() === '' ? '' : 'FALSE'
    case 'n':
      return numberText(written, styles.find(styleOf(cell)).format, system)
    case 'd':
      return written.replace('T', ' ').replace(/(?: 00:00)?(?::00)?(?:\.0+)?Z?$/, '')
    default:
      return tidy(written)
  }
}

const nothing: Element = { name: '', attributes: {}, children: [] }

const tidy = (text: string): string => visible(text).replace(/\r\n?/g, '\n').trim()

export const styleOf = (cell: Element): number => number(attribute(cell.attributes, 's')) ?? 0
