import type { Texts } from '../../l10n/locale.ts'
import { type ValueType, valueTypes } from '../values/valueTypes.ts'
import type { EnumDocs, JsonSchema, SchemaFiles } from './jsonSchema.ts'
import type { Choice, Docs, Limit, ListShape, MappingShape, Property, ScalarShape, Shape, Status } from './shape.ts'

/** Turns schema files into shapes. Throws on what the vocabulary does not know: a schema with a typo must not pass. */
export class Compiler {
  readonly #files: SchemaFiles
  /** By definition and by the name it goes by, so that a definition that contains itself ends. */
  readonly #mappings = new Map<JsonSchema, MappingShape>()

  constructor(files: SchemaFiles) {
    this.#files = files
  }

  /** The shape of a whole document of a kind. */
  document(kind: string): MappingShape {
    const file = this.#files[kind]
    if (!file) throw new Error(`no schema file for kind ${kind}`)
    return this.#mapping(file, { file: kind, name: kind })
  }

  #shape(schema: JsonSchema, where: Where): Shape {
    const [target, at] = this.#resolve(schema, where)
    const branches = target.oneOf && !target.discriminator ? target.oneOf : [target]
    const shapes = branches.map((branch) => this.#branch(...this.#resolve(branch, at)))
    const shape = Object.assign({}, ...shapes) as Shape
    if (shapes.reduce((count, one) => count + Object.keys(one).length, 0) !== Object.keys(shape).length) {
      throw new Error(`${at.name}: two branches of a union accept the same kind of node`)
    }
    return shape
  }

