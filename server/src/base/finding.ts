import type { FileEdits } from './edit.ts'
import type { Message } from './message.ts'
import type { Span } from './span.ts'

/** The gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const

export type Severity = (typeof severities)[number]

/** A place in a file that explains a finding: usually its other operand. */
export interface Related {
  readonly uri: string
  readonly span: Span
  readonly message: Message
}

/** A change that removes a finding. It sets what can be derived, or a placeholder, never a decision. */
export interface Fix {
  readonly title: Message
  readonly edits: readonly FileEdits[]
  /** Whether applying it without being asked is right (`source.fixAll`). */
  readonly safety: 'safe' | 'ask'
}

/** One thing that is wrong, at one place. */
export interface Finding {
  readonly uri: string
  readonly span: Span
  /** The id of the rule, as `ANN-13`; `YAML` and `SCHEMA` for what no rule of the catalogue reports. */
  readonly rule: string
  /** The rule's name, as `out-of-period`. */
  readonly name: string
  readonly severity: Severity
  readonly message: Message
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
}
