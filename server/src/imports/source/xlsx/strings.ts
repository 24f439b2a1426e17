import { type Element, readStructure, textOf } from '../package/elements.ts'
import { Refused } from '../refused.ts'
import { limits } from '../source.ts'
import type { Archive } from '../zip.ts'

/** The texts that cells share, in the order in which they are counted. */
export function sharedStrings(archive: Archive, part: string | undefined): readonly string[] {
  const strings: string[] = []
  let characters = 0
  const take = (element: Element): void => {
    const text = cellText(element)
    characters += text.length + 1
    if (characters > limits.characters) throw new Refused('tooLarge')
    strings.push(text)
  }
  if (part !== undefined) readStructure(archive, part, { whole: new Set(['si']), open: () => {}, close: () => {}, take })
  return strings
}

/** A text of pieces that look different; how Chinese is spoken, which may stand beside it, is no part of it. */
export const cellText = (element: Element): string =>
  textOf(element, 't', 'rPh')
    .replace(/_x([0-9A-Fa-f]{4})_/g, unescaped)
    .replace(/\p{Surrogate}/gu, '\ufffd')

/** Signs that XML cannot hold are written as `_x000D_`. */
const unescaped = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16))
