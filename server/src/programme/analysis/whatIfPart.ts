import type { Duration } from '../../language/values/valueTypes.ts'

/** Something of a programme that can stop: what it takes to run, and how it comes back. Ids are those of the programme. */
export interface Part {
  readonly id: string
  readonly needs: readonly PartNeed[]
  /** What a plan brings back before it, although it would run without. */
  readonly after: readonly string[]
  readonly own: OwnReturn
  readonly ways: readonly Way[]
}

/** That a part does not run unless one of some things does. */
export interface PartNeed {
  /** Any of them is enough; usually there is one. */
  readonly anyOf: readonly string[]
  readonly standIns: readonly StandIn[]
  /** What somebody wrote that stands in. It counts where nothing that could be checked does. */
  readonly words?: string
  /** How long that lasts, in seconds. */
  readonly lasts?: Duration
  /** `first`: before work on the part begins. `together`: each needs the other, they come up side by side. */
  readonly order: 'first' | 'together'
  /** Seconds after the disruption until which the part runs again without it. */
  readonly notBefore?: Duration
}

/** Another part that takes over. */
export interface StandIn {
  readonly id: string
  /** Seconds after the disruption; nothing where nobody says from when. */
  readonly ready: Duration | undefined
}

/** How a part comes back by itself. */
export type OwnReturn =
  /** Work on it that begins when the plan is active and all that it needs is there. */
  | { readonly by: 'work'; readonly seconds: Duration; readonly activation: Duration }
  /** A time from the disruption that it states: an RTO, a contract. */
  | { readonly by: 'time'; readonly seconds: Duration }
  /** It states a time that nobody can place on the clock. */
  | { readonly by: 'unplaced' }
  /** It runs as soon as what it needs does. */
  | { readonly by: 'needs' }
  | { readonly by: 'nothing' }

/** A strategy that brings a part back. */
export interface Way {
  readonly id: string
  /** Seconds after the disruption; nothing where it does not say. */
  readonly ready: Duration | undefined
  /** `another`: it goes round what is lost. `same`: it says in one figure how that comes back, and counts only where nothing else is known. */
  readonly kind: 'another' | 'same'
  /** What it falls back on: one of each. */
  readonly uses: readonly (readonly string[])[]
  /** The things against whose loss it helps, among those that are switched off. */
  readonly answers: (off: string) => boolean
}

/** When something is back, in seconds from the disruption. */
export type Return =
  | Known
  /** Not before `least`; what comes after that `because` does not say. */
  | { readonly back: 'unknown'; readonly least: Duration; readonly because: string }
  /** It stays away as long as `because` does: nothing takes over, and no time of its own brings that back. */
  | { readonly back: 'never'; readonly because: string }

/** At the earliest. */
export interface Known {
  readonly back: 'at'
  readonly seconds: Duration
  readonly via?: Via
}

/** What a return waited for: the last need that came back, or what took over in its place. */
export interface Via {
  readonly is: 'need' | 'standIn' | 'strategy'
  readonly id: string
}

export type Parts = ReadonlyMap<string, Part>

/** The last of several returns: that of who waits for all of them. */
export const last = (returns: readonly Known[]): Known => returns.toSorted((a, b) => b.seconds - a.seconds)[0] ?? { back: 'at', seconds: 0 }

/** The first of several returns: that of who is content with one. */
export const first = (returns: readonly Known[]): Known | undefined => returns.toSorted((a, b) => a.seconds - b.seconds)[0]

/** Before that it is not back. */
export const leastOf = (one: Return): Duration => (one.back === 'at' ? one.seconds : one.back === 'unknown' ? one.least : 0)

export function later(one: Return, by: Duration): Return {
  switch (one.back) {
    case 'at':
      return { ...one, seconds: one.seconds + by }
    case 'unknown':
      return { ...one, least: one.least + by }
    case 'never':
      return one
  }
}
