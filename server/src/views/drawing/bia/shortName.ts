import { textWidth } from '../textWidth.ts'

/** A name as far as it fits, in px; the whole of it stands in a table beside. */
export function shortName(name: string, room: number, size: number): string {
  if (textWidth(name, size) <= room) return name
  const letters = [...name]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
