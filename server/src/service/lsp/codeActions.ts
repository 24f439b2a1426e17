import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver'
import type { FileEdits } from '../../base/edit.ts'
import type { Finding } from '../../base/finding.ts'
import { message } from '../../base/message.ts'
import { offsetAt } from '../../language/lines/position.ts'
import { normal } from '../workspace/uris.ts'
import { codeActionOf, diagnosticOf, workspaceEdit } from './convert.ts'
import type { Session } from './session.ts'

/** The fixes of the findings that the editor asks about; on «fix all» those that change no meaning. */
export async function codeActions(session: Session, { textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
  const result = await session.findings(normal(textDocument.uri))
  if (!result) return []
  const { table } = result.file
  const [start, end] = [offsetAt(table, range.start), offsetAt(table, range.end)]
  const touched = result.findings.filter((finding) => finding.span.start <= end && finding.span.end >= start)
  const actions = [
    ...(isWanted(CodeActionKind.QuickFix, context.only)
      ? touched.flatMap((finding) => quickFixes(finding, diagnosticOf(finding, table, session), session))
      : []),
    ...(context.only !== undefined && isWanted(CodeActionKind.SourceFixAll, context.only) ? fixAll(result.findings, session) : []),
  ]
  return actions
}

/** A kind is wanted when it, or one that contains it, is asked for: `source` contains `source.fixAll`. */
const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`))

const quickFixes = (finding: Finding, diagnostic: Diagnostic, session: Session): readonly CodeAction[] =>
  finding.fixes.map((fix) => codeActionOf(fix, diagnostic, session))

function fixAll(findings: readonly Finding[], session: Session): readonly CodeAction[] {
  const edits = withoutOverlaps(
    findings.flatMap(({ fixes }) => fixes.filter(({ safety }) => safety === 'safe').slice(0, 1)).flatMap((fix) => fix.edits),
  )
  if (edits.length === 0) return []
  const title = session.render(message('fix.all'), session.locale)
  return [{ title, kind: CodeActionKind.SourceFixAll, edit: workspaceEdit(edits, session) }]
}

/** Two fixes of one text cannot both be applied: the one that changes more of it goes first, the other finds its place afterwards. */
function withoutOverlaps(files: readonly FileEdits[]): readonly FileEdits[] {
  return [...Map.groupBy(files, ({ uri }) => uri)].map(([uri, own]) => {
    const widest = own.flatMap(({ edits }) => edits).toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
    const kept = widest.filter((edit, index) => !widest.slice(0, index).some(({ span }) => span.start < edit.span.end && edit.span.start < span.end))
    return { uri, edits: kept }
  })
}
