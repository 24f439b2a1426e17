import type { Finding, Fix } from '../base/finding.ts'
import { message } from '../base/message.ts'
import { remembered } from '../base/remembered.ts'
import { span } from '../base/span.ts'
import type { Element } from '../language/model/element.ts'
import type { FileModel } from '../language/model/file.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import { seenFrom } from '../programme/index/elements.ts'
import type { Programme } from '../programme/index/programme.ts'
import type { FindingsContext, FixReport, LinkedContext, Report, Rule, RuleContext, Scene } from './rule.ts'

/** Runs the rules that need nothing but the document itself. */
export function runDocumentRules(scene: Scene, rules: readonly Rule[]): readonly Finding[] {
  return collect(scene, rules, (rule, report) => {
    const context: RuleContext = { ...scene, report }
    if (rule.phase !== 'document') return
    if ('checkDocument' in rule) rule.checkDocument(context)
    else visit(rule, context)
  })
}

/** Runs the rules that look from a document at its programme. */
export function runProgrammeRules(scene: Scene, programme: Programme, rules: readonly Rule[]): readonly Finding[] {
  const seen = seenFrom(programme, scene.document)
  return collect(scene, rules, (rule, report) => {
    const context: LinkedContext = { ...scene, programme: seen, report }
    if (rule.phase !== 'programme') return
    if ('checkDocument' in rule) rule.checkDocument(context)
    else visit(rule, context)
  })
}

/** Runs the rules that conclude from the findings of the others. */
export function runFindingsRules(context: Omit<FindingsContext, 'report'>, rules: readonly Rule[]): readonly Finding[] {
  return collect(context, rules, (rule, report) => {
    if (rule.phase === 'findings') rule.checkFindings({ ...context, report })
  })
}

interface Visitor<Context> {
  readonly visits: readonly string[]
  readonly check: (element: Element, context: Context) => void
}

function visit<Context extends RuleContext>(rule: Visitor<Context>, context: Context): void {
  const elements = elementsByName(context.document)
  for (const name of rule.visits) for (const element of elements.get(name) ?? []) rule.check(element, context)
}

/** The elements of a document by the name that rules visit them by: sorted once for all rules. */
const elementsByName: (document: DocumentModel) => ReadonlyMap<string, readonly Element[]> = remembered(({ elements }: DocumentModel) =>
  Map.groupBy(elements, ({ $ }) => $.shape.name),
)

type Run = (rule: Rule, report: (report: Report) => void) => void

/** An exception in one rule is a defect of that rule: it is named, and hides nothing else. */
function collect(scene: Scene, rules: readonly Rule[], run: Run): readonly Finding[] {
  const findings: Finding[] = []
  for (const rule of rules) {
    try {
      run(rule, (report) => findings.push(findingOf(report, rule, scene)))
    } catch (error) {
      findings.push(failed(rule, scene.file, error))
    }
  }
  return findings
}

function findingOf(report: Report, rule: Rule, scene: Scene): Finding {
  const { uri } = scene.file
  const key = (name: string): string => `${rule.id}.${name}`
  return {
    uri,
    span: report.at,
    rule: rule.id,
    name: rule.name,
    severity: report.severity ?? rule.severity(report.message, scene),
    message: message(key(report.message), report.args),
    related: (report.related ?? []).map(({ uri: other = uri, at, message: name, args }) => ({
      uri: other,
      span: at,
      message: message(key(name), args),
    })),
    fixes: (report.fixes ?? []).map((fix): Fix => fixOf(fix, uri, key)),
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
    span: span(0, 0),
    rule: rule.id,
    name: rule.name,
    severity: 'information',
    message: message('engine.ruleFailed', { rule: rule.id, reason }),
    related: [],
    fixes: [],
  }
}
