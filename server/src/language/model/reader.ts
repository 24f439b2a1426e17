import type { Span } from '../../base/span.ts'
import { variantOf } from '../schema/lookup.ts'
import type { MappingShape, Property, Shape } from '../schema/shape.ts'
import { namesBlank } from '../values/placeholders.ts'
import type { Mapping, Node, Pair, Scalar, Sequence } from '../yaml/nodes.ts'
import { elementAt, scalarAt } from './access.ts'
import { type Element, type Meta, type PathSegment, pathText, type Slot, type SlotState } from './element.ts'
import type { BlankPlace, DefinitionFact, FigureFact, ModelFacts, ReferenceFact, ShapeProblem } from './facts.ts'
import { shapeForNode } from './nodeShape.ts'
import { colonInText, readValue, type ScalarOutcome, sourceScalar } from './scalarValue.ts'
import { unknownKey } from './unknownKey.ts'

/** Where a node stands. */
export interface Place {
  readonly path: readonly PathSegment[]
  readonly keySpan?: Span
  readonly parent?: Element
  readonly property?: Property
}

type Solid = Mapping | Sequence | Scalar

/** Aliases can multiply a small text into a huge model; no real plan comes near this. */
const mostNodes = 1_000_000

/** Walks a tree along its shape. Elements are plain data; everything found on the way is collected once. */
export class Reader {
  readonly #source: string
  readonly #elements: Element[] = []
  readonly #problems: ShapeProblem[] = []
  readonly #blanks: BlankPlace[] = []
  readonly #definitions: DefinitionFact[] = []
  readonly #references: ReferenceFact[] = []
  readonly #figures: FigureFact[] = []
  readonly #open = new Set<Node>()
  #left = mostNodes

  constructor(source: string) {
    this.#source = source
  }

  facts(): ModelFacts {
    return {
      elements: this.#elements,
      problems: this.#problems,
      blanks: this.#blanks,
      definitions: this.#definitions,
      references: this.#references,
      figures: this.#figures,
    }
  }

  mapping(node: Mapping, common: MappingShape, place: Place): Element {
    const shape = variantOf(common, (tag) => scalarText(node.pairs.find(({ key }) => key.text === tag)?.value))
    const slots = new Map<string, Slot>()
    const others = shape.others ? new Map<string, unknown>() : undefined
    const meta: Meta = {
      shape,
      path: place.path,
      span: node.span,
      slots,
      ...(place.keySpan && { keySpan: place.keySpan }),
      ...(place.parent && { parent: place.parent }),
    }
    const element: Element & Record<string, unknown> = { $: meta, ...(others && { others }) }
    for (const [key, property] of shape.properties) if (property.shape.list && !property.shape.scalar) element[key] = []
    this.#elements.push(element)
    for (const pair of node.pairs) {
      const value = this.#pair(pair, element, slots)
      if (value === undefined) continue
      if (shape.properties.has(pair.key.text)) element[pair.key.text] = value
      else others?.set(pair.key.text, value)
    }
    this.#define(element)
    return element
  }

