import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  InsertTextFormat,
  InsertTextMode,
  type Location,
  type LocationLink,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Finding, Fix, Severity } from '../../base/finding.ts'
import type { Span } from '../../base/span.ts'
import { plain, type Suggestion } from '../../features/completion/suggestion.ts'
import type { Target } from '../../features/definition.ts'
import type { Changes } from '../../features/refactorings/refactoring.ts'
import type { FilePlace } from '../../features/references.ts'
import { buildLines, type LineTable } from '../../language/lines/lineTable.ts'
import { positionAt } from '../../language/lines/position.ts'
import type { Abilities } from './abilities.ts'
import type { Session } from './session.ts'

type Lines = Pick<LineTable, 'starts' | 'mark'>

export const rangeOf = (table: Lines, { start, end }: Span): Range => ({ start: positionAt(table, start), end: positionAt(table, end) })

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** A finding for the editor. Related places of files that are not known any more are left out. */
export function diagnosticOf(finding: Finding, table: LineTable, session: Session): Diagnostic {
  const { locale, uriScheme } = session
  const related = finding.related.flatMap(({ uri, span, message }) => {
    const lines = session.tableOf(uri)
    return lines ? [{ location: { uri: session.clientUri(uri), range: rangeOf(lines, span) }, message: session.render(message, locale) }] : []
  })
  return {
    range: rangeOf(table, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'continuity',
    message: session.render(finding.message, locale),
    ...(uriScheme !== undefined && { codeDescription: { href: `${uriScheme}://continuity-plans.continuity/rule/${finding.rule}` } }),
    ...(related.length > 0 && { relatedInformation: related }),
  }
}

export function codeActionOf(fix: Fix, diagnostic: Diagnostic, session: Session): CodeAction {
  return {
    title: session.render(fix.title, session.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: workspaceEdit(fix, session),
    isPreferred: fix.safety === 'safe',
  }
}

export function locationOf({ uri, span }: FilePlace, session: Session): readonly Location[] {
  const lines = session.tableOf(uri)
  return lines ? [{ uri: session.clientUri(uri), range: rangeOf(lines, span) }] : []
}

/** Edits of files for the editor, bound to the version that they were computed for. A file that is new is made first, and was empty. */
export function workspaceEdit({ edits: files, creates = [] }: Changes, session: Session): WorkspaceEdit {
  const created = creates.map((uri) => ({ kind: 'create' as const, uri, options: { ignoreIfExists: true } }))
  const changed = files.flatMap(({ uri, edits }) => {
    const lines = creates.includes(uri) ? buildLines('') : session.tableOf(uri)
    if (!lines) return []
    const version = session.documents.get(uri)?.version ?? null
    return [
      {
        textDocument: { uri: session.clientUri(uri), version },
        edits: edits.map((edit) => ({ range: rangeOf(lines, edit.span), newText: edit.text })),
      },
    ]
  })
  if (session.abilities.versionedEdits) return { documentChanges: [...created, ...changed] }
  const byFile = Map.groupBy(changed, ({ textDocument }) => textDocument.uri)
  return { changes: Object.fromEntries([...byFile].map(([uri, changes]) => [uri, changes.flatMap(({ edits }) => edits)])) }
}

const itemKinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  choice: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  date: CompletionItemKind.Value,
  value: CompletionItemKind.Value,
  item: CompletionItemKind.Snippet,
}

export function completionOf(suggestion: Suggestion, table: LineTable, { snippets, commands }: Abilities): CompletionItem {
  const { label, detail, documentation, kind, insert, replace, filter, sort, next } = suggestion
  return {
    label,
    kind: itemKinds[kind],
    filterText: filter,
    sortText: sort,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: rangeOf(table, replace), newText: snippets ? insert : plain(insert) },
    ...(detail !== '' && { labelDetails: { description: detail } }),
    ...(documentation !== '' && { documentation }),
    ...(next === 'suggest' && commands && { command: { title: '', command: 'editor.action.triggerSuggest' } }),
  }
}

/** A definition for an editor that knows links. */
export function linkOf({ uri, span, selection, origin }: Target, table: LineTable, session: Session): readonly LocationLink[] {
  const lines = session.tableOf(uri)
  if (!lines) return []
  return [
    {
      targetUri: session.clientUri(uri),
      targetRange: rangeOf(lines, span),
      targetSelectionRange: rangeOf(lines, selection),
      originSelectionRange: rangeOf(table, origin),
    },
  ]
}
