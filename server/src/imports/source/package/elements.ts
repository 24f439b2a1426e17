import { Refused } from '../refused.ts'
import type { Archive } from '../zip.ts'
import { oneBranch } from './branches.ts'
import { type Attributes, attribute, readXml, type XmlEvents } from './xml.ts'

/** A small piece of a part: a paragraph, the looks of a cell. */
export interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly (Element | string)[]
}

/** What reads a part: elements of some names whole, and all others as they open and close. */
export interface Structure {
  readonly whole: ReadonlySet<string>
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly take: (element: Element) => void
}

interface Growing extends Element {
  readonly children: (Element | string)[]
}

/** More stands in no paragraph, and would not fit into memory. */
const mostChildren = 200_000

export const readStructure = (archive: Archive, part: string, structure: Structure): void => readXml(archive, part, oneBranch(new Growth(structure)))

/** Reads what stands in an element as if it were a part. */
export function readWithin({ children }: Element, structure: Structure): void {
  for (const child of children) {
    if (typeof child === 'string') continue
    if (structure.whole.has(child.name)) structure.take(child)
    else {
      structure.open(child.name, child.attributes)
      readWithin(child, structure)
      structure.close(child.name)
    }
  }
}

class Growth implements XmlEvents {
  readonly #structure: Structure
  readonly #stack: Growing[] = []
  #count = 0

  constructor(structure: Structure) {
    this.#structure = structure
  }

  readonly open = (name: string, attributes: Attributes): void => {
    const parent = this.#stack.at(-1)
    if (!parent && !this.#structure.whole.has(name)) this.#structure.open(name, attributes)
    else this.#grow({ name, attributes, children: [] }, parent)
  }

  readonly close = (name: string): void => {
    const element = this.#stack.pop()
    if (!element) this.#structure.close(name)
    else if (this.#stack.length === 0) this.#structure.take(element)
  }

  readonly text = (text: string): void => {
    const parent = this.#stack.at(-1)
    if (parent) this.#add(parent, text)
  }

  #grow(element: Growing, parent: Growing | undefined): void {
    if (parent) this.#add(parent, element)
    else this.#count = 0
    this.#stack.push(element)
  }

  #add(parent: Growing, child: Element | string): void {
    if (++this.#count > mostChildren) throw new Refused('tooLarge')
    parent.children.push(child)
  }
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one): one is Element => typeof one === 'object' && one.name === name)

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  (element?.children ?? []).filter((one): one is Element => typeof one === 'object' && one.name === name)

/** `<w:pStyle w:val="Heading1"/>` in an element. */
export const value = (element: Element | undefined, name: string): string | undefined => {
  const found = child(element, name)
  return found && attribute(found.attributes, 'val')
}

/** A whole number; nothing where there is none. */
export function number(text: string | undefined): number | undefined {
  const parsed = Number.parseInt(text ?? '', 10)
  return Number.isNaN(parsed) ? undefined : parsed
}

/** `<w:b/>`, `<w:b w:val="0"/>`: on, off, or not said. */
export function toggle(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found && !/^(?:0|false|off|none)$/.test(attribute(found.attributes, 'val') ?? '1')
}

/** The text of all elements of a name in an element, but for those within `without`. */
export function textOf(element: Element, name: string, without = ''): string {
  if (element.name === name) return element.children.filter((one) => typeof one === 'string').join('')
  return element.children.map((one) => (typeof one === 'string' || one.name === without ? '' : textOf(one, name, without))).join('')
}
