import { applyEdits } from '../../../server/src/base/edit.ts'
import { isRefusal, type Operation } from '../../../server/src/features/planEdits/operation.ts'
import { propose } from '../../../server/src/features/planEdits/propose.ts'
import type { Snapshot } from '../../../server/src/features/snapshot.ts'
import { render } from '../../../server/src/service/workspace/wording.ts'
import { at } from '../../kit/snapshots.ts'

/** The text after an operation; `refused: alias` and `asks: …` where that is the answer. */
export function outcome(text: string, operation: Operation): string {
  const { snapshot } = at(`‸${text}`)
  return outcomeIn(snapshot, operation)
}

function outcomeIn(snapshot: Snapshot, operation: Operation): string {
  const answer = propose(operation, snapshot)
  if (isRefusal(answer)) return `refused: ${answer.refused}`
  const changed = applyEdits(
    snapshot.table.text,
    answer.edits.flatMap(({ edits }) => edits),
  )
  return answer.asks ? `asks: ${render(answer.asks, 'en')}\n${changed}` : changed
}
