/** Something that is worked out from an immutable object: once, when somebody asks, and again only for another one. */
export function remembered<Of extends WeakKey, T>(work: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly result: T }>()
  return (of) => {
    const kept = known.get(of)
    if (kept) return kept.result
    const result = work(of)
    known.set(of, { result })
    return result
  }
}
