import type { Block } from '../source/source.ts'

const words = /^(?:title|dateFormat|axisFormat|tickInterval|todayMarker|excludes|includes|section|inclusiveEndDates)\b/
const bar = /^[^:\n]*:.*\d{4}-\d\d-\d\d/m

/** A timeline as text for a drawing program: it says what tables and lists say already. */
export class Drawing {
  #inside: 'text' | 'drawing' = 'text'

  /** Whether a line belongs to a drawing. */
  takes(text: string, [next]: readonly Block[]): boolean {
    const line = text.trim()
    if (line === 'gantt' && next?.is === 'line' && words.test(next.text.trim())) this.#inside = 'drawing'
    else if (!words.test(line) && !bar.test(line)) this.#inside = 'text'
    return this.#inside === 'drawing'
  }
}
