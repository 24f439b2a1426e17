/** The part of JSON Schema that our schema files use, with our vocabulary. See schemas/README.md. */
export interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly title?: string
  readonly description?: string
  readonly type?: 'object' | 'array'
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
  readonly oneOf?: readonly JsonSchema[]
  readonly discriminator?: { readonly propertyName: string }
  readonly const?: string
  readonly enum?: readonly (string | number)[]
  readonly required?: readonly string[]
  readonly examples?: readonly unknown[]
  readonly 'x-kind'?: string
  readonly 'x-docs'?: Readonly<Record<'zh-Hans' | 'zh-Hant', { readonly title: string; readonly description?: string }>>
  readonly 'x-enum-docs'?: Readonly<Record<string, EnumDocs>>
  readonly 'x-aliases'?: readonly string[]
  readonly 'x-basis'?: string
  readonly 'x-value'?: string
  readonly 'x-refers'?: readonly string[]
  readonly 'x-keys-refer'?: readonly string[]
  readonly 'x-free-text'?: boolean
  readonly 'x-defines'?: { readonly type: string; readonly scope: 'document' | 'programme'; readonly name: string }
  readonly 'x-needed'?: { readonly from: string; readonly rule: string; readonly severity?: 'information' }
  readonly 'x-tracking'?: boolean
  readonly 'x-template'?: boolean
  readonly default?: unknown
  readonly 'x-limits'?: Readonly<Record<string, string>>
  readonly 'x-placeholder'?: Readonly<Record<'en' | 'zh-Hans' | 'zh-Hant', string>>
}

export interface EnumDocs {
  readonly en: string
  readonly 'zh-Hans': string
  readonly 'zh-Hant': string
  readonly aliases?: readonly string[]
}

/** All schema files by name without ending: `annual_plan`, `common`. */
export type SchemaFiles = Readonly<Record<string, JsonSchema>>
