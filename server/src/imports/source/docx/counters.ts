import type { Level, List, Numbering } from './numbering.ts'
import { numeral } from './numerals.ts'

/** What stands before a paragraph of a list. */
export interface Label {
  /** The number with the space behind it; '' for a mere sign. */
  readonly text: string
  readonly depth: number
}

/** Counts the paragraphs of all lists, as Word does when it shows them. */
export class Counters {
  readonly #numbering: Numbering
  readonly #counts: Map<string, Map<number, number>> = new Map()
  readonly #begun: Set<string> = new Set()

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  /** Which level a style of paragraph has in a list. */
  levelOf(list: string, style: string): number | undefined {
    return this.#numbering.list(list)?.styles.get(style)
  }

  next(id: string, depth: number): Label | undefined {
    const list = this.#numbering.list(id)
    const level = list?.levels.get(depth)
    if (!list || !level) return undefined
    const counts = this.#countsOf(list.family)
    this.#begin(id, list, counts)
    counts.set(depth, (counts.get(depth) ?? level.start - 1) + 1)
    for (const [deeper, { restart }] of list.levels) if (deeper > depth && depth + 1 <= (restart ?? deeper)) counts.delete(deeper)
    const text = level.format === 'bullet' ? '' : labelText(level, list, counts)
    return { text: text.trim() === '' ? '' : text + level.space, depth: depth + 1 }
  }

  #countsOf(family: string): Map<number, number> {
    const counts = this.#counts.get(family) ?? new Map<number, number>()
    this.#counts.set(family, counts)
    return counts
  }

  /** A list that begins its family anew does so with its first paragraph. */
  #begin(id: string, { starts }: List, counts: Map<number, number>): void {
    if (this.#begun.has(id)) return
    this.#begun.add(id)
    for (const [depth, start] of starts) counts.set(depth, start - 1)
  }
}

function labelText(level: Level, { levels }: List, counts: ReadonlyMap<number, number>): string {
  return level.text.replace(/%([1-9])/g, (_, one: string) => {
    const depth = Number(one) - 1
    const named = levels.get(depth)
    if (!named || named.format === 'bullet') return ''
    return numeral(counts.get(depth) ?? named.start, level.legal ? 'decimal' : named.format)
  })
}
