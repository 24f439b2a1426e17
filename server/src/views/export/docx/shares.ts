import { lengthOf, type Mark } from '../../drawing/inlineLength.ts'
import { textWidth } from '../../drawing/textWidth.ts'
import type { Column, Row } from '../../models/documentTypes.ts'

// In ems of the small type that tables are set in: what a page has room for, and between which bounds a column keeps.
const room = 54
const least = 4.5
const most = 22

/** What a column would like, and less than which would break its words. */
interface Wish {
  readonly least: number
  readonly want: number
}

/** How much of a table's width each column gets: what it would like, or where that is too much for all, what its words need and a share of the rest. */
export function sharesOf(columns: readonly Column[], rows: readonly Row[]): readonly number[] {
  const wishes = columns.map((column, index) =>
    wishOf(
      column,
      rows.map(({ cells }) => lengthOf(cells[index]?.content ?? [], markLength)),
    ),
  )
  const [needed, wanted] = [sum(wishes.map((wish) => wish.least)), sum(wishes.map(({ want }) => want))]
  const part = wanted <= room || wanted === needed ? 1 : Math.max(0, (room - needed) / (wanted - needed))
  return wishes.map((wish) => wish.least + (wish.want - wish.least) * part)
}

function wishOf({ title, holds }: Column, lengths: readonly number[]): Wish {
  const longest = Math.max(0, ...lengths)
  // A title is strong, and a cell has room at its sides.
  const word = Math.max(...title.split(/\s+/).map((one) => textWidth(one, 1))) * 1.15 + 1
  if (holds === 'id') return { least: Math.min(12, Math.max(3, longest + 1, word)), want: Math.min(12, Math.max(3, longest + 1, word)) }
  const need = Math.min(most, Math.max(least, word))
  return {
    least: need,
    want: Math.min(most, Math.max(need, textWidth(title, 1) + 1, Math.min(longest, 12), (sum(lengths) / Math.max(1, lengths.length)) * 0.8)),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function markLength(mark: Mark): number {
  switch (mark.is) {
    case 'placeholder':
      return textWidth(mark.hint, 1) + 1
    case 'not_applicable':
      return textWidth(mark.reason, 1) + 3
    case 'date':
    case 'state':
    case 'level':
      return 6
    case 'unset':
      return 1
    case 'missing':
      return 8
  }
}
