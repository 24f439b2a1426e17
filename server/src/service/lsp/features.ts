import type { CodeAction, CodeActionParams, Connection } from 'vscode-languageserver'
import { CodeActionKind } from 'vscode-languageserver'
import type { Finding } from '../../base/finding.ts'
import { complete } from '../../features/completion/complete.ts'
import { definition } from '../../features/definition.ts'
import { hover } from '../../features/hover.ts'
import { outline } from '../../features/outline.ts'
import type { Snapshot } from '../../features/snapshot.ts'
import { offsetAt } from '../../language/lines/position.ts'
import { normal } from '../workspace/uris.ts'
import { codeActionOf, completionOf, diagnosticOf, linkOf, rangeOf, symbolOf } from './convert.ts'
import type { Session } from './session.ts'

/** Connects each editor feature to its request. */
export function languageFeatures(connection: Connection, session: Session): void {
  connection.onCompletion(async ({ textDocument, position }) =>
    at(session, textDocument.uri, (snapshot) =>
      complete(snapshot, offsetAt(snapshot.table, position)).map((one) => completionOf(one, snapshot.table)),
    ),
  )
  connection.onHover(async ({ textDocument, position }) =>
    at(session, textDocument.uri, (snapshot) => {
      const found = hover(snapshot, offsetAt(snapshot.table, position))
      return found && { contents: { kind: 'markdown' as const, value: found.markdown }, range: rangeOf(snapshot.table, found.span) }
    }),
  )
  connection.onDefinition(async ({ textDocument, position }) =>
    at(session, textDocument.uri, (snapshot) =>
      definition(snapshot, offsetAt(snapshot.table, position)).flatMap((one) => linkOf(one, snapshot.table, session)),
    ),
  )
  connection.onDocumentSymbol(async ({ textDocument }) =>
    at(session, textDocument.uri, (snapshot) => outline(snapshot).map((one) => symbolOf(one, snapshot.table))),
  )
  connection.onCodeAction(async (params) => codeActions(session, params))
}

async function at<T>(session: Session, uri: string, feature: (snapshot: Snapshot) => T): Promise<T | null> {
  const snapshot = await session.snapshot(uri)
  return snapshot ? (feature(snapshot) ?? null) : null
}

/** The fixes of the findings that the editor asks about; on «fix all» those that change no meaning. */
async function codeActions(session: Session, { textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
  const result = await session.findings(normal(textDocument.uri))
  if (!result) return []
  const { table } = result.file
  if (context.only?.some((kind) => kind.startsWith(CodeActionKind.Source))) return fixAll(result.findings, session)
  const [start, end] = [offsetAt(table, range.start), offsetAt(table, range.end)]
  const touched = result.findings.filter((finding) => finding.span.start <= end && finding.span.end >= start)
  return touched.flatMap((finding) => finding.fixes.map((fix) => codeActionOf(fix, diagnosticOf(finding, table, session), session)))
}

function fixAll(findings: readonly Finding[], session: Session): CodeAction[] {
  const fixes = findings.flatMap(({ fixes: own }) => own.filter(({ safety }) => safety === 'safe').slice(0, 1))
  const [first] = fixes
  if (!first) return []
  const merged = { ...first, edits: fixes.flatMap(({ edits }) => edits) }
  const { diagnostics: _, ...action } = codeActionOf(
    merged,
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, message: '' },
    session,
  )
  return [{ ...action, title: 'Continuity', kind: CodeActionKind.SourceFixAll }]
}
