import type { Row } from '../../models/documentTypes.ts'
import { lengthOf } from '../inlineLength.ts'

// In ems: about 30 Latin or 17 Han characters. What is longer is a sentence, and no longer an entry.
const sentence = 17

/** Whether a column holds sentences: a narrow pane gives them lines of their own, and says what they are. */
export function isWordy(rows: readonly Row[], column: number): boolean {
  return rows.some((row) => lengthOf(row.cells[column]?.content ?? [], () => 0) > sentence)
}
