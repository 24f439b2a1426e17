import { schemaFiles } from '../../generated/schemas.ts'
import { Compiler } from './compile.ts'
import type { Kind } from './kindNames.ts'
import type { MappingShape } from './shape.ts'

export { isKind, type Kind, kindOfUri, kinds, usualNames } from './kindNames.ts'

const compiler = new Compiler(schemaFiles)
const shapes = new Map<Kind, MappingShape>()

/** The shape of a document of this kind; compiled when it is first asked for. */
export function shapeOf(kind: Kind): MappingShape {
  const known = shapes.get(kind)
  if (known) return known
  const shape = compiler.document(kind)
  shapes.set(kind, shape)
  return shape
}
