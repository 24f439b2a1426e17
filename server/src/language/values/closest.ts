/** The candidate that a word most probably stands for: few letters differ, or it is the beginning of one. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  let best: string | undefined
  if (isNothing.test(word)) return undefined
  let least = Math.max(wanted.length >= 3 ? 1 : 0, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    if (isHan(wanted) !== isHan(candidate)) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), least)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best ?? candidates.find((candidate) => isPartOf(wanted, candidate.toLowerCase()))
}

/** What programs write where they have no value. */
const isNothing = /^(?:nan|null|undefined|none|nil|#n\/a|#ref!)$/i

/** Words in different scripts share no letters: one cannot be a slip of the pen for the other. */
const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word)

/** `avail` begins `availability`; two Han characters say as much as five letters, wherever they stand: 訓練 in 教育訓練. */
const isPartOf = (wanted: string, candidate: string): boolean =>
  /^[\u4e00-\u9fff]{2,}$/.test(wanted) ? candidate.includes(wanted) : wanted.length >= 3 && candidate.startsWith(wanted)

/** Letters to insert, delete, replace or swap with a neighbour; `limit` or more ends the count. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  const first = Array.from({ length: b.length + 1 }, (_, index) => index)
  let rows: Rows = { before: [], above: first }
  for (let row = 1; row <= a.length; row++) rows = { before: rows.above, above: nextRow({ a, b, row }, rows) }
  return rows.above[b.length] ?? limit
}

/** The last two rows of the table of distances between the beginnings of two words. */
interface Rows {
  readonly before: readonly number[]
  readonly above: readonly number[]
}

interface Words {
  readonly a: string
  readonly b: string
  readonly row: number
}

function nextRow({ a, b, row }: Words, { before, above }: Rows): readonly number[] {
  const current = [row]
  for (let column = 1; column <= b.length; column++) {
    const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
    const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
    const swapped = isSwap ? (before[column - 2] ?? 0) + 1 : replaced
    current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced, swapped))
  }
  return current
}
