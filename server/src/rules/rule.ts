import type { Edit } from '../base/edit.ts'
import type { Finding } from '../base/finding.ts'
import type { Args } from '../base/message.ts'
import type { Span } from '../base/span.ts'
import type { Elements } from '../generated/model.ts'
import type { Texts } from '../l10n/locale.ts'
import type { Element } from '../language/model/element.ts'
import type { FileModel } from '../language/model/file.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import type { CivilDay } from '../language/values/civil.ts'
import type { Limits } from '../programme/config/limits.ts'
import type { Programme } from '../programme/index/programme.ts'
import type { SeverityOf, Standing } from './severity.ts'

/** What a rule sees while it looks at one document. */
export interface Scene extends Standing {
  readonly file: FileModel
  readonly document: DocumentModel
  readonly today: CivilDay
  /** Whether the document holds today: what is late or stale matters only in one that does. */
  readonly current: boolean
  /** The limits to compare with, by the keys of `checks.parameters`. */
  readonly limits: Limits
}

export interface RuleContext extends Scene {
  readonly report: (report: Report) => void
}

/** What a rule sees that needs more than its own document. */
export interface LinkedContext extends RuleContext {
  readonly programme: Programme
}

/** What a rule over findings sees. */
export interface FindingsContext extends LinkedContext {
  /** Those of this file, as they are shown. */
  readonly findings: readonly Finding[]
  /** Those of any file of the programme before waivers and severities were applied. */
  readonly raw: (uri: string) => readonly Finding[]
}

/** A finding as a rule states it; the engine adds file, rule, severity and language. */
export interface Report {
  readonly at: Span
  /** Which of the rule's messages. */
  readonly message: string
  readonly args?: Args
  /** Lighter than the rule’s own severity, as for something that is only planned. */
  readonly severity?: 'hint'
  readonly related?: readonly RelatedReport[]
  readonly fixes?: readonly FixReport[]
}

export interface RelatedReport {
  readonly at: Span
  /** Another file than the finding's own. */
  readonly uri?: string
  readonly message: string
  readonly args?: Args
}

export interface FixReport {
  readonly title: string
  readonly args?: Args
  readonly edits: readonly Edit[]
  /** Another file than the finding's own. */
  readonly uri?: string
  readonly safety?: 'safe' | 'ask'
}

interface RuleBase {
  /** The catalogue's id, as `ANN-13`. */
  readonly id: string
  /** As `out-of-period`; also the name of its file. */
  readonly name: string
  readonly title: Texts
  /** One sentence on what goes wrong in practice when this is not mended. */
  readonly why: Texts
  readonly messages: Readonly<Record<string, Texts>>
  readonly severity: SeverityOf
}

/** Looks at elements of some names, each by itself, and at nothing outside of their document. */
export interface ElementRule extends RuleBase {
  readonly phase: 'document'
  readonly visits: readonly (keyof Elements)[]
  readonly check: (element: Element, context: RuleContext) => void
}

/** Looks at a document as a whole, and at nothing outside of it. */
export interface DocumentRule extends RuleBase {
  readonly phase: 'document'
  readonly checkDocument: (context: RuleContext) => void
}

/** Looks at elements of some names, and from them at the programme: references, dependents, other documents. */
export interface LinkedElementRule extends RuleBase {
  readonly phase: 'programme'
  readonly visits: readonly (keyof Elements)[]
  readonly check: (element: Element, context: LinkedContext) => void
}

/** Looks at a document as a whole, and from it at the programme. */
export interface LinkedDocumentRule extends RuleBase {
  readonly phase: 'programme'
  readonly checkDocument: (context: LinkedContext) => void
}

/** Concludes from what the other rules found. */
export interface FindingsRule extends RuleBase {
  readonly phase: 'findings'
  readonly checkFindings: (context: FindingsContext) => void
}

export type Rule = ElementRule | DocumentRule | LinkedElementRule | LinkedDocumentRule | FindingsRule

type Stated<Of extends Rule> = Omit<Of, 'phase'>

/** A rule whose `check` is typed by the elements that it visits. The engine calls it with nothing else. */
type Typed<Of extends ElementRule | LinkedElementRule, Name extends keyof Elements> = Omit<Of, 'phase' | 'visits' | 'check'> & {
  readonly visits: readonly Name[]
  readonly check: (element: Elements[Name], context: Parameters<Of['check']>[1]) => void
}

export const elementRule = <Name extends keyof Elements>(rule: Typed<ElementRule, Name>): Rule => ({
  ...rule,
  phase: 'document',
  check: rule.check as unknown as ElementRule['check'],
})

export const documentRule = (rule: Stated<DocumentRule>): Rule => ({ ...rule, phase: 'document' })

export const linkedElementRule = <Name extends keyof Elements>(rule: Typed<LinkedElementRule, Name>): Rule => ({
  ...rule,
  phase: 'programme',
  check: rule.check as unknown as LinkedElementRule['check'],
})

export const linkedDocumentRule = (rule: Stated<LinkedDocumentRule>): Rule => ({ ...rule, phase: 'programme' })

export const findingsRule = (rule: Stated<FindingsRule>): Rule => ({ ...rule, phase: 'findings' })
