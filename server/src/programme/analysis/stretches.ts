import type { CivilDay } from '../../language/values/civil.ts'

/** Something that takes a share of a person from one day to another, both included. */
export interface Claim<Of> {
  readonly of: Of
  readonly start: CivilDay
  readonly end: CivilDay
  readonly share: number
}

/** Days in a row on which the claims together are more than a limit. */
export interface Stretch<Of> {
  readonly start: CivilDay
  readonly end: CivilDay
  /** The most on any of these days, and what claims it on the first such day. */
  readonly peak: number
  readonly claims: readonly Claim<Of>[]
}

/** The stretches over a limit, in the order of time: the claims are gone through once, by the days on which one begins or is over. */
export function stretchesOver<Of>(claims: readonly Claim<Of>[], limit: number): readonly Stretch<Of>[] {
  const found: Stretch<Of>[] = []
  const active = new Set<Claim<Of>>()
  let total = 0
  const days = changes(claims)
  for (const [index, { day, begin, over }] of days.entries()) {
    for (const claim of over) if (active.delete(claim)) total -= claim.share
    for (const claim of begin) total += active.add(claim) && claim.share
    const last = (days[index + 1]?.day ?? day) - 1
    // Shares are percents with a few digits: 0.1 + 0.2 is 0.3.
    if (total > limit + 1e-9) extend(found, { start: day, end: last, peak: total, claims: active })
  }
  return found
}

/** What is the same stretch still: the day after its last one. */
function extend<Of>(
  found: Stretch<Of>[],
  { start, end, peak, claims }: Omit<Stretch<Of>, 'claims'> & { readonly claims: Iterable<Claim<Of>> },
): void {
  const last = found.at(-1)
  const isSame = last?.end === start - 1
  if (last && isSame && peak <= last.peak + 1e-9) found[found.length - 1] = { ...last, end }
  else if (last && isSame) found[found.length - 1] = { start: last.start, end, peak, claims: [...claims] }
  else found.push({ start, end, peak, claims: [...claims] })
}

interface Change<Of> {
  readonly day: CivilDay
  readonly begin: readonly Claim<Of>[]
  readonly over: readonly Claim<Of>[]
}

function changes<Of>(claims: readonly Claim<Of>[]): readonly Change<Of>[] {
  const real = claims.filter(({ start, end }) => end >= start)
  const begins = Map.groupBy(real, ({ start }) => start)
  const overs = Map.groupBy(real, ({ end }) => end + 1)
  const days = [...new Set([...begins.keys(), ...overs.keys()])].sort((a, b) => a - b)
  return days.map((day) => ({ day, begin: begins.get(day) ?? [], over: overs.get(day) ?? [] }))
}
