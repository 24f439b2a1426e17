import { child, childrenOf, type Element, number, readStructure, toggle, value } from '../package/elements.ts'
import { attribute } from '../package/xml.ts'
import type { Archive } from '../zip.ts'
import type { Styles } from './styles.ts'

/** A level of a list: how its numbers are written, and from which one they count. */
export interface Level {
  readonly start: number
  readonly format: string
  /** `%1.%2`: the numbers of the first and the second level. */
  readonly text: string
  /** The level, from 1, whose next number begins this one anew; 0 for none, nothing for each one above. */
  readonly restart?: number
  /** What stands between number and text. */
  readonly space: '' | ' '
  /** Whether all numbers of its text are written in digits. */
  readonly legal: boolean
}

/** A list as paragraphs name it. Lists of one family count on together. */
export interface List {
  readonly family: string
  readonly levels: ReadonlyMap<number, Level>
  /** Where this list begins anew in its family. */
  readonly starts: ReadonlyMap<number, number>
  /** The level of each style of paragraph that brings its own. */
  readonly styles: ReadonlyMap<string, number>
}

/** Lists refer to styles, and styles to lists: in a true document twice at most. */
const longestWay = 5

export class Numbering {
  readonly #families: Map<string, Element> = new Map()
  readonly #lists: Map<string, Element> = new Map()
  readonly #found: Map<string, List | undefined> = new Map()
  readonly #styles: Styles

  constructor(archive: Archive, part: string | undefined, styles: Styles) {
    this.#styles = styles
    if (part === undefined) return
    const take = (element: Element): void => {
      const isList = element.name === 'num'
      const id = attribute(element.attributes, isList ? 'numId' : 'abstractNumId') ?? ''
      ;(isList ? this.#lists : this.#families).set(id, element)
    }
    readStructure(archive, part, { whole: new Set(['num', 'abstractNum']), open: () => {}, close: () => {}, take })
  }

  /** Nothing where there is no such list; 0 names none. */
  list(id: string): List | undefined {
    if (!this.#found.has(id)) this.#found.set(id, this.#make(id))
    return this.#found.get(id)
  }

  #make(id: string): List | undefined {
    const list = this.#lists.get(id)
    const family = this.#family(list, longestWay)
    if (!list || !family) return undefined
    const overrides = childrenOf(list, 'lvlOverride')
    const levels = [...childrenOf(family, 'lvl'), ...overrides.flatMap((one) => childrenOf(one, 'lvl'))]
    return {
      family: attribute(family.attributes, 'abstractNumId') ?? '',
      levels: new Map(levels.map((level) => [depthOf(level), levelOf(level)])),
      starts: new Map(overrides.flatMap((one) => startOf(one))),
      styles: new Map(levels.map((level) => [value(level, 'pStyle') ?? '', depthOf(level)])),
    }
  }

  /** The family that has the levels: some only name a style that names a list. */
  #family(list: Element | undefined, left: number): Element | undefined {
    const family = this.#families.get(value(list, 'abstractNumId') ?? '')
    const style = value(family, 'numStyleLink')
    if (style === undefined || left === 0) return family
    return this.#family(this.#lists.get(this.#styles.find(style).numbering?.list ?? ''), left - 1)
  }
}

const depthOf = ({ attributes }: Element): number => number(attribute(attributes, 'ilvl')) ?? 0

function startOf(override: Element): readonly (readonly [number, number])[] {
  const start = number(value(override, 'startOverride'))
  return start === undefined ? [] : [[depthOf(override), start]]
}

function levelOf(level: Element): Level {
  const restart = number(value(level, 'lvlRestart'))
  const suffix = value(level, 'suff')
  return {
    start: number(value(level, 'start')) ?? 0,
    format: value(level, 'numFmt') ?? formatOfNewer(level) ?? 'decimal',
    text: value(level, 'lvlText') ?? '',
    ...(restart !== undefined && { restart }),
    space: suffix === 'nothing' ? '' : ' ',
    legal: toggle(level, 'isLgl') === true,
  }
}

/** Formats that came later stand in a branch for newer programs. */
function formatOfNewer(level: Element): string | undefined {
  return value(child(child(level, 'AlternateContent'), 'Fallback'), 'numFmt')
}
