import { fitted, textWidth } from '../textWidth.ts'

/** A text on lines of some width, by its estimated width: it breaks at spaces and between Han characters. What is left over ends in `…`. */
export function wrapped(
  text: string,
  { size, room, lines }: { readonly size: number; readonly room: number; readonly lines: number },
): readonly string[] {
  const found: string[] = []
  let line = ''
  for (const piece of text.trim().match(pieces) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > room) {
      found.push(line.trimEnd())
      line = piece
    } else line += piece
  }
  if (line !== '') found.push(line.trimEnd())
  const kept = found.slice(0, lines)
  const last = kept.length - 1
  return kept.map((one, index) => fitted(index === last && found.length > lines ? `${one} …` : one, size, room))
}

const pieces = /[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|[\u2e80-\u9fff\uff00-\uffef]\s*|\s+/gu

interface LinesProps {
  readonly text: readonly string[]
  readonly x: number
  /** Of the first line. */
  readonly y: number
}

/** Where each line of a text stands. */
export const linesAt = ({ text, x, y }: LinesProps, step = 14): readonly { readonly text: string; readonly x: number; readonly y: number }[] =>
  text.map((line, index) => ({ text: line, x, y: y + index * step }))
