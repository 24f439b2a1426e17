import type { JsonSchema } from '../server/src/language/schema/jsonSchema.ts'

type Json = Readonly<Record<string, unknown>>

/** What may stand in any place that is still to be filled in: nothing, a bracket, which plain YAML reads as a list, or a word. */
const placeholder: Json = {
  anyOf: [
    { type: 'null' },
    { type: 'string', pattern: '^(?:\\[.*\\]|<.*>|\\{\\{.*\\}\\}|[._]{2,}|n/a.*|不适用.*|不適用.*|TBD|TBC|TODO|待.*|未定.*)$' },
    { type: 'array', maxItems: 2, items: { type: ['string', 'number'] } },
  ],
}

/**
 * A schema for editors that read scalars by YAML's own types and know nothing of our vocabulary: scalars may be of any simple type,
 * choices go by all of their labels, and every place may hold a placeholder.
 */
export function publishedSchema(schema: JsonSchema): Json {
  const { $schema, $id } = schema as JsonSchema & { readonly $schema: string; readonly $id: string }
  const definitions = Object.entries(schema.$defs ?? {}).map(([name, definition]) => [name, place(definition)])
  return { $schema, $id, ...strict(schema), $defs: { placeholder, ...Object.fromEntries(definitions) } }
}

/** A place: what the schema says, or a placeholder. */
const place = (schema: JsonSchema): Json => ({ ...docs(schema), anyOf: [...branches(schema), { $ref: '#/$defs/placeholder' }] })

function branches(schema: JsonSchema): readonly Json[] {
  if (schema.$ref !== undefined) return [{ $ref: schema.$ref }]
  if (schema.oneOf) return schema.oneOf.flatMap(branches)
  const text = schema['x-free-text'] ? [{ type: 'object', properties: { text: {} } }] : []
  if (schema.type === 'array') return [{ type: 'array', items: place(schema.items ?? {}) }]
  if (schema.type === 'object' || schema.properties) return [strict(schema)]
  return [scalar(schema), ...text]
}

function strict(schema: JsonSchema): Json {
  const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => [key, place(property)])
  const others = typeof schema.additionalProperties === 'object' ? place(schema.additionalProperties) : false
  return {
    type: 'object',
    ...docs(schema),
    properties: Object.fromEntries(properties),
    additionalProperties: others,
    ...(schema.required && { required: schema.required }),
  }
}

function scalar(schema: JsonSchema): Json {
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  if (!values) return { type: ['string', 'number', 'boolean'] }
  const labels = values.flatMap((value) => {
    const texts = schema['x-enum-docs']?.[String(value)]
    return [value, ...(texts ? [texts.en, texts['zh-Hans'], texts['zh-Hant'], ...(texts.aliases ?? [])] : [])]
  })
  return { enum: [...new Set(labels)] }
}

function docs({ title, description, 'x-docs': chinese }: JsonSchema): Json {
  const texts = [description, chinese?.['zh-Hans'].description, chinese?.['zh-Hant'].description].filter((text) => text !== undefined)
  return { ...(title !== undefined && { title }), ...(texts.length > 0 && { description: texts.join('\n\n') }) }
}
