import type { Finding } from '../base/finding.ts'
import { rowAt } from '../language/lines/lineTable.ts'
import type { FileModel } from '../language/model/file.ts'
import { statusOf } from '../language/model/header.ts'
import { decide } from './decide.ts'
import { type Judgement, runRules } from './engine.ts'
import { presenceFindings } from './presence.ts'
import { shapeFindings } from './shapeFindings.ts'
import { syntaxFindings } from './syntaxFindings.ts'

/** Everything that is to be said about one file, in the order of the text. */
export function checkFile(file: FileModel, judgement: Judgement): readonly Finding[] {
  const syntax = syntaxFindings(file)
  // While the YAML is broken the model may lack what the text has: nothing that needs the whole is judged.
  const rest = file.intact ? [...shapeFindings(file), ...presenceFindings(alive(file)), ...runRules(alive(file), judgement)] : shapeFindings(file)
  return once(decide([...syntax, ...withoutEchoes(rest, syntax, file)], file, judgement.programme.settings)).toSorted(inTextOrder)
}

/** What was superseded or archived is history: nobody will mend it, so only its syntax and its schema are looked at. */
const alive = (file: FileModel): FileModel => {
  const documents = file.documents.filter((document) => !past.has(statusOf(document)))
  return documents.length === file.documents.length ? file : { ...file, documents }
}

const past: ReadonlySet<string> = new Set(['superseded', 'archived'])

/** A value that YAML cannot read is also of a wrong form, or empty: that is one cause, and the syntax names it. */
function withoutEchoes(findings: readonly Finding[], syntax: readonly Finding[], { table }: FileModel): readonly Finding[] {
  const rows = new Set(syntax.filter(({ severity }) => severity === 'error').map(({ span }) => rowAt(table, span.start)))
  return findings.filter(({ name, span }) => !(echoes.has(name) && rows.has(rowAt(table, span.start))))
}

const echoes: ReadonlySet<string> = new Set(['wrong-form', 'wrong-value', 'not-a-choice', 'placeholder'])

/** What an anchor holds is read at each of its aliases; what is wrong in it is wrong in one place. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, span, message }) => {
    const same = `${rule} ${span.start} ${span.end} ${message.key}`
    return !seen.has(same) && seen.add(same)
  })
}

const inTextOrder = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule)
