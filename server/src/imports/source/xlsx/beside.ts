import type { Gathering } from '../gathering.ts'
import { type Element, number, readStructure, textOf } from '../package/elements.ts'
import { attribute } from '../package/xml.ts'
import type { Line, Place } from '../source.ts'
import type { Archive } from '../zip.ts'
import { addressOf } from './address.ts'
import { cellText } from './strings.ts'

/** A sheet whose comments and drawings are read. */
export interface Beside {
  readonly archive: Archive
  readonly sheet: string
  readonly gathering: Gathering
}

/** What people noted on cells. */
export function readComments({ archive, sheet, gathering }: Beside, part: string): void {
  const take = (comment: Element): void =>
    addLine(gathering, cellText(comment), { part: 'comment', at: { in: 'sheet', sheet, cell: attribute(comment.attributes, 'ref') ?? 'A1' } })
  readStructure(archive, part, { whole: new Set(['comment']), open: () => {}, close: () => {}, take })
}

const anchors = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']

/** Text boxes, at the cell that holds their corner; pictures and charts are told. */
export function readDrawing({ archive, sheet, gathering }: Beside, part: string): void {
  const take = (anchor: Element): void => {
    if (has(anchor, 'pic') || has(anchor, 'graphicFrame')) gathering.remark('images')
    const [row, column] = ['row', 'col'].map((name) => number(textOf(anchor, name)) ?? 0)
    for (const paragraph of all(anchor, 'p'))
      addLine(gathering, textOf(paragraph, 't'), {
        part: 'textbox',
        at: { in: 'sheet', sheet, cell: addressOf({ row: row ?? 0, column: column ?? 0 }) },
      })
  }
  readStructure(archive, part, { whole: new Set(anchors), open: () => {}, close: () => {}, take })
}

function addLine(gathering: Gathering, said: string, where: { readonly part: NonNullable<Line['part']>; readonly at: Place }): void {
  const text = said.replace(/\r\n?/g, '\n').trim()
  if (text !== '') gathering.add({ is: 'line', text, depth: 0, ...where })
}

const all = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((one) => (typeof one === 'string' ? [] : one.name === name ? [one] : all(one, name)))

const has = (element: Element, name: string): boolean => all(element, name).length > 0
