import type { Severity } from '../base/finding.ts'
import { reached } from '../language/model/header.ts'
import type { Status } from '../language/schema/shape.ts'

/** What the weight of a finding depends on besides its condition. */
export interface Standing {
  readonly status: Status
  /** The standards that the programme or the document follows. */
  readonly standards: ReadonlySet<string>
}

export type SeverityOf = (message: string, standing: Standing) => Severity

/** A contradiction is what it is, in a draft as in a plan in force. */
export const always =
  (severity: Severity): SeverityOf =>
  () =>
    severity

/** A hole in a draft is work to do; from approval on the document is unusable. */
export const asHole: SeverityOf = (_, { status }) => (status === 'draft' ? 'hint' : status === 'in_review' ? 'warning' : 'error')

/** A hole that never makes a document unusable. */
export const asGap: SeverityOf = (_, { status }) => (status === 'draft' ? 'hint' : 'warning')

/** «↑E»: one severity until a document is approved, another one from then on. */
export const fromApproved =
  (before: Severity, after: Severity): SeverityOf =>
  (_, { status }) =>
    reached(status, 'approved') ? after : before

/** Each of the rule's messages has a severity of its own. */
export const byMessage =
  (severities: Readonly<Record<string, Severity | SeverityOf>>): SeverityOf =>
  (message, standing) => {
    const severity = severities[message] ?? 'warning'
    return typeof severity === 'string' ? severity : severity(message, standing)
  }

/** Heavier where one of some standards asks for it. */
export const stricterUnder =
  (strict: readonly string[], usual: Severity, severity: Severity): SeverityOf =>
  (_, { standards }) =>
    strict.some((standard) => standards.has(standard)) ? severity : usual
