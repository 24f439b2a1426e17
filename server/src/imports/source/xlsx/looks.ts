import { child, childrenOf, type Element, number, readStructure, toggle } from '../package/elements.ts'
import { attribute } from '../package/xml.ts'
import type { Cell } from '../source.ts'
import type { Archive } from '../zip.ts'
import { type Format, formatOf } from './formats.ts'

/** How cells of one style look, and how their numbers are shown. */
export interface CellStyle {
  readonly format: Format
  readonly looks: Cell['looks']
}

const plain: CellStyle = { format: { is: 'general' }, looks: 'plain' }

/** The styles of a workbook, by the numbers that cells have. */
export class CellStyles {
  readonly #styles: readonly CellStyle[]

  constructor(archive: Archive, part: string | undefined) {
    const lists = new Map<string, Element>()
    const take = (element: Element): void => {
      lists.set(element.name, element)
    }
    if (part !== undefined)
      readStructure(archive, part, { whole: new Set(['numFmts', 'fonts', 'fills', 'cellXfs']), open: () => {}, close: () => {}, take })
    this.#styles = stylesOf(lists)
  }

  find(index: number): CellStyle {
    return this.#styles[index] ?? plain
  }
}

function stylesOf(lists: ReadonlyMap<string, Element>): readonly CellStyle[] {
  const ids = (element: Element, name: string): number => number(attribute(element.attributes, name)) ?? 0
  const own = new Map(
    childrenOf(lists.get('numFmts'), 'numFmt').map((one) => [ids(one, 'numFmtId'), attribute(one.attributes, 'formatCode') ?? 'General']),
  )
  const bold = childrenOf(lists.get('fonts'), 'font').map((font) => toggle(font, 'b') === true)
  const filled = childrenOf(lists.get('fills'), 'fill').map(isFilled)
  return childrenOf(lists.get('cellXfs'), 'xf').map((xf) => ({
    format: formatOf(ids(xf, 'numFmtId'), own),
    looks: bold[ids(xf, 'fontId')] === true || filled[ids(xf, 'fillId')] === true ? 'strong' : 'plain',
  }))
}

/** Filled in a colour that is not that of paper. */
function isFilled(fill: Element): boolean {
  const pattern = child(fill, 'patternFill')
  if (!pattern) return child(fill, 'gradientFill') !== undefined
  const type = attribute(pattern.attributes, 'patternType') ?? 'none'
  const colour = child(pattern, 'fgColor')
  if (type === 'none' || type === 'gray125') return false
  // The first colour of a theme is that behind everything.
  const paper = colour && (/^(?:FF|00)?FFFFFF$/i.test(attribute(colour.attributes, 'rgb') ?? '') || isPaper(colour))
  return paper !== true
}

const isPaper = ({ attributes }: Element): boolean => attribute(attributes, 'theme') === '0' && (attribute(attributes, 'tint') ?? '0') === '0'
