import type { Args } from '../../base/message.ts'
import type { Span } from '../../base/span.ts'
import type { Definition, Property, ScalarShape } from '../schema/shape.ts'
import type { Element } from './element.ts'

/** What one walk over a document yields beside the typed elements. */
export interface ModelFacts {
  /** In document order, parents before children. */
  readonly elements: readonly Element[]
  readonly problems: readonly ShapeProblem[]
  readonly blanks: readonly BlankPlace[]
  readonly definitions: readonly DefinitionFact[]
  readonly references: readonly ReferenceFact[]
  readonly figures: readonly FigureFact[]
}

/** Something that the schema does not allow, before it becomes a sentence. */
export interface ShapeProblem {
  readonly code: string
  readonly span: Span
  readonly args: Args
  /** Texts to put in place of `replace` (or of the span): one when it is certain, several to choose from. */
  readonly suggestions: readonly string[]
  readonly replace?: Span
  readonly other?: Span
  readonly severity: 'error' | 'warning'
}

/** A blank to be filled: a placeholder, an empty value, or a gap inside prose. */
export interface BlankPlace {
  readonly span: Span
  readonly text: string
  readonly where: 'value' | 'prose' | 'empty'
  readonly element: Element
  readonly key: string
  /** `tasks[0].owner` */
  readonly path: string
}

export interface DefinitionFact {
  readonly definition: Definition
  readonly id: string
  readonly name?: string
  /** The place of the id. */
  readonly span: Span
  readonly element: Element
}

export interface ReferenceFact {
  readonly types: readonly string[]
  readonly text: string
  readonly span: Span
  readonly element: Element
  readonly key: string
}

/** A read scalar: what hovers explain. */
export interface FigureFact {
  readonly span: Span
  readonly text: string
  readonly scalar: ScalarShape
  readonly property: Property | undefined
  readonly element: Element
  readonly key: string
}
