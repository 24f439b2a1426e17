import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { derivedDocs } from '../../scripts/docs.ts'
import { examples, root } from '../kit/exampleFiles.ts'

const docs = derivedDocs()

describe('what is derived', () => {
  test.each([...docs.keys()])('%s is what schemas and manifest say now (else: npm run docs)', (path) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(docs.get(path))
  })
})

describe('the published schemas', () => {
  const schemas = [...docs].filter(([path]) => path.startsWith('docs/schemas/')).map(([, text]) => JSON.parse(text) as { readonly $id: string })
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true, schemas })

  /** What a plain editor finds wrong: YAML by its own types, no vocabulary of ours. */
  function errors(text: string): readonly string[] {
    const [document] = parseAllDocuments(text)
    const data = (document && 'toJS' in document ? document.toJS() : undefined) as { readonly kind: string }
    const validate = ajv.getSchema(`https://continuity.invalid/schemas/${data.kind}.schema.json`)
    if (!validate) throw new Error(`no schema for ${data.kind}`)
    validate(data)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }

  test.each(examples.map(({ name, text }) => [name, text] as const))('find nothing wrong with %s', (_, text) => {
    expect(errors(text)).toEqual([])
  })

  test.each([
    ['a key that there is not', 'kind: annual_plan\nobjctives: []\n'],
    ['a choice that there is not', 'kind: annual_plan\ndocument: { id: a, status: finished }\n'],
    ['a mapping in the place of a list', 'kind: annual_plan\ntasks: { id: T1, title: a }\n'],
    ['a mapping in the place of a date', 'kind: annual_plan\nperiod: { start: { year: 2026 } }\n'],
    ['a missing id', 'kind: annual_plan\ntasks:\n  - { title: a }\n'],
  ])('find %s', (_, text) => {
    expect(errors(text).length).toBeGreaterThan(0)
  })
})
