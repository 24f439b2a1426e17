import type { Programme } from './programme.ts'

/** Something that is worked out from a whole programme: once, when somebody asks, and again only for another programme. */
export function derived<T>(work: (programme: Programme) => T): (programme: Programme) => T {
  const known = new WeakMap<Programme, { readonly result: T }>()
  return (programme) => {
    const kept = known.get(programme)
    if (kept) return kept.result
    const result = work(programme)
    known.set(programme, { result })
    return result
  }
}
