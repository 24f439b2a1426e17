import { textWidth } from '../textWidth.ts'

const size = 11

/** A name as far as it fits; the whole of it stands in the table beside. */
export function shortName(name: string, room: number): string {
  if (textWidth(name, size) <= room) return name
  const letters = [...name]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
