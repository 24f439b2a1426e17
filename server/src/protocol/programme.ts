import type { Locale } from '../l10n/locale.ts'

// What is asked of a whole programme.

/** `continuity/site`: the programme of a file as pages, the first page first; `left` are files that cannot be read, each with why. */
export interface SiteRequest {
  readonly uri: string
}
export interface SiteAnswer {
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly left: readonly { readonly uri: string; readonly why: string }[]
}

/** `continuity/changes`: what changed in the programme of a file since the last commit, as Markdown; `reason` where nobody can say. */
export interface ChangesRequest {
  readonly uri: string
  readonly locale: Locale
}
export type ChangesAnswer = { readonly markdown: string } | { readonly reason: string }

/** `continuity/ask`: what an assistant asks about the plans, with the input that the tool's schema describes. */
export interface AskRequest {
  readonly tool: string
  readonly input: unknown
}
/** Markdown or JSON; `reason` is a sentence that says what to ask instead. */
export type AskAnswer = { readonly text: string } | { readonly reason: string }
