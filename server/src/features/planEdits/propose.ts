import type { FileEdits } from '../../base/edit.ts'
import { type Message, message } from '../../base/message.ts'
import { scalarAt } from '../../language/model/access.ts'
import { headerOf, reached, statusOf } from '../../language/model/header.ts'
import type { Snapshot } from '../snapshot.ts'
import { addPart } from './addPart.ts'
import { complete } from './complete.ts'
import type { Operation, Proposal, Refusal } from './operation.ts'
import type { Place, Placed } from './place.ts'
import { setProgress } from './progress.ts'
import { reschedule } from './reschedule.ts'

/** The edits that an operation comes to, or why it cannot be done. Nothing outside of the values named is touched. */
export function propose(operation: Operation, snapshot: Snapshot): Proposal | Refusal {
  const placed = placedBy(operation, snapshot)
  if ('refused' in placed) return placed
  const edits = [...Map.groupBy(placed, ({ place }) => place.file)].map(
    ([{ uri }, own]): FileEdits => ({ uri, edits: own.flatMap((one) => one.edits) }),
  )
  const fixed = placed.find(isFixed)
  return { edits, ...(fixed && { asks: question(fixed.place) }) }
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

/** Whether an approval fixed what is to be changed: everything that is no tracking of the work. */
const isFixed = ({ place: { element, document }, keys }: Placed): boolean =>
  reached(statusOf(document), 'approved') && keys.some((key) => element.$.shape.properties.get(key)?.tracking !== true)

function question({ document }: Place): Message {
  const header = headerOf(document)
  const version = (header && scalarAt(header, 'version')?.text) ?? ''
  const day = (header && scalarAt(header, 'approved_on')?.text) ?? ''
  return message(day === '' ? 'edit.asks' : 'edit.asksDated', { version, day })
}
