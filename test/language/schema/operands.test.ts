import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../../server/src/generated/rules.ts'
import { Compiler } from '../../../server/src/language/schema/compile.ts'
import { kinds } from '../../../server/src/language/schema/kinds.ts'
import type { Shape } from '../../../server/src/language/schema/shape.ts'
import { root } from '../../kit/exampleFiles.ts'
import { parts, schemaFiles } from '../../kit/schemas.ts'

interface Operands {
  readonly name: string
  readonly reads: readonly string[]
  readonly keywords?: readonly string[]
  readonly note?: string
}

const text = readFileSync(join(root, 'schemas/operands.json'), 'utf8')
const table: Readonly<Record<string, Operands>> = JSON.parse(text)
const entries = Object.entries(table)

const ids = entries.map(([id]) => id)
const needs = parts.flatMap(({ at, schema }) => (schema['x-needed'] ? [{ at, rule: schema['x-needed'].rule }] : []))

/** In the catalogue, but nobody has written them yet. */
const unwritten = ['RSK-28']

const compiler = new Compiler(schemaFiles)
const documents: ReadonlyMap<string, Shape> = new Map(kinds.map((kind) => [kind, { mapping: compiler.document(kind) }]))

/** `bia.activities[].impacts.*[]` as steps: a key, `*` for any key of a map, `[]` for any item. */
const stepsOf = (path: string): readonly string[] =>
  path.split('.').flatMap((segment) => [segment.replaceAll('[]', ''), ...(segment.match(/\[\]/g) ?? [])])

/** The places that a path leads to; `*` at its start stands for every kind that has the key behind it. */
function placesAt(path: string): readonly Shape[] {
  const [kind = '', ...steps] = stepsOf(path)
  const starts = kind === '*' ? [...documents.values()].filter((shape) => next(shape, steps[0] ?? '').length > 0) : [documents.get(kind) ?? []].flat()
  const ends = starts.map((start) => steps.reduce<readonly Shape[]>((shapes, step) => shapes.flatMap((one) => next(one, step)), [start]))
  return ends.every((shapes) => shapes.length > 0) ? ends.flat() : []
}

function next({ mapping, list }: Shape, step: string): readonly Shape[] {
  if (step === '[]') return list ? [list.item] : []
  if (!mapping) return []
  if (step === '*') return mapping.others ? [mapping.others] : []
  const property = mapping.properties.get(step)
  const inVariants = [...(mapping.variants?.byValue.values() ?? [])].flatMap((variant) => variant.properties.get(step)?.shape ?? [])
  return property ? [property.shape] : inVariants
}

describe('the table has each rule of the catalogue once', () => {
  test('the 246 of the first edition are there', () => expect(ids.length).toBeGreaterThanOrEqual(246))
  test('each group is numbered from 01 on without a gap', () => {
    const groups = Map.groupBy(ids, (id) => id.slice(0, 3))
    const expected = [...groups].flatMap(([group, own]) => own.map((_, index) => `${group}-${String(index + 1).padStart(2, '0')}`))
    expect(ids.toSorted()).toEqual(expected.toSorted())
  })
  test('each is written or a need of the schema', () => {
    const speaking = new Set([...rules.map(({ id }) => id), ...needs.map(({ rule }) => rule)])
    expect(ids.filter((id) => !speaking.has(id))).toEqual(unwritten)
  })
  test('no id stands twice in the file, which a parser would not tell', () => {
    expect([...text.matchAll(/^ {2}"[^"]+":/gm)]).toHaveLength(entries.length)
  })
  test('each has a name that is its own within the group', () => {
    const names = entries.map(([id, { name }]) => `${id.slice(0, 3)} ${name}`)
    expect(names.filter((name) => !/^[A-Z]{3} [a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })
  test('a rule that is written has the name that the table gives it', () =>
    expect(rules.filter(({ id, name }) => table[id]?.name !== name).map(({ id }) => id)).toEqual([]))
  test('a need of the schema speaks under a rule of the catalogue', () => expect(needs.filter(({ rule }) => !(rule in table))).toEqual([]))
})

describe('every path of the table leads to a place of the schemas', () => {
  test.each(entries)('%s', (_, { reads }) => expect(reads.filter((path) => placesAt(path).length === 0)).toEqual([]))

  test.each([
    ['a key that there is not', 'bia.activities[].rtoo'],
    ['a kind that there is not', 'impact.activities[].rto'],
    ['what nobody has filled in yet', '…'],
    ['an item of what is no list', 'bia.activities[].rto[]'],
    ['a list without its items', 'bia.activities.rto'],
    ['any key of what is no map', 'bia.activities[].mbco.*'],
    ['a key that no kind has', '*.documents.status'],
    ['a key that only some of the kinds have', '*.registry.document'],
  ])('%s is found out', (_, path) => expect(placesAt(path)).toEqual([]))

  test.each([
    ['a scalar', 'bia.activities[].rto', 1],
    ['a branch of a union', 'annual_plan.objectives[].metric.target', 1],
    ['a map with free keys', 'bia.activities[].impacts.*[]', 1],
    ['a list of lists', 'risk_register.criteria.matrix.cells[][]', 1],
    ['the header of every kind but the settings', '*.document.status', 6],
    ['the settings of every kind', '*.checks.waivers[].rule', 7],
  ])('%s is found', (_, path, count) => expect(placesAt(path)).toHaveLength(count))
})

describe('what stands beside the paths', () => {
  test('no path stands twice in one rule', () => expect(entries.filter(([, { reads }]) => new Set(reads).size !== reads.length)).toEqual([]))
  test('a rule without a path says why', () =>
    expect(entries.filter(([, { reads, note }]) => reads.length === 0 && !note?.trim()).map(([id]) => id)).toEqual([]))
  test('a keyword is one that the schemas use', () => {
    const used = new Set(parts.flatMap(({ schema }) => Object.keys(schema)))
    expect(entries.flatMap(([id, { keywords = [] }]) => keywords.filter((one) => !used.has(one)).map((one) => `${id}: ${one}`))).toEqual([])
  })
  test('every limit that can be set is one that a rule compares with', () => {
    const limits = Object.keys(schemaFiles['common']?.$defs?.['parameters']?.properties ?? {})
    const read = new Set(entries.flatMap(([, { reads }]) => reads))
    expect(limits.length).toBeGreaterThan(40)
    expect(limits.filter((limit) => !read.has(`continuity_config.checks.parameters.${limit}`))).toEqual([])
  })
})
