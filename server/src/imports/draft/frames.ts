import type { DraftElement } from './draft.ts'
import type { Term } from './terms.ts'

/** A heading that is in force, with what it speaks of. */
export interface Frame {
  /** Headings numbered alike stand on one level: `h2`, `han`, `dots2`. */
  readonly style: string
  readonly text: string
  /** What is said below it, when nothing else says where it belongs. */
  readonly terms: readonly Term[]
  /** Nobody knows what it is about: what stands below it belongs to no section above. */
  readonly foreign?: true
  /** The entry that it is the heading of. */
  readonly element?: DraftElement
}

/** The headings above a line, outermost first. */
export class Frames {
  #frames: Frame[] = []

  get all(): readonly Frame[] {
    return this.#frames
  }

  /** The innermost heading that speaks of something. */
  get section(): Frame | undefined {
    const inner = this.#frames.findLast(({ terms, foreign }) => terms.length > 0 || foreign)
    return inner?.foreign ? undefined : inner
  }

  get element(): DraftElement | undefined {
    return this.#frames.findLast(({ element, foreign }) => element !== undefined || foreign)?.element
  }

  /** Ends every heading on the level of a new one and below. */
  leave(style: string): void {
    const level = levelOf(style)
    // A heading of the format ends what only its looks made a heading.
    const at = this.#frames.findIndex((frame) => frame.style === style || (level !== undefined && (levelOf(frame.style) ?? level) >= level))
    if (at >= 0) this.#frames = this.#frames.slice(0, at)
  }

  enter(frame: Frame): void {
    this.#frames.push(frame)
  }
}

/** Formats count their levels; numbers in the text show theirs by being alike. */
function levelOf(style: string): number | undefined {
  const level = /^h(\d+)$/.exec(style)?.[1]
  return level === undefined ? undefined : Number(level)
}
