import { remembered } from '../../base/remembered.ts'
import type { MappingShape } from '../schema/shape.ts'
import { closest } from '../values/closest.ts'
import type { Scalar } from '../yaml/nodes.ts'
import type { ShapeProblem } from './facts.ts'

/** A key that the schema does not know, with what was probably meant: a misspelt key, or its term in another language. */
export function unknownKey(key: Scalar, shape: MappingShape): ShapeProblem {
  const text = key.text.trim()
  const { terms, keys } = namesOf(shape)
  return problemOf(key, shape, terms.get(text.toLowerCase()) ?? closest(text, keys))
}

/** Where nobody reads them any more, so many there are: nothing is looked for that might be meant. */
export const strangeKey = (key: Scalar, shape: MappingShape): ShapeProblem => problemOf(key, shape, undefined)

function problemOf(key: Scalar, shape: MappingShape, meant: string | undefined): ShapeProblem {
  return {
    code: meant === undefined ? 'unknownKey' : 'unknownKeyBut',
    span: key.span,
    args: { key: key.text, meant: meant ?? '', known: namesOf(shape).known },
    suggestions: meant === undefined ? [] : [meant],
    severity: 'warning',
  }
}

interface Names {
  readonly keys: readonly string[]
  /** The keys by their terms in all languages; of two keys with one term the first. */
  readonly terms: ReadonlyMap<string, string>
  /** The first of them, to be shown. */
  readonly known: string
}

const namesOf: (shape: MappingShape) => Names = remembered(({ properties }: MappingShape) => {
  const titled = [...properties.values()].flatMap(({ key, docs }) => Object.values(docs.title).map((title) => [title.toLowerCase(), key] as const))
  const keys = [...properties.keys()]
  return { keys, terms: new Map(titled.toReversed()), known: keys.slice(0, 10).join(', ') + (keys.length > 10 ? ', …' : '') }
})
