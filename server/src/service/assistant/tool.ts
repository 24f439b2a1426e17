import type { Finding } from '../../base/finding.ts'
import type { Locale } from '../../l10n/locale.ts'
import { positionAt } from '../../language/lines/position.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Programme } from '../../programme/index/programme.ts'

/** What a tool may look at. It is asked for anew with each call: an answer is about the files as they are now. */
export interface Desk {
  readonly locale: Locale
  readonly programmes: () => Promise<readonly Programme[]>
  readonly findings: (programme: Programme, uri: string) => readonly Finding[]
  readonly today: (programme: Programme) => CivilDay
  /** A file as the user calls it: relative to what is open, where it lies below it. */
  readonly pathOf: (uri: string) => string
}

/** A value that an assistant hands over, as its JSON Schema describes it. */
export type Input = Readonly<Record<string, unknown>>

/**
 * Something that an assistant may ask about a programme. It only reads. The answer is data, or Markdown where it is a page; what cannot be
 * answered is an `Unanswerable` with a sentence that says what would help.
 */
export interface AssistantTool {
  /** As `what_if`. */
  readonly name: string
  readonly title: string
  /** For the assistant: when to use it, and what comes back. */
  readonly description: string
  readonly inputSchema: InputSchema
  readonly run: (input: Input, desk: Desk) => Promise<object | string>
}

export interface InputSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, Property>>
  readonly required?: readonly string[]
  readonly additionalProperties: false
}

export type Property =
  | { readonly type: 'string'; readonly description: string; readonly enum?: readonly string[] }
  | { readonly type: 'array'; readonly description: string; readonly items: { readonly type: 'string' }; readonly minItems: 1 }

export class Unanswerable extends Error {}

/** Where something stands, as people count lines. */
export function placeIn(programme: Programme, uri: string, offset: number): { readonly line: number } {
  const table = programme.files.get(uri)?.table
  return { line: table ? positionAt(table, offset).line + 1 : 1 }
}
