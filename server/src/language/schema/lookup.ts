import { remembered } from '../../base/remembered.ts'
import type { Choice, MappingShape, Property, ScalarShape, Shape } from './shape.ts'

/** One step of a path as far as shapes care: a key, or any item. */
export type ShapeStep = { readonly type: 'key'; readonly key: string } | { readonly type: 'item' }

/** What stands at a key of the mapping that encloses it; `tagOf` answers with the value of a tag key where shapes differ by it. */
export interface Found {
  readonly shape: Shape
  /** The property whose value this is; an item of a list keeps that of the list. */
  readonly property?: Property
  /** The mapping whose key leads here. */
  readonly holder?: MappingShape
}

/** The shape at a path below a mapping, or nothing where the schema knows no such place. */
export function shapeAt(
  root: MappingShape,
  path: readonly ShapeStep[],
  tagOf: (depth: number, tag: string) => string | undefined = () => undefined,
): Found | undefined {
  let found: Found | undefined = { shape: { mapping: root } }
  for (let depth = 0; depth < path.length && found; depth++) {
    const step = path[depth]
    if (step) found = step.type === 'item' ? intoItem(found) : intoKey(found, step.key, (tag) => tagOf(depth, tag))
  }
  return found
}

function intoItem({ shape, ...around }: Found): Found | undefined {
  return shape.list && { ...around, shape: shape.list.item }
}

function intoKey({ shape }: Found, key: string, tagOf: (tag: string) => string | undefined): Found | undefined {
  if (!shape.mapping) return undefined
  const mapping = variantOf(shape.mapping, tagOf)
  const property = mapping.properties.get(key)
  if (property) return { shape: property.shape, property, holder: mapping }
  return mapping.others && { shape: mapping.others, holder: mapping }
}

/** The mapping that a tag selects; the common one when the tag says nothing. */
export function variantOf(mapping: MappingShape, tagOf: (tag: string) => string | undefined): MappingShape {
  const { variants } = mapping
  const value = variants && tagOf(variants.tag)
  return (value !== undefined && variants?.byValue.get(value)) || mapping
}

/** The value that a text means in a place with choices: itself, or a label or alias in any language, whatever its case. */
export function choiceFor({ choices }: ScalarShape, text: string): Choice | undefined {
  if (!choices) return undefined
  const names = namesOf(choices)
  return names.get(text) ?? names.get(fold(text))
}

/** Choices by their value as it stands, and by every name that they have, folded; the first of two with one name. */
const namesOf: (choices: readonly Choice[]) => ReadonlyMap<string, Choice> = remembered((choices: readonly Choice[]) => {
  const names = choices.flatMap((choice) =>
    [choice.value, ...Object.values(choice.labels), ...choice.aliases].map((name) => [fold(name), choice] as const),
  )
  return new Map([...names.toReversed(), ...choices.map((choice) => [choice.value, choice] as const)])
})

const fold = (text: string): string =>
  text
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