  #branch(schema: JsonSchema, where: Where): Shape {
    if (schema.type === 'array') return { list: this.#list(schema, where) }
    if (schema.type === 'object' || schema.properties || schema.discriminator) return { mapping: this.#mapping(schema, where) }
    const scalar = scalarOf(schema, where.name)
    return schema['x-free-text'] ? { scalar, mapping: freeText(schema, where) } : { scalar }
  }

  #list(schema: JsonSchema, where: Where): ListShape {
    if (!schema.items) throw new Error(`${where.name}: a list without items`)
    return { item: this.#shape(schema.items, where) }
  }

  #mapping(schema: JsonSchema, where: Where): MappingShape {
    const known = this.#mappings.get(schema)
    if (known) return known
    const properties = new Map<string, Property>()
    const variants = schema.discriminator ? { tag: schema.discriminator.propertyName, byValue: new Map<string, MappingShape>() } : undefined
    const { additionalProperties: others, 'x-defines': defines, 'x-keys-refer': keysRefer } = schema
    const shape: MappingShape = {
      name: where.name,
      docs: docsOf(schema),
      properties,
      ...(defines && { defines }),
      ...(keysRefer && { keysRefer }),
      ...(variants && { variants }),
      ...(typeof others === 'object' && { others: this.#shape(others, { file: where.file, name: `${where.name}.*` }) }),
    }
    this.#mappings.set(schema, shape)
    for (const [key, property] of Object.entries(schema.properties ?? {})) properties.set(key, this.#property(key, property, where))
    if (variants) this.#variants(schema, where, variants)
    return shape
  }

  #variants(schema: JsonSchema, where: Where, { tag, byValue }: { readonly tag: string; readonly byValue: Map<string, MappingShape> }): void {
    for (const branch of schema.oneOf ?? []) {
      const [target, at] = this.#resolve(branch, where)
      const value = target.properties?.[tag]?.const ?? String(target.properties?.[tag]?.enum?.[0])
      byValue.set(value, this.#mapping(target, at === where ? { ...where, name: `${where.name}.${value}` } : at))
    }
  }

  #property(key: string, schema: JsonSchema, where: Where): Property {
    const inner: Where = { file: where.file, name: `${where.name}.${key}` }
    const target = { ...this.#resolve(schema, inner)[0], ...schema }
    const { 'x-basis': basis, 'x-needed': needed, 'x-placeholder': placeholder } = target
    const example = target.examples?.[0]
    const limit = limitOf(target)
    return {
      key,
      docs: docsOf(target),
      tracking: target['x-tracking'] ?? false,
      shape: this.#shape(schema, inner),
      ...(basis !== undefined && { basis }),
      ...(needed && { needed: { ...needed, from: needed.from as Status } }),
      ...(placeholder && { placeholder: texts(placeholder) }),
      ...(limit && { limit }),
      ...(example !== undefined && { example: typeof example === 'string' ? example : JSON.stringify(example) }),
    }
  }

  /** Follows `$ref`; sibling keywords win over the target's. The name becomes that of the definition. */
  #resolve(schema: JsonSchema, where: Where): readonly [JsonSchema, Where] {
    if (schema.$ref === undefined) return [schema, where]
    const match = /^(?:(\w+)\.schema\.json)?#\/\$defs\/(\w+)$/.exec(schema.$ref)
    const file = match?.[1] ?? where.file
    const definition = match?.[2] === undefined ? undefined : this.#files[file]?.$defs?.[match[2]]
    if (!definition) throw new Error(`${where.name}: ${schema.$ref} leads nowhere`)
    const [target, at] = this.#resolve(definition, { file, name: `${file}.${match?.[2]}` })
    const { $ref: _, ...siblings } = schema
    const structural = Object.keys(siblings).some((keyword) => !annotations.has(keyword))
    // A mapping keeps its identity when a reference only words it anew: it is compiled once, and one that contains itself ends.
    return [structural || !isMapping(target) ? { ...target, ...siblings } : target, at]
  }
}

/** Keywords that say something about a place without changing what it accepts. */
const annotations: ReadonlySet<string> = new Set([
  'title',
  'description',
  'x-docs',
  'x-aliases',
  'x-basis',
  'x-needed',
  'x-tracking',
  'examples',
  'x-placeholder',
])

const isMapping = (schema: JsonSchema): boolean => schema.type === 'object' || schema.properties !== undefined

interface Where {
  readonly file: string
  readonly name: string
}

function scalarOf(schema: JsonSchema, name: string): ScalarShape {
  const value = (schema['x-value'] ?? (schema['x-refers'] ? 'id' : schema.enum || schema.const !== undefined ? 'string' : undefined)) as
    | ValueType
    | undefined
  if (value === undefined || !valueTypes.includes(value)) throw new Error(`${name}: unknown value type ${String(schema['x-value'])}`)
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  const choices = values?.map((one): Choice => choice(String(one), schema['x-enum-docs']?.[String(one)]))
  const refers = schema['x-refers']
  return { value, template: schema['x-template'] ?? false, ...(choices && { choices }), ...(refers && { refers }) }
}

function limitOf({ default: usual, 'x-limits': byStandard = {} }: JsonSchema): Limit | undefined {
  if (usual === undefined && Object.keys(byStandard).length === 0) return undefined
  return { byStandard, ...(usual !== undefined && { usual: String(usual) }) }
}

function choice(value: string, docs: EnumDocs | undefined): Choice {
  const labels = { en: docs?.en ?? value, 'zh-cn': docs?.['zh-Hans'] ?? value, 'zh-tw': docs?.['zh-Hant'] ?? value }
  return { value, labels, aliases: docs?.aliases ?? [] }
}

/** `{text: …}`, accepted beside a reference where what is meant is in no registry. */
function freeText(schema: JsonSchema, where: Where): MappingShape {
  const text: Property = { key: 'text', docs: docsOf(schema), tracking: false, shape: { scalar: { value: 'text', template: false } } }
  return { name: `${where.file}.free_text`, docs: docsOf(schema), properties: new Map([['text', text]]) }
}

function docsOf(schema: JsonSchema): Docs {
  const hans = schema['x-docs']?.['zh-Hans']
  const hant = schema['x-docs']?.['zh-Hant']
  return {
    title: { en: schema.title ?? '', 'zh-cn': hans?.title ?? '', 'zh-tw': hant?.title ?? '' },
    aliases: schema['x-aliases'] ?? [],
    description: { en: schema.description ?? '', 'zh-cn': hans?.description ?? '', 'zh-tw': hant?.description ?? '' },
  }
}

const texts = (by: Readonly<Record<'en' | 'zh-Hans' | 'zh-Hant', string>>): Texts => ({ en: by.en, 'zh-cn': by['zh-Hans'], 'zh-tw': by['zh-Hant'] })
