import type { ItemId } from '../basicTypes.ts'
import type { Choice } from './choiceTypes.ts'

/** What follows when some things are switched off. Times are seconds from the disruption. */
export interface WhatIfView {
  readonly off: readonly Choice[]
  /** Ids that mean nothing in the programme any more. */
  readonly unknown: readonly string[]
  /** How many activities there are in all. */
  readonly activities: number
  /** Activities that stop, the first to breach its MTPD first. */
  readonly stopped: readonly StoppedView[]
  /** Activities that go on, and what else holds out, with what is to be said of them. */
  readonly running: readonly RunningView[]
  /** What neither stops nor is off, beside the activities: how many of how many drawn things. */
  readonly untouched: { readonly count: number; readonly of: number; readonly names: readonly string[] }
  readonly takeovers: readonly TakeoverView[]
  /** By id what becomes of each thing that does not simply go on. */
  readonly states: Readonly<Record<string, NodeState>>
  /** The same with everything off that took over. */
  readonly asWell?: AsWell
}

export interface NodeState {
  readonly is: 'off' | 'stops' | 'breaches'
  readonly back?: ReturnView
}

export type ReturnView =
  | { readonly back: 'at'; readonly seconds: number }
  /** Not before; `because` names who does not say more. */
  | { readonly back: 'unknown'; readonly least: number; readonly because: string }
  | { readonly back: 'never' }

export interface StoppedView {
  readonly id: string
  readonly item: ItemId
  readonly name: string
  readonly ready: ReturnView
  readonly back: ReturnView
  readonly mtpd?: { readonly seconds: number; readonly from: 'stated' | 'curves' }
  readonly clock?: 'workingHours'
  readonly verdict: 'breached' | 'kept' | 'unknown' | 'noLimit'
  readonly margin?: number
  readonly rtoMissedBy?: number
  /** A shorter limit that holds in a peak, and would be breached. */
  readonly peak?: { readonly seconds: number; readonly name?: string }
  /** What it waits for, or what brings it back. */
  readonly via?: { readonly is: 'need' | 'standIn' | 'strategy'; readonly name: string }
  /** By name, where several things are off: those that reach it. */
  readonly causes: readonly string[]
  readonly notes: readonly Note[]
  /** How work goes on by hand meanwhile. */
  readonly workaround?: { readonly percent?: number; readonly seconds?: number }
  /** The people it needs first, where its own are switched off. */
  readonly people?: { readonly count: number; readonly after: number }
}

export interface RunningView {
  readonly id: string
  readonly name: string
  readonly is: 'activity' | 'other'
  readonly notes: readonly Note[]
}

/** Something to be said of one that goes on. Names, not ids. */
export type Note =
  | { readonly is: 'bridged'; readonly on: string; readonly words: string; readonly lasts?: number }
  | { readonly is: 'elsewhere'; readonly lost: readonly string[]; readonly at: readonly string[] }
  | { readonly is: 'takenOver'; readonly on: string; readonly by: string }
  | { readonly is: 'reduced'; readonly on: string; readonly percent?: number; readonly words?: string }
  | { readonly is: 'covered'; readonly person: string; readonly by?: string }

export type TakeoverView =
  | { readonly is: 'standIn'; readonly from: string; readonly by: string; readonly ready?: number }
  | { readonly is: 'strategy'; readonly by: string; readonly for: readonly string[]; readonly ready: number }

export interface AsWell {
  readonly off: readonly Choice[]
  readonly stopped: number
  readonly breached: number
  readonly first?: { readonly name: string; readonly seconds: number }
  readonly last?: { readonly name: string; readonly seconds: number }
}
