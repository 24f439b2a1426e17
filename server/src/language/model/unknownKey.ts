import type { MappingShape } from '../schema/shape.ts'
import { closest } from '../values/closest.ts'
import type { Scalar } from '../yaml/nodes.ts'
import type { ShapeProblem } from './facts.ts'

/** A key that the schema does not know, with what was probably meant: a misspelt key, or its term in another language. */
export function unknownKey(key: Scalar, shape: MappingShape): ShapeProblem {
  const titled = [...shape.properties.values()].flatMap((property) =>
    Object.values(property.docs.title).map((title) => [title.toLowerCase(), property.key] as const),
  )
  const term = titled.find(([title]) => title === key.text.trim().toLowerCase())?.[1]
  const meant = term ?? closest(key.text.trim(), [...shape.properties.keys()])
  const known = [...shape.properties.keys()].slice(0, 10).join(', ') + (shape.properties.size > 10 ? ', …' : '')
  return {
    code: meant === undefined ? 'unknownKey' : 'unknownKeyBut',
    span: key.span,
    args: { key: key.text, meant: meant ?? '', known },
    suggestions: meant === undefined ? [] : [meant],
    severity: 'warning',
  }
}
