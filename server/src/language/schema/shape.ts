import type { Texts } from '../../l10n/locale.ts'
import type { ValueType } from '../values/valueTypes.ts'

/** What a place accepts, by the kind of YAML node that stands there. A union never has two of one kind. */
export interface Shape {
  readonly scalar?: ScalarShape
  readonly mapping?: MappingShape
  readonly list?: ListShape
}

export interface ScalarShape {
  readonly value: ValueType
  /** The allowed values, in the schema's order; absent when any value of the type is allowed. */
  readonly choices?: readonly Choice[]
  /** The element types that a reference may point to. */
  readonly refers?: readonly string[]
  /** In a message template `{{variables}}` are no placeholders. */
  readonly template: boolean
}

export interface Choice {
  readonly value: string
  readonly labels: Texts
  readonly aliases: readonly string[]
}

export interface MappingShape {
  /** `annual_plan.task`: the file and the definition, or the owner and the key. Rules visit by this name. */
  readonly name: string
  readonly docs: Docs
  readonly properties: ReadonlyMap<string, Property>
  /** What keys that are not listed may hold; absent when they are findings. */
  readonly others?: Shape
  /** The element types that such keys refer to. */
  readonly keysRefer?: readonly string[]
  readonly defines?: Definition
  /** Mappings that differ by a tag: the key that holds it, and the shape for each of its values. */
  readonly variants?: { readonly tag: string; readonly byValue: ReadonlyMap<string, MappingShape> }
}

export interface ListShape {
  readonly item: Shape
}

/** That a mapping defines an element which others can refer to. */
export interface Definition {
  readonly type: string
  readonly scope: 'document' | 'programme'
  /** The key that holds the element's name. */
  readonly name: string
}

/** The life of a document, in its order. */
export const statuses = ['draft', 'in_review', 'approved', 'in_force', 'superseded', 'archived'] as const

export type Status = (typeof statuses)[number]

export interface Property {
  readonly key: string
  readonly docs: Docs
  readonly basis?: string
  /** From which status on a missing key is reported, and under which rule. */
  readonly needed?: { readonly from: Status; readonly rule: string; readonly severity?: 'information' }
  readonly tracking: boolean
  readonly placeholder?: Texts
  /** As it would be written. */
  readonly example?: string
  /** Of a limit that rules compare with: its value where nothing is said, and those of the standards that set one. */
  readonly limit?: Limit
  readonly shape: Shape
}

export interface Limit {
  readonly usual?: string
  readonly byStandard: Readonly<Record<string, string>>
}

export interface Docs {
  readonly title: Texts
  /** What others call it, in any language: documents that are brought in, and people who look for a key. */
  readonly aliases: readonly string[]
  readonly description: Texts
}
