import { child, childrenOf, type Element, number, readStructure, toggle, value } from '../package/elements.ts'
import { attribute } from '../package/xml.ts'
import type { Archive } from '../zip.ts'

/** What a style says of a paragraph, a run or a table, with all that it is based on. */
export interface Style {
  /** 0 for a title, 1 to 9 for headings; nothing for other text. */
  readonly level?: number
  readonly numbering?: NumberingUse
  readonly bold?: boolean
  readonly hidden?: boolean
  /** A line of a table of contents. */
  readonly contents?: boolean
  /** Which parts of a table it makes bold or fills. */
  readonly strong?: readonly string[]
}

/** `<w:numPr>`: a list and how deep in it. Either may come from elsewhere. */
export interface NumberingUse {
  readonly list?: string
  readonly level?: number
}

/** Word itself allows no longer one. */
const longestChain = 11

export class Styles {
  readonly #elements: Map<string, Element> = new Map()
  readonly #found: Map<string, Style> = new Map()

  constructor(archive: Archive, part: string | undefined) {
    if (part === undefined) return
    const take = (element: Element): void => {
      this.#elements.set(attribute(element.attributes, 'styleId') ?? '', element)
    }
    readStructure(archive, part, { whole: new Set(['style']), open: () => {}, close: () => {}, take })
  }

  find(id: string | undefined): Style {
    if (id === undefined) return {}
    const known = this.#found.get(id)
    if (known) return known
    const style: Style = Object.assign({}, ...[...this.#chain(id)].reverse().map(own))
    this.#found.set(id, style)
    return style
  }

  /** A style and what it is based on; styles that are based on each other end where the circle closes. */
  #chain(id: string): readonly Element[] {
    const chain = new Set<Element>()
    for (let at: string | undefined = id; at !== undefined; ) {
      const element = this.#elements.get(at)
      if (!element || chain.has(element) || chain.size === longestChain) break
      chain.add(element)
      at = value(element, 'basedOn')
    }
    return [...chain]
  }
}

function own(element: Element): Style {
  const name = value(element, 'name') ?? ''
  const [properties, run] = [child(element, 'pPr'), child(element, 'rPr')]
  return defined({
    level: levelOf(name, properties),
    numbering: numberingIn(properties),
    bold: toggle(run, 'b'),
    hidden: toggle(run, 'vanish'),
    contents: /^(?:toc\b|目录|目錄)/i.test(name) || undefined,
    strong: strongParts(element),
  })
}

const defined = (style: { readonly [Key in keyof Style]: Style[Key] | undefined }): Style =>
  Object.fromEntries(Object.entries(style).filter(([, said]) => said !== undefined))

function levelOf(name: string, properties: Element | undefined): number | undefined {
  const numbered = /^(?:heading|标题|標題)\s*([1-9])$/i.exec(name)
  if (numbered) return Number(numbered[1])
  return /^(?:title|标题|標題)$/i.test(name) ? 0 : outlineLevel(properties)
}

/** `<w:outlineLvl w:val="0"/>` is the first level; 9 is that of plain text. */
export function outlineLevel(properties: Element | undefined): number | undefined {
  const outline = number(value(properties, 'outlineLvl'))
  return outline === undefined || outline < 0 || outline > 8 ? undefined : outline + 1
}

export function numberingIn(properties: Element | undefined): NumberingUse | undefined {
  const used = child(properties, 'numPr')
  if (!used) return undefined
  const [list, level] = [value(used, 'numId'), number(value(used, 'ilvl'))]
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level }) }
}

function strongParts(element: Element): readonly string[] | undefined {
  const parts = childrenOf(element, 'tblStylePr').filter((part) => toggle(child(part, 'rPr'), 'b') === true || isShaded(child(part, 'tcPr')))
  return parts.length === 0 ? undefined : parts.map(({ attributes }) => attribute(attributes, 'type') ?? '')
}

/** Filled, in another colour than that of paper. */
export function isShaded(properties: Element | undefined): boolean {
  const shading = child(properties, 'shd')
  const fill = shading && attribute(shading.attributes, 'fill')
  const pattern = shading && attribute(shading.attributes, 'val')
  return (fill !== undefined && !/^(?:auto|f{6}|white)$/i.test(fill)) || /^(?:solid|pct)/.test(pattern ?? '')
}
