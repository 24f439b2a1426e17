import type { Element } from '../../../language/model/element.ts'
import type { MappingShape, Property } from '../../../language/schema/shape.ts'
import type { BlockOutline, SectionOutline } from './types.ts'

const apart: ReadonlySet<string> = new Set(['kind', 'schema_version', 'document', 'checks'])

/** A section for every part that a document has, in its schema's order: how kinds without an outline of their own are shown. */
export function outlineBySchema({ $: { shape, slots } }: Element): readonly SectionOutline[] {
  return [...shape.properties.values()]
    .filter(({ key }) => !apart.has(key) && slots.has(key))
    .map((property) => ({ key: property.key, blocks: blocksOf(property) }))
}

function blocksOf({ key, shape }: Property): readonly BlockOutline[] {
  if (shape.list?.item.mapping) return [table(key, shape.list.item.mapping)]
  if (shape.list && !shape.scalar) return [{ as: 'list', path: key }]
  if (!shape.mapping || shape.scalar) return [{ as: 'prose', path: key }]
  const inner = [...shape.mapping.properties.values()]
  const tables = inner.flatMap((one) => (one.shape.list?.item.mapping ? [table(`${key}.${one.key}`, one.shape.list.item.mapping)] : []))
  const rest = inner.filter((one) => !one.shape.list?.item.mapping).map((one) => one.key)
  return [...(rest.length > 0 ? [{ as: 'facts', path: key, keys: rest } as const] : []), ...tables]
}

/** The id, then the keys that are needed first, then others with one value, seven at most. */
function table(path: string, { properties }: MappingShape): BlockOutline {
  const single = [...properties.values()].filter(({ shape }) => shape.scalar !== undefined)
  const first = single.filter(({ key, needed }) => key === 'id' || needed !== undefined)
  const rest = single.filter((one) => !first.includes(one))
  return { as: 'table', path, columns: [...first, ...rest].slice(0, 7).map(({ key }) => key) }
}
