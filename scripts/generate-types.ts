import { Compiler } from '../server/src/language/schema/compile.ts'
import type { SchemaFiles } from '../server/src/language/schema/jsonSchema.ts'
import type { MappingShape, Property, ScalarShape, Shape } from '../server/src/language/schema/shape.ts'

/** TypeScript interfaces of the typed model: what readModel yields for each mapping of the schemas. */
export function modelTypes(files: SchemaFiles): string {
  const compiler = new Compiler(files)
  const found = new Map<string, MappingShape>()
  const kinds = Object.keys(files).filter((file) => files[file]?.['x-kind'] !== undefined)
  for (const kind of kinds) collect(compiler.document(kind), found)
  const all = [...found.values()]
  return [
    "import type { Element, Located } from '../language/model/element.ts'",
    "import type { Values } from '../language/values/valueTypes.ts'",
    '',
    ...all.map(declaration),
    '/** Every element by the name that rules visit it by. */',
    `export interface Elements {\n${all.map(({ name }) => `  readonly '${name}': ${pascal(name)}`).join('\n')}\n}`,
    '',
    '/** The elements that can be referred to, by the type that references name. */',
    `export interface Defined {\n${definedTypes(all)}\n}`,
    '',
    '/** The root element of each kind. */',
    `export interface Documents {\n${kinds.map((kind) => `  readonly ${kind}: ${pascal(kind)}`).join('\n')}\n}`,
    '',
  ].join('\n')
}

/** Several shapes may define one type: a risk stands in a register or in the annual plan. */
function definedTypes(all: readonly MappingShape[]): string {
  const byType = Map.groupBy(
    all.filter(({ defines }) => defines),
    ({ defines }) => defines?.type ?? '',
  )
  return [...byType].map(([type, shapes]) => `  readonly ${type}: ${shapes.map(({ name }) => pascal(name)).join(' | ')}`).join('\n')
}

function collect(mapping: MappingShape, found: Map<string, MappingShape>): void {
  const known = found.get(mapping.name)
  if (known) return
  found.set(mapping.name, mapping)
  for (const { shape } of mapping.properties.values()) walk(shape, found)
  if (mapping.others) walk(mapping.others, found)
  for (const variant of mapping.variants?.byValue.values() ?? []) collect(variant, found)
}

function walk({ mapping, list }: Shape, found: Map<string, MappingShape>): void {
  if (mapping) collect(mapping, found)
  if (list) walk(list.item, found)
}

function declaration({ name, docs, properties, others, variants }: MappingShape): string {
  const keys = [...properties.values()].map(property)
  const title = docs.title.en ? `/** ${docs.title.en} */\n` : ''
  const own = `${title}export interface ${pascal(name)} extends Element {\n${keys.join('\n')}\n${others ? `  readonly others: ReadonlyMap<string, ${typeOf(others)}>\n` : ''}}\n`
  return variants ? `${own}export type ${pascal(name)}Variant = ${[...variants.byValue.values()].map((one) => pascal(one.name)).join(' | ')}\n` : own
}

const property = ({ key, shape }: Property): string =>
  `  readonly ${/^[A-Za-z_]\w*$/.test(key) ? key : `'${key}'`}${shape.list && !shape.scalar && !shape.mapping ? '' : '?'}: ${typeOf(shape)}`

function typeOf({ scalar, mapping, list }: Shape): string {
  const parts = [
    ...(scalar ? [`Located<${scalarType(scalar)}>`] : []),
    ...(mapping ? [mapping.variants ? `${pascal(mapping.name)}Variant` : pascal(mapping.name)] : []),
    ...(list ? [`readonly (${typeOf(list.item)})[]`] : []),
  ]
  return parts.join(' | ')
}

function scalarType({ choices, value }: ScalarShape): string {
  return choices ? choices.map((one) => `'${one.value.replaceAll("'", "\\'")}'`).join(' | ') : `Values['${value}']`
}

const pascal = (name: string): string =>
  name.replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, '')
