import type { Locale } from '../../l10n/locale.ts'
import type { Remark } from '../source/source.ts'
import type { Damage } from './artefacts.ts'
import type { Imported } from './importPlan.ts'
import type { Clue, Reason } from './ledger.ts'
import { placeText } from './places.ts'

/** What an import came to, for people and for programs. Places are in words of the report's language; keys are paths in the new document. */
export interface ImportReport {
  readonly source: string
  readonly kind: string
  readonly counts: {
    readonly statements: number
    readonly placed: number
    readonly unplaced: number
    readonly pageRemains: number
    readonly figures: number
  }
  readonly placed: readonly {
    readonly at: string
    readonly text: string
    readonly path: string
    readonly by: Clue
    readonly confidence: Confidence
  }[]
  readonly unplaced: readonly { readonly at: string; readonly text: string; readonly why: Reason; readonly near?: string }[]
  /** Read from sentences, each to be confirmed. */
  readonly figures: readonly { readonly at: string; readonly text: string; readonly path: string; readonly value: string }[]
  readonly damaged: readonly { readonly at: string; readonly text: string; readonly path: string; readonly damage: readonly Damage[] }[]
  readonly remarks: readonly Remark[]
}

/** `certain`: the source says it by its name. `likely`: where it stands says it. */
export type Confidence = 'certain' | 'likely'

export function reportOf(
  imported: Imported,
  { source, remarks, locale }: { readonly source: string; readonly remarks: readonly Remark[]; readonly locale: Locale },
): ImportReport {
  const { kind, placed, unplaced, figures, damaged } = imported
  const remains = unplaced.filter(({ why }) => why === 'pageRemains').length
  return {
    source,
    kind,
    counts: {
      statements: placed.length + unplaced.length,
      placed: placed.length,
      unplaced: unplaced.length - remains,
      pageRemains: remains,
      figures: figures.length,
    },
    placed: placed.map((one) => ({ ...one, at: placeText(one.at, locale), confidence: one.by === 'label' ? 'certain' : 'likely' })),
    unplaced: unplaced.map((one) => ({ ...one, at: placeText(one.at, locale) })),
    figures: figures.map((one) => ({ ...one, at: placeText(one.at, locale) })),
    damaged: damaged.map(({ statement: { at, text, path }, damage }) => ({ at: placeText(at, locale), text, path, damage })),
    remarks,
  }
}
