import type { Locale } from '../l10n/locale.ts'

/** `continuity/rulePage`: the Markdown page of a rule, for the virtual document behind a finding's code. */
export interface RulePageRequest {
  readonly rule: string
  readonly locale: Locale
}

/** `continuity/fieldPage`: every key of a mapping, by its name as `annual_plan.task`; answered as `continuity/rulePage` is. */
export interface FieldPageRequest {
  readonly field: string
  readonly locale: Locale
}

/** `markdown` is null where there is no such page. */
export interface RulePageAnswer {
  readonly markdown: string | null
}

/** `continuity/rules`: every rule, to look one up. */
export interface RulesRequest {
  readonly locale: Locale
}
export interface RulesAnswer {
  readonly rules: readonly { readonly id: string; readonly name: string; readonly title: string; readonly why: string }[]
}

/** `continuity/kinds`: what a new file can be, in the reader's words. */
export interface KindsRequest {
  readonly locale: Locale
}
export interface KindsAnswer {
  readonly kinds: readonly { readonly kind: string; readonly title: string; readonly description: string; readonly file: string }[]
}

/** `continuity/newPlan`: the first text of a kind, with tab stops on what a person must fill in. Null where there is no such kind. */
export interface NewPlanRequest {
  readonly kind: string
  readonly locale: Locale
  readonly organisation: string
}
export interface NewPlanAnswer {
  readonly plan: { readonly file: string; readonly snippet: string } | null
}
