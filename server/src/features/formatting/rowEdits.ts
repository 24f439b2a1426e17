import type { Edit } from '../../base/edit.ts'

/** The edits of the rows of a text that change no indentation, by row. */
export type RowEdits = ReadonlyMap<number, readonly Edit[]>

/** By how much the edits of a row that end at or before an offset move what stands there. */
export function shiftBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0
  for (const { span, text } of edits) if (span.end <= offset) shift += text.length - (span.end - span.start)
  return shift
}
