import type { CancellationToken, Connection } from 'vscode-languageserver'
import type { Finding } from '../../base/finding.ts'
import type { FileModel } from '../../language/model/file.ts'
import { type ExportAnswer, type ExportRequest, methods } from '../../protocol/view.ts'
import { exportName, exportOf } from '../workspace/exports.ts'
import type { ExportTools } from '../workspace/ports.ts'
import { normal } from '../workspace/uris.ts'
import { stillWanted } from './cancelling.ts'
import type { Session } from './session.ts'

/** The request that makes a file of a preview. */
export function exportRequests(connection: Connection, session: Session, tools: ExportTools): void {
  connection.onRequest<ExportAnswer, void>(methods.export, (request: ExportRequest, token) => answer(session, request, { tools, token }))
}

interface Around {
  readonly tools: ExportTools
  readonly token: CancellationToken
}

async function answer(session: Session, request: ExportRequest, { tools, token }: Around): Promise<ExportAnswer> {
  const uri = normal(request.uri)
  const result = await session.findings(uri)
  const programme = await session.programme(uri)
  stillWanted(token)
  const today = programme.settings.today ?? session.clock()
  const findingsOf = (file: FileModel): readonly Finding[] => session.judged(programme, file.uri)
  const made = await exportOf({ programme, uri, findings: result?.findings ?? [], findingsOf, today }, request, tools)
  const name = exportName(uri, request.format)
  switch (made.is) {
    case 'refused':
      return { reason: session.render(made.why, session.locale), ...(made.why.key === 'export.noBrowser' && { instead: 'html' }) }
    case 'text':
      return { name, text: made.text }
    case 'bytes':
      return { name, base64: base64(made.bytes) }
  }
}

// A call takes only so many arguments.
const most = 0x8000

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += most) text += String.fromCharCode(...bytes.subarray(at, at + most))
  return btoa(text)
}
