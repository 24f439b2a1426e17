import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { digest } from '../workspace/digest.ts'
import { normal } from '../workspace/uris.ts'
import { breathing, stillWanted } from './cancelling.ts'
import { diagnosticOf } from './convert.ts'
import { listed } from './listed.ts'
import { pause } from './pause.ts'
import { whileReading } from './progress.ts'
import type { JudgedFile, Session } from './session.ts'
import { told } from './told.ts'

/** Answers a client that pulls. A pull that a newer keystroke has overtaken is refused, never answered with «no problems». */
export function pullDiagnostics(connection: Connection, session: Session): void {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) =>
    documentReport(session, { uri: textDocument.uri, previousResultId, token }),
  )
  connection.languages.diagnostics.onWorkspace((params, token) => workspaceReport(session, params, { connection, token }))
}

interface Pull {
  readonly uri: string
  readonly previousResultId: string | undefined
  readonly token: CancellationToken
}

async function documentReport(session: Session, { uri: clientUri, previousResultId, token }: Pull): Promise<DocumentDiagnosticReport> {
  const uri = normal(clientUri)
  // Not the version: a document that was closed and opened again has the same one, and some clients never count.
  const asked = session.documents.get(uri)
  await pause(previousResultId === undefined ? 0 : session.debounce)
  if (token.isCancellationRequested || session.documents.get(uri) !== asked) throw overtaken()
  const result = await session.findings(uri)
  if (token.isCancellationRequested || session.documents.get(uri) !== asked) throw overtaken()
  if (!result) return { kind: 'full', items: [] }
  const items = diagnosticsOf(result, session)
  const resultId = digest(JSON.stringify(items))
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items }
}

const diagnosticsOf = ({ file, findings }: JudgedFile, session: Session): Diagnostic[] =>
  listed(file.uri, findings).map((finding) => diagnosticOf(finding, file.table, session))

const overtaken = (): ResponseError<{ retriggerRequest: boolean }> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'The document changed.', { retriggerRequest: true })

/** Closed files. The client asks again after each answer, so an answer waits until there is something to say. */
async function workspaceReport(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  { connection, token }: { readonly connection: Connection; readonly token: CancellationToken },
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previousResultIds.map(({ uri, value }) => [normal(uri), value]))
  for (;;) {
    const revision = session.revision
    const items = await whileReading(connection, session, changedReports(session, known, token))
    stillWanted(token)
    if (items.length > 0) return { items }
    await nextChange(session, revision, token)
    await pause(session.debounce)
  }
}

async function changedReports(
  session: Session,
  known: ReadonlyMap<string, string>,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const reports: WorkspaceDocumentDiagnosticReport[] = []
  const uris = (await session.programmes.all()).filter((uri) => !session.documents.get(uri))
  const breathe = breathing(token)
  for (const uri of uris) {
    await breathe()
    // It may have been opened meanwhile.
    if (session.documents.get(uri)) continue
    const result = await session.findings(uri)
    if (!result) continue
    const items = diagnosticsOf(result, session)
    const resultId = digest(JSON.stringify(items))
    if (known.get(uri) !== resultId) reports.push({ kind: 'full', uri, version: null, resultId, items })
  }
  for (const uri of known.keys())
    if (!uris.includes(uri) && known.get(uri) !== 'gone') reports.push({ kind: 'full', uri, version: null, resultId: 'gone', items: [] })
  return reports
}

function nextChange(session: Session, revision: number, token: CancellationToken): Promise<void> {
  if (session.revision !== revision) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => {
      stop()
      cancelled.dispose()
      resolve()
    }
    const stop = session.onChange(done)
    const cancelled = token.onCancellationRequested(done)
  })
}

/** Tells a client that cannot pull, after a pause in typing. Never both: the client would show everything twice. */
export function pushDiagnostics(connection: Connection, session: Session): void {
  let shown: ReadonlySet<string> = new Set()
  session.onChange(() => {
    const asked = session.revision
    const push = async (): Promise<void> => {
      await pause(session.debounce)
      if (asked === session.revision) shown = await pushAll(connection, session, shown)
    }
    push().catch(told(connection))
  })
}

/** Sends the findings of every open document and clears those of documents that were closed. */
async function pushAll(connection: Connection, session: Session, shown: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const asked = session.revision
  const open = session.documents.all()
  for (const { uri, clientUri, version } of open) {
    const result = await session.findings(uri)
    if (asked !== session.revision) return new Set([...shown, ...open.map((one) => one.clientUri)])
    const diagnostics = result ? diagnosticsOf(result, session) : []
    await connection.sendDiagnostics({ uri: clientUri, version, diagnostics })
  }
  const now = new Set(open.map(({ clientUri }) => clientUri))
  for (const uri of shown) if (!now.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] })
  return now
}
