/**
 * Who needs what over a whole programme, laid out; and what follows when something is switched off. Ids are those of the programme,
 * durations seconds. Names are the author's; sentences are in the reader's language.
 */
import type { ItemId, Lede, ViewFinding } from '../basicTypes.ts'
import type { Choice } from './choiceTypes.ts'
import type { WhatIfView } from './whatIfTypes.ts'

export type { Choice, NodeType } from './choiceTypes.ts'

export interface DependenciesView {
  readonly lede: Lede
  readonly columns: readonly GraphColumn[]
  /** Of the drawing below the heads of its columns, in px. */
  readonly height: number
  /** Those with a `place` are drawn; the others are only in the list: nobody states what they have to do with the rest. */
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Of the shown document, and where they are about what is drawn, of the others. */
  readonly findings: readonly ViewFinding[]
  /** What can be switched off and is not drawn: people and who they work in. */
  readonly people: readonly Choice[]
  readonly whatIf?: WhatIfView
}

export type LayerName = 'products' | 'activities' | 'systems' | 'places' | 'suppliers'

/** A column of the drawing. A layer has several where its parts stand on each other; the first of them carries its name. */
export interface GraphColumn {
  readonly layer: LayerName
  readonly named: 'here' | 'before'
  /** Of its nodes at full size, in px. */
  readonly width: number
}

export interface GraphNode extends Choice {
  /** Where it is written; several systems that are drawn as one have no such place. */
  readonly item?: ItemId
  readonly place?: { readonly column: number; readonly y: number }
  /** What it is measured by. */
  readonly facts: NodeFacts
  /** That it is back later than somebody needs it. */
  readonly late?: Lateness
  /** In words why there is no second one. */
  readonly single?: string
  readonly findings: readonly ViewFinding[]
  /** What stops if it stops, by what the programme states: ids. */
  readonly reach: readonly string[]
  /** `no`: nobody states what it has to do with the rest. */
  readonly linked: 'yes' | 'no'
  /** The systems of one tier, drawn as one. */
  readonly members?: readonly string[]
}

export interface NodeFacts {
  readonly rto?: number
  readonly mtpd?: number
  /** What a supplier has promised. */
  readonly contract?: number
  /** How long the backup of a utility lasts. */
  readonly autonomy?: number
  /** Its times count working hours. */
  readonly clock?: 'workingHours'
  /** For what it stands in: names. */
  readonly standsInFor?: readonly string[]
}

export interface Lateness {
  readonly own: number
  readonly needed: number
  /** Who needs it first. */
  readonly by: string
}

/** `from` needs `to`, or `to` stands in for it. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  /** `bridged`: hard, and somebody wrote what stands in. */
  readonly strength: 'hard' | 'bridged' | 'soft' | 'standIn'
  /** The time by which it is needed, and is not there. */
  readonly late?: number
  /** Nothing where a longer way of hard needs says the same already: such an edge is drawn for a selected node only. */
  readonly path?: EdgePath
}

export type EdgePath =
  /** From port to port, and at which height it crosses each column in between. Heights in px. `back`: from right to left, against the layers. */
  | { readonly runs: 'across' | 'back'; readonly from: number; readonly to: number; readonly through: readonly number[] }
  /** Beside a column, between two of its nodes; the lane counts from the nodes outwards. */
  | { readonly runs: 'beside'; readonly from: number; readonly to: number; readonly lane: number }
