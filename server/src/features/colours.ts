import { type Span, span } from '../base/span.ts'
import type { Snapshot } from './snapshot.ts'

/** Red, green and blue from 0 to 1. */
export interface Colour {
  readonly red: number
  readonly green: number
  readonly blue: number
}

/** The colours of levels in a risk matrix, without their quotes: `color: '#E0A030'`. */
export function colours({ file }: Pick<Snapshot, 'file'>): readonly { readonly span: Span; readonly colour: Colour }[] {
  if (!file) return []
  const found = file.documents
    .flatMap(({ figures }) => figures.filter(({ property }) => property?.key === 'color'))
    .flatMap((figure) => {
      const colour = readColour(figure.text)
      const inside = file.table.text.slice(figure.span.start, figure.span.end).indexOf('#') + figure.span.start
      return colour ? [{ span: span(inside, inside + figure.text.trim().length), colour }] : []
    })
  return [...new Map(found.map((one) => [one.span.start, one])).values()]
}

function readColour(text: string): Colour | undefined {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text.trim()) ?? []
  if (red === undefined || green === undefined || blue === undefined) return undefined
  return { red: share(red), green: share(green), blue: share(blue) }
}

const share = (digits: string): number => Number.parseInt(digits, 16) / 255

/** As a plan writes it: `#E0A030`. */
export const colourText = ({ red, green, blue }: Colour): string => `#${[red, green, blue].map(digitsOf).join('')}`

const digitsOf = (part: number): string =>
  Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase()
