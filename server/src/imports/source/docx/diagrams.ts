import { type Element, readStructure, textOf } from '../package/elements.ts'
import type { Relation } from '../package/relations.ts'
import type { Place } from '../source.ts'
import type { Archive } from '../zip.ts'
import type { Shared } from './story.ts'

/** Who leads whom is often drawn: the texts of such a drawing stand in a part of their own. Each is a line, at the place of the drawing. */
export function readDiagram(archive: Archive, part: string, { emit, at }: Pick<Shared, 'emit'> & { readonly at: Place }): void {
  const take = (paragraph: Element): void => {
    const text = textOf(paragraph, 't').trim()
    if (text !== '') emit({ is: 'line', text, depth: 0, at, part: 'textbox' })
  }
  readStructure(archive, part, { whole: new Set(['p']), open: () => {}, close: () => {}, take })
}

export const isDiagram = ({ type }: Relation): boolean => type === 'diagramData'
