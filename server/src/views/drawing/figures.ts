/** With its sign, as a difference is written: `+14`, `−3`, `0`. */
export function signed(n: number): string {
  if (n === 0) return '0'
  return n > 0 ? `+${n}` : `−${-n}`
}
