import type { FileEdits } from '../../../base/edit.ts'
import type { Finding, Fix, Severity } from '../../../base/finding.ts'
import type { Span } from '../../../base/span.ts'
import { rules } from '../../../generated/rules.ts'
import type { Locale } from '../../../l10n/locale.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import { version } from '../../version.ts'
import { rulePage } from '../../workspace/rulePage.ts'
import { render } from '../../workspace/wording.ts'
import type { Checked } from '../check.ts'
import { addressOf, type Format, rangeOf } from './format.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' }

/** Static Analysis Results Interchange Format 2.1.0, with the page of each rule, related places and fixes. */
export const sarif: Format = ({ checked, locale }) => {
  const ids = [...new Set(checked.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort()
  const run = {
    tool: { driver: { name: 'Continuity', semanticVersion: version, rules: ids.map((id) => descriptor(id, locale)) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { ROOT: { description: { text: 'The folder in which the check was called.' } } },
    results: checked.flatMap((one) => one.findings.map((finding) => resultOf(finding, one, { ids, locale }))),
  }
  return JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)
}

function descriptor(id: string, locale: Locale): object {
  const rule = rules.find((one) => one.id === id)
  const page = rulePage(id, locale)
  return {
    id,
    ...(rule && { name: rule.name, shortDescription: { text: rule.title[locale] }, fullDescription: { text: rule.why[locale] } }),
    ...(page !== null && { help: { text: page, markdown: page } }),
  }
}

interface Around {
  readonly ids: readonly string[]
  readonly locale: Locale
}

function resultOf({ uri, span, rule, severity, message, related, fixes }: Finding, { programme }: Checked, { ids, locale }: Around): object {
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: render(message, locale) },
    locations: [{ physicalLocation: placeOf(programme, uri, span) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        physicalLocation: placeOf(programme, one.uri, one.span),
        message: { text: render(one.message, locale) },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, programme, locale)) }),
  }
}

const artifact = (uri: string): object => ({ uri: addressOf(uri), uriBaseId: 'ROOT' })

const placeOf = (programme: Programme, uri: string, span: Span): object => ({
  artifactLocation: artifact(uri),
  region: regionOf(programme, uri, span),
})

/** One-based, the end exclusive. */
function regionOf(programme: Programme, uri: string, span: Span): object {
  const { start, end } = rangeOf(programme, uri, span)
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 }
}

const fixOf = ({ title, edits }: Fix, programme: Programme, locale: Locale): object => ({
  description: { text: render(title, locale) },
  artifactChanges: edits.map(({ uri, edits: own }: FileEdits) => ({
    artifactLocation: artifact(uri),
    replacements: own.map((edit) => ({ deletedRegion: regionOf(programme, uri, edit.span), insertedContent: { text: edit.text } })),
  })),
})
