import { isRecord, oneOf, text, textsIn } from '../kept.ts'

/** What the reader has set in this tab. It outlives the panel, and a new model. Ids are those of the programme. */
export interface DependenciesUi {
  /** What is switched off. The server works out what follows. */
  readonly off: readonly string[]
  /** The groups of systems that are opened. The server lays out what is in them. */
  readonly open: readonly string[]
  readonly selected: string | null
  /** `auto`: the graph where there is room for it, else the list. */
  readonly view: 'auto' | 'graph' | 'list'
  readonly text: string
  readonly only: 'all' | 'contradictions' | 'singlePoints'
  readonly soft: 'shown' | 'hidden'
  /** `fitted`: as narrow as the pane, with shorter names. */
  readonly size: 'natural' | 'fitted'
  /** When the disruption begins, as `2026-07-15T14:00`; empty where times are told from the disruption only. */
  readonly from: string
}

export const dependenciesAtFirst: DependenciesUi = {
  off: [],
  open: [],
  selected: null,
  view: 'auto',
  text: '',
  only: 'all',
  soft: 'shown',
  size: 'natural',
  from: '',
}

/** From what a panel kept. What an older or newer version wrote differently falls back, field by field. */
export function restoreDependencies(kept: unknown): DependenciesUi {
  const old: Readonly<Record<string, unknown>> = isRecord(kept) ? kept : {}
  const first = dependenciesAtFirst
  return {
    off: textsIn(old['off']) ?? first.off,
    open: textsIn(old['open']) ?? first.open,
    selected: text(old['selected']) ?? first.selected,
    view: oneOf(['auto', 'graph', 'list'], old['view']) ?? first.view,
    text: text(old['text']) ?? first.text,
    only: oneOf(['all', 'contradictions', 'singlePoints'], old['only']) ?? first.only,
    soft: oneOf(['shown', 'hidden'], old['soft']) ?? first.soft,
    size: oneOf(['natural', 'fitted'], old['size']) ?? first.size,
    from: text(old['from']) ?? first.from,
  }
}
