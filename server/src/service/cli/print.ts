import { relative } from 'node:path'
import { URI } from 'vscode-uri'
import type { Finding, Related } from '../../base/finding.ts'
import type { Span } from '../../base/span.ts'
import type { Locale } from '../../l10n/locale.ts'
import { type Position, positionAt } from '../../language/lines/position.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { render } from '../workspace/wording.ts'
import type { Checked } from './check.ts'

interface Range {
  readonly start: Position
  readonly end: Position
}

const pathOf = (uri: string): string => relative(process.cwd(), URI.parse(uri).fsPath) || '.'

function rangeOf({ files }: Programme, uri: string, { start, end }: Span): Range {
  const table = files.get(uri)?.table ?? { starts: Int32Array.of(0), mark: 0 }
  return { start: positionAt(table, start), end: positionAt(table, end) }
}

/** The findings as JSON: zero-based lines and characters, sentences in the wanted language. */
export function asJson(checked: readonly Checked[], locale: Locale): string {
  return JSON.stringify(
    checked.flatMap(({ programme, findings }) => findings.map((finding) => jsonOf(finding, programme, locale))),
    null,
    2,
  )
}

function jsonOf(finding: Finding, programme: Programme, locale: Locale): object {
  const { uri, rule, name, severity, span, message, related, fixes } = finding
  return {
    file: pathOf(uri),
    rule,
    name,
    severity,
    message: render(message, locale),
    range: rangeOf(programme, uri, span),
    related: related.map((one: Related) => ({
      file: pathOf(one.uri),
      range: rangeOf(programme, one.uri, one.span),
      message: render(one.message, locale),
    })),
    fixes: fixes.map((fix) => ({
      title: render(fix.title, locale),
      edits: fix.edits.flatMap((file) =>
        file.edits.map((edit) => ({ file: pathOf(file.uri), range: rangeOf(programme, file.uri, edit.span), text: edit.text })),
      ),
    })),
  }
}

/** The findings one to a line, `file:line:column`, as editors and terminals make them clickable. */
export function asText(checked: readonly Checked[], locale: Locale): string {
  const lines = checked.flatMap(({ programme, findings }) => findings.map((finding) => textOf(finding, programme, locale)))
  return [...lines, summary(checked)].join('\n')
}

function textOf({ uri, span, severity, rule, message }: Finding, programme: Programme, locale: Locale): string {
  const { start } = rangeOf(programme, uri, span)
  return `${pathOf(uri)}:${start.line + 1}:${start.character + 1}  ${severity.padEnd(11)}  ${rule.padEnd(7)} ${render(message, locale)}`
}

function summary(checked: readonly Checked[]): string {
  const all = checked.flatMap(({ findings }) => findings)
  const count = (severity: string): number => all.filter((one) => one.severity === severity).length
  return `${checked.length} files checked: ${count('error')} errors, ${count('warning')} warnings, ${count('information') + count('hint')} notes`
}
