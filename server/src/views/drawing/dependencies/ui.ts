import type { ItemId } from '../../models/types.ts'
import { isRecord, text, textsIn } from '../kept.ts'

/** What the reader has set in this tab. It outlives the panel, and a new model. */
export interface DependenciesUi {
  /** What is switched off: ids of the programme. The server works out what follows. */
  readonly off: readonly string[]
  readonly selected: ItemId | null
}

export const dependenciesAtFirst: DependenciesUi = { off: [], selected: null }

/** From what a panel kept. What an older or newer version wrote differently falls back, field by field. */
export function restoreDependencies(kept: unknown): DependenciesUi {
  const old: Readonly<Record<string, unknown>> = isRecord(kept) ? kept : {}
  const first = dependenciesAtFirst
  return { off: textsIn(old['off']) ?? first.off, selected: text(old['selected']) ?? first.selected }
}
