import { message } from '../../base/message.ts'
import { isRefusal } from '../../features/planEdits/operation.ts'
import { propose } from '../../features/planEdits/propose.ts'
import type { EditAnswer, EditRequest } from '../../protocol/view.ts'
import { normal } from '../workspace/uris.ts'
import { rangeOf } from './convert.ts'
import type { Session } from './session.ts'

/** The edits of a change from a preview, for the text that is there now; refused where the view was drawn from another one. */
export async function editOf(session: Session, { uri, version, locale, operation }: EditRequest): Promise<EditAnswer> {
  const snapshot = await session.snapshot(uri)
  const now = session.documents.get(normal(uri))?.version
  const isStale = version !== 0 && now !== undefined && now !== version
  if (!snapshot?.file?.intact || isStale) return { answer: 'refused', code: 'stale', reason: session.render(message('edit.refused.stale'), locale) }
  const answer = propose(operation, snapshot)
  if (isRefusal(answer)) return { answer: 'refused', code: answer.refused, reason: session.render(answer.reason, locale) }
  const files = answer.edits.flatMap(({ uri: own, edits }) => {
    const table = session.tableOf(own)
    return table ? [{ uri: session.clientUri(own), edits: edits.map(({ span, text }) => ({ range: rangeOf(table, span), newText: text })) }] : []
  })
  return { answer: 'edits', files, ...(answer.asks && { asks: session.render(answer.asks, locale) }) }
}
