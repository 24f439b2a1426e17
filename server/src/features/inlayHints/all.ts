import type { Span } from '../../base/span.ts'
import type { Snapshot } from '../snapshot.ts'
import { dayHints } from './days.ts'
import { derivedHints } from './derived.ts'
import type { Asked, Hint } from './hint.ts'
import { termHints } from './terms.ts'
import { titleHints } from './titles.ts'

/** Which hints a reader wants. */
export interface HintSwitches {
  /** `auto` is where the interface is Chinese: keys are English words. */
  readonly terms: 'auto' | 'on' | 'off'
  readonly derived: boolean
  readonly titles: boolean
  readonly days: boolean
}

/** The hints of a part of a file, in the order of the text; none while the text is newer than what was read of it. */
export function inlayHints(snapshot: Snapshot, span: Span, { terms, derived, titles, days }: HintSwitches): readonly Hint[] {
  const { file, table, locale } = snapshot
  if (!file || file.table !== table) return []
  const kinds: readonly ((asked: Asked) => readonly Hint[])[] = [
    ...(terms === 'on' || (terms === 'auto' && locale !== 'en') ? [termHints] : []),
    ...(titles ? [titleHints] : []),
    ...(days ? [dayHints] : []),
    ...(derived ? [derivedHints] : []),
  ]
  const hints = file.documents.flatMap((document) => kinds.flatMap((kind) => kind({ snapshot, document, span })))
  return hints.toSorted((a, b) => a.offset - b.offset)
}
