import { append } from '../../base/append.ts'
import { remembered } from '../../base/remembered.ts'
import type { Span } from '../../base/span.ts'
import { variantOf } from '../schema/lookup.ts'
import type { MappingShape, Property, ScalarShape, Shape } from '../schema/shape.ts'
import { namesBlank } from '../values/placeholders.ts'
import type { Mapping, Node, Pair, Scalar, Sequence } from '../yaml/nodes.ts'
import { elementAt, scalarAt } from './access.ts'
import { joinedAtCommas } from './commaInText.ts'
import { type Element, type Meta, type PathSegment, pathText, type Slot, type SlotState } from './element.ts'
import type { BlankPlace, DefinitionFact, FigureFact, ModelFacts, ReferenceFact, ShapeProblem } from './facts.ts'
import { shapeForNode } from './nodeShape.ts'
import { colonInText, readValue, type ScalarOutcome, sourceScalar } from './scalarValue.ts'
import { strangeKey, unknownKey } from './unknownKey.ts'

/** Where a node stands: in a mapping, behind a key, perhaps as an item of the list there. */
export interface Place {
  readonly key: string
  readonly keySpan: Span
  readonly parent: Element
  readonly property: Property | undefined
  /** The item's index, where the place is in a list; outermost first where that is in another one. */
  readonly indices: readonly number[]
}

const noIndices: readonly number[] = []

const pathOf = ({ parent, key, indices }: Place): readonly PathSegment[] => [...parent.$.path, key, ...indices]

type Solid = Mapping | Sequence | Scalar

/** Aliases can multiply a small text into a huge model; no real plan comes near this. */
const mostNodes = 1_000_000

/** For so many wrong keys somebody looks for the right ones. */
const mostMeant = 500

/** Walks a tree along its shape. Elements are plain data; everything found on the way is collected once. */
export class Reader implements ModelFacts {
  readonly elements: Element[] = []
  readonly problems: ShapeProblem[] = []
  readonly blanks: BlankPlace[] = []
  readonly definitions: DefinitionFact[] = []
  readonly references: ReferenceFact[] = []
  readonly figures: FigureFact[] = []
  readonly #source: string
  readonly #open = new Set<Node>()
  #left = mostNodes
  /** The alias that is being followed; of aliases behind an alias the first. */
  #through: Span | undefined

  constructor(source: string) {
    this.#source = source
  }

  /** Reads a mapping; the root of a document stands nowhere. */
  mapping(node: Mapping, common: MappingShape, place?: Place): Element {
    const shape = variantOf(common, (tag) => scalarText(node.pairs.find(({ key }) => key.text === tag)?.value))
    const slots = new Map<string, Slot>()
    const meta: Meta = { shape, path: place ? pathOf(place) : [], span: node.span, slots, keySpan: place?.keySpan, parent: place?.parent }
    const others = shape.others ? new Map<string, unknown>() : undefined
    const element: Element & Record<string, unknown> = others ? { $: meta, others } : { $: meta }
    for (const key of listsOf(shape)) element[key] = []
    this.elements.push(element)
    const { pairs, problems } = joinedAtCommas(node, shape, this.#source)
    append(this.problems, problems)
    for (const pair of pairs) {
      const value = this.#following(pair.through, () => this.#pair(pair, node.layout, { element, slots }))
      if (value === undefined) continue
      if (shape.properties.has(pair.key.text)) element[pair.key.text] = value
      else others?.set(pair.key.text, value)
    }
    this.#define(element)
    return element
  }

  #pair({ key: written, value: node, merged }: Pair, layout: Mapping['layout'], { element, slots }: Filling): unknown {
    const key = this.#placed(written)
    const { shape } = element.$
    const property = shape.properties.get(key.text)
    const inner = property?.shape ?? shape.others
    if (!inner) {
      this.problems.push(this.problems.length < mostMeant ? unknownKey(key, shape) : strangeKey(key, shape))
      return undefined
    }
    const place: Place = { key: key.text, keySpan: key.span, parent: element, property, indices: noIndices }
    if (!property && shape.keysRefer) this.references.push({ types: shape.keysRefer, text: key.text, span: key.span, element, key: key.text })
    const { value, state } = node ? this.#value(node, inner, place) : { value: undefined, state: 'empty' as const }
    const span = node?.span ?? { start: key.span.end, end: key.span.end }
    slots.set(key.text, { key: key.text, keySpan: key.span, span, state, layout, origin: merged ? 'merged' : 'own', property, node })
    this.#blankAt(state, state === 'empty' ? key.span : span, place)
    return value
  }

