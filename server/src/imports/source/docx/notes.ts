import type { Element, Structure } from '../package/elements.ts'
import { type Attributes, attribute } from '../package/xml.ts'
import type { Place } from '../source.ts'
import { type Shared, Story } from './story.ts'

/** Footnotes, endnotes or comments, each at the place that refers to it. */
export class Notes implements Structure {
  readonly whole: ReadonlySet<string>
  readonly #story: Story
  readonly #references: ReadonlyMap<string, Place>
  #at: Place = { in: 'document', paragraph: 1 }
  /** The line between the text and its notes is kept as a note too. */
  #skips = false

  constructor(shared: Shared, references: ReadonlyMap<string, Place>, part: 'footnote' | 'comment') {
    this.#story = new Story({ ...shared, next: () => this.#at, refer: () => {} }, part)
    this.#references = references
    this.whole = this.#story.whole
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (/^(?:footnote|endnote|comment)$/.test(name)) {
      this.#skips = (attribute(attributes, 'type') ?? 'normal') !== 'normal'
      this.#at = this.#references.get(`${name} ${attribute(attributes, 'id')}`) ?? this.#at
    } else this.#story.open(name)
  }

  readonly close = (name: string): void => this.#story.close(name)

  readonly take = (element: Element): void => {
    if (!this.#skips) this.#story.take(element)
  }
}
