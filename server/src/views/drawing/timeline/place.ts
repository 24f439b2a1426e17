/** A mark that wants a label, and the room it has. */
export interface Labelled {
  readonly from: number
  readonly to: number
  readonly textWidth: number
  readonly width: number
}

export interface LabelPlace {
  readonly x: number
  readonly anchor: 'start' | 'end'
}

const distance = 6

/** Right of the mark, else left of it, else nowhere: a label is never cut off, shrunk or laid over its mark. */
export function placeLabel({ from, to, textWidth, width }: Labelled): LabelPlace | undefined {
  if (to + distance >= 0 && to + distance + textWidth <= width) return { x: to + distance, anchor: 'start' }
  if (from - distance <= width && from - distance - textWidth >= 0) return { x: from - distance, anchor: 'end' }
  return undefined
}
