/** A cell by its numbers, from 0. */
export interface Position {
  readonly row: number
  readonly column: number
}

export interface Area {
  readonly from: Position
  readonly to: Position
}

const mostRows = 1_048_576
const mostColumns = 16_384

/** `B7`; nothing for what is no address of a cell, and for cells that no sheet has. */
export function positionOf(address: string): Position | undefined {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address)
  const [, letters = '', digits = ''] = parts ?? []
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(digits) - 1
  return parts && row >= 0 && row < mostRows && column < mostColumns ? { row, column } : undefined
}

export function addressOf({ row, column }: Position): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** `A1:C3`, or one cell. */
export function areaOf(reference: string): Area | undefined {
  const [from, to] = reference.split(':').map(positionOf)
  if (!from) return undefined
  return to ? { from, to } : { from, to: from }
}
