import type { Connection } from 'vscode-languageserver'
import { message } from '../../base/message.ts'
import { approvalQuestion } from '../../features/approvalQuestion.ts'
import { blankAsked, blanksOf } from '../../features/fill/blank.ts'
import { fillBlank } from '../../features/fill/fillBlank.ts'
import { offsetAt } from '../../language/lines/position.ts'
import { type FillRequest, methods, type NextBlankAnswer, type NextBlankRequest } from '../../protocol/blanks.ts'
import type { EditAnswer } from '../../protocol/view.ts'
import { normal } from '../workspace/uris.ts'
import { rangeOf } from './convert.ts'
import type { Session } from './session.ts'

/** The custom requests of guided fill. */
export function blankRequests(connection: Connection, session: Session): void {
  connection.onRequest(methods.nextBlank, (request: NextBlankRequest) => nextBlank(session, request))
  connection.onRequest<EditAnswer, never>(methods.fill, (request: FillRequest) => fill(session, request))
}

/** The first blank behind a place, or before it; past the last one the first. */
async function nextBlank(session: Session, { uri, locale, position, direction = 'next' }: NextBlankRequest): Promise<NextBlankAnswer | null> {
  const found = await session.snapshot(uri)
  if (!found) return null
  const snapshot = { ...found, locale }
  const blanks = blanksOf(snapshot)
  const offset = position ? offsetAt(snapshot.table, position) : -1
  const index =
    direction === 'next' ? blanks.findIndex(([{ span }]) => span.start >= offset) : blanks.findLastIndex(([{ span }]) => span.start < offset)
  const at = index >= 0 ? index : direction === 'next' ? 0 : blanks.length - 1
  const [blank] = blanks[at] ?? []
  const version = session.documents.get(normal(uri))?.version ?? 0
  if (!blank) return { version, count: 0, index: 0 }
  const { span, offers, ...asked } = blankAsked(blank, snapshot)
  const plain = offers.map(({ text, detail, documentation = '' }) => ({ text, detail, documentation }))
  return { version, count: blanks.length, index: at, blank: { ...asked, range: rangeOf(snapshot.table, span), offers: plain } }
}

async function fill(session: Session, { uri, version, locale, range, values }: FillRequest): Promise<EditAnswer> {
  const snapshot = await session.snapshot(uri)
  const now = session.documents.get(normal(uri))?.version
  const refused = (key: string): EditAnswer => ({ answer: 'refused', code: 'stale', reason: session.render(message(key), locale) })
  if (!snapshot || (version !== 0 && now !== undefined && now !== version)) return refused('edit.refused.stale')
  const start = offsetAt(snapshot.table, range.start)
  const found = blanksOf(snapshot).find(([{ span }]) => span.start === start)
  if (!found) return refused('fill.gone')
  const [blank, document] = found
  const edit = fillBlank(blank, values, snapshot.table.text)
  if ('key' in edit) return { answer: 'refused', code: 'invalid', reason: session.render(edit, locale) }
  const asks = approvalQuestion({ element: blank.element, document, keys: [blank.key] })
  const files = [{ uri, edits: [{ range: rangeOf(snapshot.table, edit.span), newText: edit.text }] }]
  return { answer: 'edits', files, ...(asks && { asks: session.render(asks, locale) }) }
}
