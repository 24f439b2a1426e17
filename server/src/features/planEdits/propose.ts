import type { FileEdits } from '../../base/edit.ts'
import { approvalQuestion } from '../approvalQuestion.ts'
import type { Snapshot } from '../snapshot.ts'
import { addPart } from './addPart.ts'
import { complete } from './complete.ts'
import type { Operation, Proposal, Refusal } from './operation.ts'
import type { Placed } from './place.ts'
import { setProgress } from './progress.ts'
import { reschedule } from './reschedule.ts'

/** The edits that an operation comes to, or why it cannot be done. Nothing outside of the values named is touched. */
export function propose(operation: Operation, snapshot: Snapshot): Proposal | Refusal {
  const placed = placedBy(operation, snapshot)
  if ('refused' in placed) return placed
  const edits = [...Map.groupBy(placed, ({ place }) => place.file)].map(
    ([{ uri }, own]): FileEdits => ({ uri, edits: own.flatMap((one) => one.edits) }),
  )
  const [asks] = placed.flatMap(({ place, keys }) => approvalQuestion({ ...place, keys }) ?? [])
  return { edits, ...(asks && { asks }) }
}

function placedBy(operation: Operation, snapshot: Snapshot): readonly Placed[] | Refusal {
  switch (operation.op) {
    case 'reschedule':
      return reschedule(operation, snapshot)
    case 'progress':
      return setProgress(operation, snapshot)
    case 'complete':
      return complete(operation, snapshot)
    case 'addPart':
      return addPart(operation, snapshot)
  }
}
