import { applyEdits } from '../../server/src/base/edit.ts'
import type { Suggestion } from '../../server/src/features/completion/suggestion.ts'

/** What stays of a snippet when nobody fills in its tab stops. `\$` stands for a dollar sign. */
export const expand = (snippet: string): string =>
  snippet.replace(
    /\\([\\$}])|\$\{\d+(?::((?:[^}\\]|\\.)*)|\|([^,|]*)[^|]*\|)?\}|\$\d+/g,
    (_, escaped?: string, preset?: string, choice?: string) => escaped ?? preset?.replace(/\\(.)/g, '$1') ?? choice ?? '',
  )

/** The text after a suggestion is taken over. */
export const accept = (text: string, { replace, insert }: Pick<Suggestion, 'replace' | 'insert'>): string =>
  applyEdits(text, [{ span: replace, text: expand(insert) }])
