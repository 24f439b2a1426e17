/** What a place depends on besides itself. */
export interface Domain {
  readonly hazardZones: readonly string[]
  readonly powerGrid?: string
  readonly carriers: readonly string[]
  readonly region?: string
  readonly geo?: { readonly lat: number; readonly lon: number }
}

/** Why two places may be lost together. */
export type SharedFate =
  | { readonly why: 'hazardZone' | 'powerGrid' | 'carrier' | 'region'; readonly name: string }
  | { readonly why: 'distance'; readonly kilometres: number }

/** Everything that two places share. `nearest` is the distance in kilometres below which one event can reach both. */
export function sharedFates(one: Domain, other: Domain, nearest: number): readonly SharedFate[] {
  const kilometres = one.geo && other.geo ? distance(one.geo, other.geo) : undefined
  return [
    ...common(one.hazardZones, other.hazardZones).map((name) => ({ why: 'hazardZone' as const, name })),
    ...common([one.powerGrid], [other.powerGrid]).map((name) => ({ why: 'powerGrid' as const, name })),
    // With a second carrier on either side that is not shared, losing the common one does not cut both off.
    ...(carriersAreShared(one, other) ? common(one.carriers, other.carriers).map((name) => ({ why: 'carrier' as const, name })) : []),
    ...common([one.region], [other.region]).map((name) => ({ why: 'region' as const, name })),
    ...(kilometres !== undefined && kilometres < nearest ? [{ why: 'distance' as const, kilometres }] : []),
  ]
}

const common = (a: readonly (string | undefined)[], b: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(a)].filter((name) => name !== undefined).filter((name) => b.includes(name))

const carriersAreShared = (one: Domain, other: Domain): boolean =>
  one.carriers.every((name) => other.carriers.includes(name)) || other.carriers.every((name) => one.carriers.includes(name))

const earthRadius = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The great-circle distance in kilometres. */
export function distance(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const [dLat, dLon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)]
  const half = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)))
}
