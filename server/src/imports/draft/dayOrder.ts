import type { Block } from '../source/source.ts'

/** Which figure of `03/04/2026` is the day, where a document tells. */
export type DayOrder = 'dayFirst' | 'monthFirst' | 'unknown'

const pattern = /(?<![\d/.-])(\d{1,2})[/.](\d{1,2})[/.](?:20)\d\d(?!\d)/g

/** A document writes its days in one order: one that can be read in one way only tells how the others are meant. */
export function dayOrderIn(blocks: readonly Block[]): DayOrder {
  const text = blocks.flatMap((block) => (block.is === 'table' ? block.rows.flat().map((cell) => cell.text) : [block.text])).join('\n')
  const found = [...text.matchAll(pattern)].map(([, first, second]) => [Number(first), Number(second)] as const)
  const days = found.some(([first, second]) => first > 12 && second <= 12)
  const months = found.some(([first, second]) => second > 12 && first <= 12)
  return days === months ? 'unknown' : days ? 'dayFirst' : 'monthFirst'
}

/** Such a date with its parts where ISO has them; any other text as it is. */
export function ordered(text: string, order: DayOrder): string {
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](20\d\d)$/.exec(text.trim())
  if (!match || order === 'unknown') return text
  const [, first = '', second = '', year = ''] = match
  const [day, month] = order === 'dayFirst' ? [first, second] : [second, first]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
