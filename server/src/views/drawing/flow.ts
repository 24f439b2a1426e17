/** One beside the other, on a new line where the room ends. */
export function flow(widths: readonly number[], room: number): readonly { readonly x: number; readonly line: number }[] {
  let x = 0
  let row = 0
  return widths.map((wide) => {
    if (x > 0 && x + wide > room) {
      x = 0
      row += 1
    }
    const place = { x: Math.round(x), line: row }
    x += wide
    return place
  })
}
