import { collapsed, visible } from '../letters.ts'
import type { Place } from '../source.ts'

/** A line that has ended. */
export interface HtmlLine {
  readonly text: string
  readonly at: Place
  readonly weight: 'bold' | 'light'
}

/** Collects the text of a line until it ends. */
export class OpenLine {
  readonly #line: () => number
  readonly #bold: boolean[] = []
  #parts: string[] = []
  #start = 0
  #light = false

  constructor(line: () => number) {
    this.#line = line
  }

  enter(weight: 'bold' | 'as around'): void {
    this.#bold.push(weight === 'bold' || this.#bold.at(-1) === true)
  }

  leave(): void {
    this.#bold.pop()
  }

  add(text: string): void {
    if (text.trim() !== '') {
      if (this.#start === 0) this.#start = this.#line()
      if (this.#bold.at(-1) !== true) this.#light = true
    }
    this.#parts.push(text)
  }

  /** Nothing where nothing was said. */
  take(): HtmlLine | undefined {
    const [text, line, light] = [visible(collapsed(this.#parts.join(''))).trim(), this.#start, this.#light]
    this.#parts = []
    this.#start = 0
    this.#light = false
    return text === '' ? undefined : { text, at: { in: 'text', line }, weight: light ? 'light' : 'bold' }
  }
}
