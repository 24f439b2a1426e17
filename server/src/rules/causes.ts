import type { Finding } from '../base/finding.ts'
import type { Arg } from '../base/message.ts'
import { contains } from '../base/span.ts'

/** That one rule reports the cause, and another one then has nothing to add at the same place. */
interface SharedCause {
  readonly reports: string
  readonly silent: string
}

/** Who reports a cause that several rules see. The one table of it: rules know nothing of each other. */
const sharedCauses: readonly SharedCause[] = [
  // A blank is a worklist entry; that it is no name, date or number goes without saying.
  { reports: 'DOC-01', silent: 'SCHEMA' },
  // An owner that is a unit: by its name RSK-07 says so and whom to ask, by its id the reference itself is of the wrong kind.
  { reports: 'RSK-07', silent: 'REF-01' },
  { reports: 'REF-03', silent: 'RSK-07' },
  // Beyond the MTPD says more than that the two assessments differ.
  { reports: 'RSK-17', silent: 'RSK-16' },
  // Both look at exercises of a plan; how grave it is that the plan has none, its own rule knows.
  { reports: 'BCP-15', silent: 'EXE-01' },
  // The copy of a time in a plan: that it is older than the analysis says more than that the two differ.
  { reports: 'BCP-14', silent: 'XFL-03' },
  { reports: 'BIA-23', silent: 'EXE-13' },
  // A document that ends before it begins has no time in which it could hold.
  { reports: 'DOC-04', silent: 'DOC-09' },
  // Of a supplier of which nothing is known it goes without saying that it has promised nothing.
  { reports: 'BIA-23', silent: 'SUP-01' },
  // A progress that its own steps or status contradict is not known yet; how far it lags follows from it.
  { reports: 'ANN-20', silent: 'ANN-21' },
  // An amount that does not add up is no measure for what is spent, or to be spent.
  { reports: 'ANN-27', silent: 'ANN-28' },
  { reports: 'ANN-27', silent: 'ANN-29' },
  // A date that has to move anyway.
  { reports: 'ANN-13', silent: 'ANN-34' },
  // A live test in a freeze or a peak is unsafe; that its day is ill chosen follows.
  { reports: 'EXE-11', silent: 'ANN-33' },
]

/** Leaves out what follows from a cause that another finding already names. */
export const withoutConsequences = (findings: readonly Finding[]): readonly Finding[] => withoutCaused(withoutRepeatedKeys(findings))

/** «X is missing» by the schema where the rule of the same id says it at the same place, together with what else is missing. */
function withoutRepeatedKeys(findings: readonly Finding[]): readonly Finding[] {
  const missing = findings.filter(({ message }) => message.key === 'shape.missing')
  if (missing.length === 0) return findings
  const place = ({ rule, span }: Finding): string => `${rule} ${span.start} ${span.end}`
  const places = new Set(missing.map(place))
  const said = Map.groupBy(
    findings.filter((one) => one.message.key !== 'shape.missing' && places.has(place(one))),
    place,
  )
  return findings.filter(
    (one) => one.message.key !== 'shape.missing' || !said.get(place(one))?.some((other) => keysOf(one).every((key) => keysOf(other).includes(key))),
  )
}

function keysOf({ message }: Finding): readonly unknown[] {
  const keys: unknown = message.args['keys']
  return Array.isArray(keys) ? keys.map((one: Arg) => (typeof one === 'object' && 'args' in one ? one.args['key'] : one)) : [message]
}

function withoutCaused(findings: readonly Finding[]): readonly Finding[] {
  const byRule = Map.groupBy(findings, ({ rule }) => rule)
  const causes = sharedCauses.filter(({ reports, silent }) => byRule.has(reports) && byRule.has(silent))
  if (causes.length === 0) return findings
  return findings.filter((finding) => !causes.some((cause) => cause.silent === finding.rule && isAtOneOf(finding, byRule.get(cause.reports) ?? [])))
}

const isAtOneOf = (finding: Finding, reported: readonly Finding[]): boolean =>
  reported.some(({ span }) => contains(span, finding.span) || contains(finding.span, span))