  #pair(pair: Pair, element: Element, slots: Map<string, Slot>): unknown {
    const { key, value: node } = pair
    const { shape, path } = element.$
    const property = shape.properties.get(key.text)
    const inner = property?.shape ?? shape.others
    if (!inner) {
      this.#problems.push(unknownKey(key, shape))
      return undefined
    }
    const place: Place = { path: [...path, key.text], keySpan: key.span, parent: element, ...(property && { property }) }
    const { value, state } = node ? this.#value(node, inner, place) : { value: undefined, state: 'empty' as const }
    const slot: Slot = {
      key: key.text,
      keySpan: key.span,
      span: node?.span ?? { start: key.span.end, end: key.span.end },
      state,
      ...(property && { property }),
      ...(node && { node }),
    }
    slots.set(key.text, slot)
    if (state === 'empty') this.#blank({ span: key.span, text: '', where: 'empty', element, slot, path: pathText(place.path) })
    if (state === 'placeholder')
      this.#blank({ span: slot.span, text: this.#text(slot.span), where: 'value', element, slot, path: pathText(place.path) })
    return value
  }

  #value(node: Node, shape: Shape, place: Place): ScalarOutcome {
    if (node.kind !== 'alias') return this.#read(node, shape, place)
    const { target } = node
    if (!target || target.kind === 'alias' || this.#open.has(target)) return { value: undefined, state: 'invalid' }
    return this.#read(target, shape, place)
  }

  #read(node: Solid, shape: Shape, place: Place): ScalarOutcome {
    if (this.#left-- <= 0) return { value: undefined, state: 'invalid' }
    this.#open.add(node)
    const outcome = this.#readKind(node, shape, place)
    this.#open.delete(node)
    return outcome
  }

  #readKind(node: Solid, shape: Shape, place: Place): ScalarOutcome {
    if (node.kind === 'mapping' && shape.mapping) return { value: this.mapping(node, shape.mapping, place), state: 'value' }
    if (node.kind === 'sequence' && shape.list) return this.#list(node, shape, place)
    const scalar = sourceScalar(node, shape.scalar, this.#source)
    if (scalar && node.kind === 'mapping') this.#problems.push(colonInText(scalar))
    if (scalar && shape.scalar) return this.#scalar(scalar, shape.scalar, place)
    const form = shapeForNode(node, scalar, shape)
    if (form.problem) this.#problems.push(form.problem)
    return { value: undefined, state: form.state }
  }

  #list(node: Sequence, shape: Shape, place: Place): ScalarOutcome {
    const only = node.items.length === 1 ? scalarText(node.items[0]?.value) : undefined
    if (node.layout === 'flow' && only !== undefined && namesBlank(only)) return { value: [], state: 'placeholder' }
    const item = shape.list?.item ?? {}
    const values = node.items.map((one, index) => {
      const at: Place = { ...place, path: [...place.path, index] }
      const { value, state } = one.value ? this.#value(one.value, item, at) : { value: undefined, state: 'empty' as const }
      if (state === 'empty' || state === 'placeholder') this.#blankItem(one.value?.span ?? one.span, state, at)
      return value
    })
    return { value: values.filter((value) => value !== undefined), state: 'value' }
  }

  #scalar(node: Scalar, shape: NonNullable<Shape['scalar']>, place: Place): ScalarOutcome {
    const outcome = readValue(node, shape, this.#source)
    if (outcome.problem) this.#problems.push(outcome.problem)
    const { parent, property } = place
    const key = String(place.path.findLast((segment) => typeof segment === 'string') ?? '')
    if (!parent) return outcome
    for (const gap of outcome.gaps ?? []) this.#blank({ ...this.#gap(gap, place, parent), element: parent })
    if (outcome.state === 'value') {
      this.#figures.push({ span: node.span, text: node.text, scalar: shape, element: parent, key, ...(property && { property }) })
      if (shape.refers) this.#references.push({ types: shape.refers, text: node.text, span: node.span, element: parent, key })
    }
    return outcome
  }

  #gap(gap: Span, { path, keySpan, property }: Place, element: Element): Omit<BlankPlace, 'element'> {
    const key = String(path.findLast((segment) => typeof segment === 'string') ?? '')
    const slot: Slot = { key, keySpan: keySpan ?? gap, span: gap, state: 'value', ...(property && { property }) }
    return { span: gap, text: this.#text(gap), where: 'prose', slot, path: pathText(path.length > 0 ? path : element.$.path) }
  }

  #blankItem(span: Span, state: SlotState, { path, keySpan, parent, property }: Place): void {
    if (!parent) return
    const key = String(path.findLast((segment) => typeof segment === 'string') ?? '')
    const slot: Slot = { key, keySpan: keySpan ?? span, span, state, ...(property && { property }) }
    this.#blank({ span, text: this.#text(span), where: state === 'empty' ? 'empty' : 'value', element: parent, slot, path: pathText(path) })
  }

  #blank(blank: BlankPlace): void {
    this.#blanks.push(blank)
  }

  #define(element: Element): void {
    const { defines } = element.$.shape
    const id = defines && scalarAt<string>(element, 'id')
    if (!defines || !id) return
    const name = nameOf(element, defines.name)
    this.#definitions.push({ definition: defines, id: id.value, span: id.span, element, ...(name !== undefined && { name }) })
  }

  #text = (span: Span): string => this.#source.slice(span.start, span.end)
}

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
