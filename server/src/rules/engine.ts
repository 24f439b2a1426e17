import type { Finding, Fix } from '../base/finding.ts'
import { message } from '../base/message.ts'
import type { FileModel } from '../language/model/file.ts'
import { statusOf } from '../language/model/header.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import type { CivilDay } from '../language/values/civil.ts'
import type { Programme } from '../programme/index/programme.ts'
import type { FixReport, Report, Rule, RuleContext } from './rule.ts'

export interface Judgement {
  readonly programme: Programme
  readonly today: CivilDay
  readonly rules: readonly Rule[]
}

/** Runs the rules over one file: one pass over the elements of each document. */
export function runRules(file: FileModel, judgement: Judgement): readonly Finding[] {
  return file.documents.flatMap((document) => runDocument(file, document, judgement))
}

function runDocument(file: FileModel, document: DocumentModel, { programme, today, rules }: Judgement): readonly Finding[] {
  const findings: Finding[] = []
  const status = statusOf(document)
  for (const rule of rules) {
    const context: RuleContext = {
      programme,
      file,
      document,
      status,
      today,
      report: (report) => findings.push(findingOf(report, rule, { file, status })),
    }
    isolated(rule, context, findings)
  }
  return findings
}

/** An exception in one rule is a defect of that rule: it is named, and hides nothing else. */
function isolated(rule: Rule, context: RuleContext, findings: Finding[]): void {
  try {
    if ('checkDocument' in rule) rule.checkDocument(context)
    else for (const element of context.document.elements) if (rule.visits.some((name) => name === element.$.shape.name)) rule.check(element, context)
  } catch (error) {
    findings.push(failed(rule, context.file, error))
  }
}

function findingOf(report: Report, rule: Rule, { file, status }: { readonly file: FileModel; readonly status: RuleContext['status'] }): Finding {
  const key = (name: string): string => `${rule.id}.${name}`
  return {
    uri: file.uri,
    span: report.at,
    rule: rule.id,
    name: rule.name,
    severity: rule.severity(report.message, status),
    message: message(key(report.message), report.args),
    related: (report.related ?? []).map(({ uri = file.uri, at, message: name, args }) => ({ uri, span: at, message: message(key(name), args) })),
    fixes: (report.fixes ?? []).map((fix): Fix => fixOf(fix, file.uri, key)),
  }
}

const fixOf = ({ title, args, uri, edits, safety = 'ask' }: FixReport, own: string, key: (name: string) => string): Fix => ({
  title: message(key(title), args),
  edits: [{ uri: uri ?? own, edits }],
  safety,
})

function failed(rule: Rule, file: FileModel, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    uri: file.uri,
    span: { start: 0, end: 0 },
    rule: rule.id,
    name: rule.name,
    severity: 'information',
    message: message('engine.ruleFailed', { rule: rule.id, reason }),
    related: [],
    fixes: [],
  }
}
