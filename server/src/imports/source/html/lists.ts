import type { Attributes } from './attributes.ts'

interface List {
  /** The number of the next item; nothing in a list without numbers. */
  next: number | undefined
}

/** The lists that are open, and what stands before the next line: the number of an item, or the term that a definition explains. */
export class ListStack {
  readonly #lists: List[] = []
  #before = ''

  get depth(): number {
    return this.#lists.length
  }

  open(tag: string, attributes: Attributes): void {
    const start = Number.parseInt(attributes['start'] ?? '1', 10)
    this.#lists.push({ next: tag === 'ol' ? start || 0 : undefined })
  }

  close(): void {
    this.#lists.pop()
    this.#before = ''
  }

  item(attributes: Attributes): void {
    const list = this.#lists.at(-1)
    this.#before = ''
    if (list?.next === undefined) return
    const number = Number.parseInt(attributes['value'] ?? '', 10) || list.next
    this.#before = `${number}. `
    list.next = number + 1
  }

  /** A term waits for its definition, with a colon between them. */
  term(text: string): void {
    this.#before += /[:：]$/.test(text) ? `${text} ` : `${text}: `
  }

  /** A term that nobody explained. */
  leftTerm(): string {
    const term = this.#before.replace(/:? $/, '')
    this.#before = ''
    return term
  }

  /** Only the first line of an item has its number. */
  take(): string {
    const before = this.#before
    this.#before = ''
    return before
  }
}
