import { type CancellationToken, type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver'
import type { FileEdits } from '../../../base/edit.ts'
import type { Finding, Fix } from '../../../base/finding.ts'
import { message } from '../../../base/message.ts'
import { waive } from '../../../features/waive.ts'
import { offsetAt, positionAt } from '../../../language/lines/position.ts'
import { clientCommands } from '../../../protocol/commands.ts'
import { normal } from '../../workspace/uris.ts'
import { stillWanted } from '../cancelling.ts'
import { codeActionOf, diagnosticOf, workspaceEdit } from '../convert.ts'
import type { Feature } from '../feature.ts'
import { isWanted, refactoringKinds, refactoringsAt, resolveRefactoring } from '../refactorings.ts'
import type { Session } from '../session.ts'

export const codeActionFeature: Feature = {
  capabilities: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll, ...refactoringKinds], resolveProvider: true },
  },
  listen: (connection, session) => {
    connection.onCodeAction(async (params, token) => [...(await fixes(session, params, token)), ...(await refactoringsAt(session, params))])
    connection.onCodeActionResolve((action) => resolveRefactoring(session, action))
  },
}

/** The fixes of the findings that the editor asks about; on «fix all» those that change no meaning. */
async function fixes(session: Session, { textDocument, range, context }: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const result = await session.findings(normal(textDocument.uri))
  stillWanted(token)
  if (!result) return []
  const { table } = result.file
  const programme = await session.programme(normal(textDocument.uri))
  const [start, end] = [offsetAt(table, range.start), offsetAt(table, range.end)]
  const touched = result.findings.filter((finding) => finding.span.start <= end && finding.span.end >= start)
  const actions = [
    ...(isWanted(CodeActionKind.QuickFix, context.only)
      ? touched.flatMap((finding) => quickFixes(finding, waive(finding, result.file, programme), session))
      : []),
    ...(context.only !== undefined && isWanted(CodeActionKind.SourceFixAll, context.only) ? fixAll(result.findings, session) : []),
  ]
  return actions
}

function quickFixes(finding: Finding, waiver: Fix | undefined, session: Session): readonly CodeAction[] {
  const table = session.tableOf(finding.uri)
  if (!table) return []
  const diagnostic = diagnosticOf(finding, table, session)
  const mending = [...filling(finding, diagnostic, session), ...finding.fixes.map((fix) => codeActionOf(fix, diagnostic, session))]
  return waiver ? [...mending, { ...codeActionOf(waiver, diagnostic, session), ...showing(waiver, session) }] : mending
}

/** A blank is filled in by asking for it, in an editor that can ask. */
function filling({ rule, uri }: Finding, diagnostic: Diagnostic, session: Session): readonly CodeAction[] {
  if (rule !== blankRule || session.uriScheme === undefined) return []
  const title = session.render(message('fill.action'), session.locale)
  const command = { title, command: clientCommands.fillNextBlank, arguments: [session.clientUri(uri), diagnostic.range.start] }
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }]
}

/** Reports what is still to be filled in. */
const blankRule = 'DOC-01'

/** A waiver is written somewhere else: an editor that can shows what is still to be filled in. */
function showing({ title, edits: [file] }: Fix, session: Session): Pick<CodeAction, 'command'> {
  const [edit] = file?.edits ?? []
  const table = file && session.tableOf(file.uri)
  if (!session.abilities.commands || !edit || !table) return {}
  const before = edit.text.slice(0, edit.text.indexOf('reason:')).split('\n').length - 1
  const line = positionAt(table, edit.span.start).line + before
  return { command: { title: session.render(title, session.locale), command: clientCommands.fillIn, arguments: [session.clientUri(file.uri), line] } }
}

function fixAll(findings: readonly Finding[], session: Session): readonly CodeAction[] {
  const edits = withoutOverlaps(
    findings.flatMap(({ fixes }) => fixes.filter(({ safety }) => safety === 'safe').slice(0, 1)).flatMap((fix) => fix.edits),
  )
  if (edits.length === 0) return []
  const title = session.render(message('fix.all'), session.locale)
  return [{ title, kind: CodeActionKind.SourceFixAll, edit: workspaceEdit({ edits }, session) }]
}

/** Two fixes of one text cannot both be applied: the one that changes more of it goes first, the other finds its place afterwards. */
function withoutOverlaps(files: readonly FileEdits[]): readonly FileEdits[] {
  return [...Map.groupBy(files, ({ uri }) => uri)].map(([uri, own]) => {
    const widest = own.flatMap(({ edits }) => edits).toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
    const kept = widest.filter((edit, index) => !widest.slice(0, index).some(({ span }) => span.start < edit.span.end && edit.span.start < span.end))
    return { uri, edits: kept }
  })
}
