// A drawing is laid out before any browser measures it, so that it comes out the same in the panel, in a file and in a test.
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\uffdc\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** The estimated width in px of a text of that size: 0.56 em for a Latin character, 1 em for a Han character. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += wide.test(character) ? 1 : 0.56
  return ems * size
}

/** As much of a text as fits, by its estimated width; what is cut off ends in `…`. */
export function fitted(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text
  const characters = [...text]
  let width = textWidth('…', size)
  const end = characters.findIndex((character) => {
    width += textWidth(character, size)
    return width > room
  })
  return `${characters.slice(0, Math.max(0, end)).join('').trimEnd()}…`
}
