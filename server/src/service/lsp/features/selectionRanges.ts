import type { SelectionRange } from 'vscode-languageserver'
import { selections } from '../../../features/selection.ts'
import type { Snapshot } from '../../../features/snapshot.ts'
import { offsetAt, type Position } from '../../../language/lines/position.ts'
import { rangeOf } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'

export const selectionRangeFeature: Feature = {
  capabilities: { selectionRangeProvider: true },
  listen: (connection, session) => {
    connection.onSelectionRanges(answering(session, (snapshot, { positions }) => positions.map((position) => chainAt(snapshot, position))))
  },
}

/** Each range with the next larger one as its parent. */
function chainAt(snapshot: Snapshot, position: Position): SelectionRange {
  const { table } = snapshot
  const spans = selections(snapshot, offsetAt(table, position))
  const chain = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: rangeOf(table, span), ...(parent && { parent }) }),
    undefined,
  )
  return chain ?? { range: { start: position, end: position } }
}
