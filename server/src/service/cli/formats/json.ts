import type { Finding, Related } from '../../../base/finding.ts'
import { render } from '../../workspace/wording.ts'
import type { Checked } from '../check.ts'
import { type Format, pathOf, type Report, rangeOf } from './format.ts'

/** The findings as data: zero-based lines and characters, sentences in the wanted language. */
export const json: Format = (report) =>
  JSON.stringify(
    report.checked.flatMap((one) => one.findings.map((finding) => entryOf(finding, one, report))),
    null,
    2,
  )

function entryOf(finding: Finding, { programme }: Checked, { locale }: Report): object {
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
