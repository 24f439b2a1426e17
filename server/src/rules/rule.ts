import type { Edit } from '../base/edit.ts'
import type { Severity } from '../base/finding.ts'
import type { Args } from '../base/message.ts'
import type { Span } from '../base/span.ts'
import type { Elements } from '../generated/model.ts'
import type { Texts } from '../l10n/locale.ts'
import type { Element } from '../language/model/element.ts'
import type { FileModel } from '../language/model/file.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import type { Status } from '../language/schema/shape.ts'
import type { CivilDay } from '../language/values/civil.ts'
import type { Programme } from '../programme/index/programme.ts'

/** What a rule sees while it looks at one document. */
export interface RuleContext {
  readonly programme: Programme
  readonly file: FileModel
  readonly document: DocumentModel
  readonly status: Status
  readonly today: CivilDay
  readonly report: (report: Report) => void
}

/** A finding as a rule states it; the engine adds file, rule, severity and language. */
export interface Report {
  readonly at: Span
  /** Which of the rule's messages. */
  readonly message: string
  readonly args?: Args
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

/** What the rule reports on: as `error` where the document contradicts itself, by its status where it is only unfinished. */
export type SeverityOf = (message: string, status: Status) => Severity

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

/** Looks at elements of some names, each by itself. */
export interface ElementRule extends RuleBase {
  readonly visits: readonly (keyof Elements)[]
  readonly check: (element: Element, context: RuleContext) => void
}

/** Looks at a document as a whole. */
export interface DocumentRule extends RuleBase {
  readonly checkDocument: (context: RuleContext) => void
}

export type Rule = ElementRule | DocumentRule

type TypedElementRule<Name extends keyof Elements> = Omit<ElementRule, 'visits' | 'check'> & {
  readonly visits: readonly Name[]
  readonly check: (element: Elements[Name], context: RuleContext) => void
}

/** Types a rule's `check` by the elements that it visits. The engine calls it with nothing else. */
export function elementRule<Name extends keyof Elements>(rule: TypedElementRule<Name>): Rule {
  const check = rule.check as unknown as ElementRule['check']
  return { ...rule, check }
}

export const documentRule = (rule: DocumentRule): Rule => rule

/** A contradiction is what it is, in a draft as in a plan in force. */
export const always =
  (severity: Severity): SeverityOf =>
  () =>
    severity

/** A hole in a draft is work to do; from approval on the document is unusable. */
export const asHole: SeverityOf = (_, status) => (status === 'draft' ? 'hint' : status === 'in_review' ? 'warning' : 'error')