  #value(node: Node, shape: Shape, place: Place): ScalarOutcome {
    const target = node.kind === 'alias' ? node.target : node
    if (!target || target.kind === 'alias' || this.#open.has(target) || this.#left-- <= 0) return { value: undefined, state: 'invalid' }
    this.#open.add(target)
    const outcome = this.#following(node.kind === 'alias' ? node.span : undefined, () => this.#read(this.#placed(target), shape, place))
    this.#open.delete(target)
    return outcome
  }

  #following<T>(alias: Span | undefined, read: () => T): T {
    const before = this.#through
    this.#through ??= alias
    const result = read()
    this.#through = before
    return result
  }

  /** What is read behind an alias says so: it may be wrong there, and right where it stands. */
  #placed<N extends Solid>(node: N): N {
    return this.#through ? { ...node, span: { ...node.span, through: this.#through } } : node
  }

  #read(node: Solid, shape: Shape, place: Place): ScalarOutcome {
    if (node.kind === 'mapping' && shape.mapping) return { value: this.mapping(node, shape.mapping, place), state: 'value' }
    if (node.kind === 'sequence' && shape.list) return this.#list(node, shape.list.item, place)
    const scalar = sourceScalar(node, shape.scalar, this.#source)
    if (scalar && node.kind === 'mapping') this.problems.push(colonInText(scalar))
    if (scalar && shape.scalar) return this.#scalar(scalar, shape.scalar, place)
    const { state, problem } = shapeForNode(node, scalar, shape)
    if (problem) this.problems.push(problem)
    return { value: undefined, state }
  }

  #list({ items, layout }: Sequence, shape: Shape, place: Place): ScalarOutcome {
    const only = items.length === 1 ? scalarText(items[0]?.value) : undefined
    if (layout === 'flow' && only !== undefined && namesBlank(only)) return { value: [], state: 'placeholder' }
    const values = items.map(({ value: node, span }, index) => {
      const at: Place = { ...place, indices: [...place.indices, index] }
      const { value, state } = node ? this.#value(node, shape, at) : { value: undefined, state: 'empty' as const }
      this.#blankAt(state, node?.span ?? span, at)
      return value
    })
    return { value: values.filter((value) => value !== undefined), state: 'value' }
  }

  #scalar(node: Scalar, shape: ScalarShape, place: Place): ScalarOutcome {
    const outcome = readValue(node, shape, this.#source)
    if (outcome.problem) this.problems.push(outcome.problem)
    const { parent, property, key } = place
    const { text, span } = node
    for (const gap of outcome.gaps ?? []) this.#blank('prose', gap, place)
    if (outcome.state === 'value') {
      this.figures.push({ span, text, scalar: shape, element: parent, key, property })
      if (shape.refers) this.references.push({ types: shape.refers, text, span, element: parent, key })
    }
    return outcome
  }

  #blankAt(state: SlotState, span: Span, place: Place): void {
    if (state === 'empty') this.#blank('empty', span, place)
    else if (state === 'placeholder') this.#blank('value', span, place)
  }

  #blank(where: BlankPlace['where'], span: Span, place: Place): void {
    const { parent: element, key } = place
    this.blanks.push({ span, text: this.#source.slice(span.start, span.end), where, element, key, path: pathText(pathOf(place)) })
  }

  #define(element: Element): void {
    const { defines } = element.$.shape
    const id = defines && scalarAt<string>(element, 'id')
    if (!defines || !id) return
    const name = nameOf(element, defines.name)
    this.definitions.push({ definition: defines, id: id.value, span: id.span, element, ...(name !== undefined && { name }) })
  }
}

/** An element while its keys are read. */
interface Filling {
  readonly element: Element
  readonly slots: Map<string, Slot>
}

/** The keys that hold a list and nothing else: one that is absent is an empty one. */
const listsOf: (shape: MappingShape) => readonly string[] = remembered((shape: MappingShape) =>
  [...shape.properties].flatMap(([key, property]) => (property.shape.list && !property.shape.scalar ? [key] : [])),
)

/** The name of an element: a text, or the first of its languages. */
function nameOf(element: Element, key: string): string | undefined {
  const localised = elementAt(element, key)
  const [first] = localised ? [...localised.$.slots.keys()].flatMap((language) => scalarAt<string>(localised, language) ?? []) : []
  return scalarAt(element, key)?.text ?? first?.text
}

const scalarText = (node: Node | undefined): string | undefined => {
  const target = node?.kind === 'alias' ? node.target : node
  return target?.kind === 'scalar' ? target.text : undefined
}
