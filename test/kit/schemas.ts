import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonSchema } from '../../server/src/language/schema/jsonSchema.ts'
import { root } from './exampleFiles.ts'

const folder = join(root, 'schemas')

/** The schema files as they lie in `schemas/`, by name without ending: not the generated copy. */
export const schemaFiles: Readonly<Record<string, JsonSchema & { readonly $id: string }>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => [name.replace('.schema.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
)

/** One schema object with the way to it: `annual_plan#/$defs/task/properties/owner`. */
export interface Part {
  readonly at: string
  readonly schema: JsonSchema
  /** Whether it is the value of `properties`, and under which key. */
  readonly key?: string
}

/** Every schema object of all files, each once. */
export const parts: readonly Part[] = Object.entries(schemaFiles).flatMap(([name, schema]) => [...walk(`${name}#`, schema)])

function* walk(at: string, schema: JsonSchema, key?: string): Generator<Part> {
  yield { at, schema, ...(key !== undefined && { key }) }
  for (const [name, inner] of Object.entries(schema.$defs ?? {})) yield* walk(`${at}/$defs/${name}`, inner)
  for (const [name, inner] of Object.entries(schema.properties ?? {})) yield* walk(`${at}/properties/${name}`, inner, name)
  if (schema.items) yield* walk(`${at}/items`, schema.items)
  for (const [index, inner] of (schema.oneOf ?? []).entries()) yield* walk(`${at}/oneOf/${index}`, inner)
  if (typeof schema.additionalProperties === 'object') yield* walk(`${at}/additionalProperties`, schema.additionalProperties)
}

/** What a `$ref` leads to, with its sibling keywords laid over it; itself where there is none. */
export function resolved({ at, schema }: Part): JsonSchema {
  if (schema.$ref === undefined) return schema
  const match = /^(?:(\w+)\.schema\.json)?#\/\$defs\/(\w+)$/.exec(schema.$ref)
  const file = match?.[1] ?? at.split('#')[0] ?? ''
  const target = schemaFiles[file]?.$defs?.[match?.[2] ?? '']
  if (!target) throw new Error(`${at}: ${schema.$ref} leads nowhere`)
  return { ...resolved({ at: `${file}#/$defs/${match?.[2]}`, schema: target }), ...schema }
}
