import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isKind, kinds } from '../../../server/src/language/schema/kinds.ts'
import { standing } from '../../../server/src/language/values/placeholders.ts'
import { readScalar } from '../../../server/src/language/values/scalars.ts'
import { type ValueType, valueTypes } from '../../../server/src/language/values/valueTypes.ts'
import { examples } from '../../kit/exampleFiles.ts'
import { parts, resolved, schemaFiles } from '../../kit/schemas.ts'

const texts = { type: 'object', required: ['zh-Hans', 'zh-Hant'], additionalProperties: false }
const docs = {
  type: 'object',
  required: ['title'],
  additionalProperties: false,
  properties: { title: { type: 'string' }, description: { type: 'string' } },
}
const label = {
  type: 'object',
  required: ['en', 'zh-Hans', 'zh-Hant'],
  additionalProperties: false,
  properties: {
    en: { type: 'string' },
    'zh-Hans': { type: 'string' },
    'zh-Hant': { type: 'string' },
    aliases: { type: 'array', items: { type: 'string' } },
  },
}
const standards = (schemaFiles['common']?.$defs?.['standards']?.items as { readonly enum: readonly string[] } | undefined)?.enum ?? []
const statuses = ['draft', 'in_review', 'approved', 'in_force']

/** The vocabulary of schemas/README.md, written down a second time as what its values may be. */
const vocabulary: Readonly<Record<string, object>> = {
  'x-kind': { enum: [...kinds] },
  'x-docs': { ...texts, properties: { 'zh-Hans': docs, 'zh-Hant': docs } },
  'x-enum-docs': { type: 'object', additionalProperties: label },
  'x-basis': { type: 'string', minLength: 3 },
  'x-aliases': { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, minItems: 1 },
  'x-value': { enum: [...valueTypes] },
  'x-refers': { type: 'array', minItems: 1, items: { type: 'string' } },
  'x-keys-refer': { type: 'array', minItems: 1, items: { type: 'string' } },
  'x-free-text': { const: true },
  'x-defines': {
    type: 'object',
    required: ['type', 'scope', 'name'],
    additionalProperties: false,
    properties: { type: { type: 'string' }, scope: { enum: ['document', 'programme'] }, name: { type: 'string' } },
  },
  'x-needed': {
    type: 'object',
    required: ['from', 'rule'],
    additionalProperties: false,
    properties: {
      from: { enum: statuses },
      rule: { type: 'string', pattern: '^[A-Z]{3}-\\d{2}$' },
      severity: { const: 'information' },
    },
  },
  'x-limits': { type: 'object', minProperties: 1, propertyNames: { enum: standards }, additionalProperties: { type: 'string' } },
  'x-tracking': { const: true },
  'x-template': { const: true },
  'x-placeholder': { ...label },
}

function validator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, discriminator: true })
  formats.default(ajv)
  for (const [keyword, metaSchema] of Object.entries(vocabulary)) ajv.addKeyword({ keyword, metaSchema })
  for (const schema of Object.values(schemaFiles)) ajv.addSchema(schema)
  return ajv
}

describe('as JSON Schema 2020-12 with our vocabulary', () => {
  const ajv = validator()
  test.each(Object.keys(schemaFiles))('%s is valid', (name) => {
    const id = schemaFiles[name]?.$id ?? ''
    expect(() => ajv.getSchema(id)).not.toThrow()
    expect(ajv.getSchema(id)).toBeTypeOf('function')
  })

  test.each([
    ['a misspelt keyword of ours', { 'x-neded': { from: 'draft', rule: 'DOC-14' } }],
    ['a misspelt keyword of JSON Schema', { propertys: {} }],
    ['an unknown value type', { 'x-value': 'durration' }],
    ['a status that there is not', { 'x-needed': { from: 'aproved', rule: 'DOC-14' } }],
    ['texts in one script only', { 'x-docs': { 'zh-Hans': { title: '计划' } } }],
  ])('%s fails', (_, schema) => expect(() => validator().compile(schema)).toThrow())

  test('there is one file for each kind, and it says which', () => {
    expect(Object.keys(schemaFiles).filter(isKind).sort()).toEqual([...kinds].sort())
    expect(Object.entries(schemaFiles).filter(([name, schema]) => isKind(name) && schema['x-kind'] !== name)).toEqual([])
  })
})

describe('what one keyword says agrees with the rest', () => {
  test('a reference points to a type that something defines', () => {
    const defined = new Set(parts.flatMap(({ schema }) => schema['x-defines']?.type ?? []))
    const dangling = parts.flatMap(({ at, schema }) =>
      (schema['x-refers'] ?? []).filter((type) => !defined.has(type)).map((type) => `${at}: ${type}`),
    )
    expect(dangling).toEqual([])
  })

  test('an element that others refer to has the keys for its id and its name', () => {
    const lacking = parts.filter(({ schema }) => {
      const defines = schema['x-defines']
      return defines && !(schema.properties?.['id'] && schema.properties[defines.name] && schema.required?.includes('id'))
    })
    expect(lacking.map(({ at }) => at)).toEqual([])
  })

  test('`required` holds only the kind and the id', () => {
    expect(parts.filter(({ schema }) => schema.required?.some((key) => key !== 'kind' && key !== 'id')).map(({ at }) => at)).toEqual([])
  })

  test('keys are written in snake_case', () => {
    const odd = parts.filter(
      ({ key, at }) => key !== undefined && !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(key) && !/localised|\/(?:zh-Hans|zh-Hant)$/.test(at),
    )
    expect(odd.map(({ at }) => at)).toEqual([])
  })

  test('every example of a property can be read as its value', () => {
    const unreadable = parts.flatMap((part) => {
      const { 'x-value': value, enum: choices, examples: list = [] } = resolved(part)
      return list.flatMap((one) => {
        if (typeof one === 'object') return []
        const text = String(one)
        if (choices) return choices.map(String).includes(text) ? [] : [`${part.at}: ${text}`]
        return value === undefined || readScalar(value as ValueType, text).ok ? [] : [`${part.at}: ${text} as ${value}`]
      })
    })
    expect(unreadable).toEqual([])
  })

  test('every placeholder that a fix may insert is known as one', () => {
    const filled = parts.flatMap(({ at, schema }) =>
      Object.values(schema['x-placeholder'] ?? {})
        .filter((text) => typeof text === 'string' && standing(text) !== 'placeholder')
        .map((text) => `${at}: ${text}`),
    )
    expect(filled).toEqual([])
  })
})

describe('the finished examples', () => {
  // Unions of a scalar without a type and a mapping hold for both in plain JSON Schema; those errors say nothing about the example.
  const ajv = validator()
  test.each(examples.filter(({ name }) => !/template/.test(name)).map(({ name, text }) => [name, text] as const))(
    '%s has no form and no choice that plain JSON Schema refuses',
    (_, text) => {
      const data = parse(text, { schema: 'failsafe' }) as { readonly kind: string }
      const validate = ajv.getSchema(schemaFiles[data.kind]?.$id ?? '')
      validate?.(data)
      expect(
        (validate?.errors ?? []).filter(({ keyword }) => keyword !== 'oneOf').map(({ instancePath, message }) => `${instancePath} ${message}`),
      ).toEqual([])
    },
  )
})
