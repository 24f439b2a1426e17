import type { Texts } from '../../l10n/locale.ts'
import { kinds, shapeOf } from './kinds.ts'
import type { MappingShape, Shape } from './shape.ts'

let names: ReadonlyMap<string, Texts> | undefined

/** What elements of a type are called, as «Role»; the type itself where no schema defines it. */
export function nameOfType(type: string): Texts {
  names ??= collectAll()
  return names.get(type) ?? { en: type, 'zh-cn': type, 'zh-tw': type }
}

function collectAll(): ReadonlyMap<string, Texts> {
  const found = new Map<string, Texts>()
  const seen = new Set<MappingShape>()
  const visit = (mapping: MappingShape): void => {
    if (seen.has(mapping)) return
    seen.add(mapping)
    const type = mapping.defines?.type
    if (type !== undefined && !found.has(type)) found.set(type, mapping.docs.title)
    for (const property of mapping.properties.values()) into(property.shape, visit)
  }
  for (const kind of kinds) visit(shapeOf(kind))
  return found
}

function into({ mapping, list }: Shape, visit: (mapping: MappingShape) => void): void {
  if (mapping) visit(mapping)
  if (list) into(list.item, visit)
}
