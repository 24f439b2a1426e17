import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments } from 'yaml'
import { cursorAt } from '../../server/src/language/lines/cursorAt.ts'
import { buildLines } from '../../server/src/language/lines/lineTable.ts'
import { examples } from '../kit/exampleFiles.ts'
import { badPlan, soundPlan } from '../kit/plans.ts'
import { schemaFiles } from '../kit/schemas.ts'
import { oddities, writtenYaml } from '../kit/yamlTexts.ts'

interface Place {
  readonly path: string
  /** Behind the last character of the key, or at the first of the value. */
  readonly offset: number
  readonly key: string
}

/** Every key of a text with its path, by the `yaml` package. */
function keysOf(text: string): readonly Place[] {
  const documents = parseAllDocuments(text, { uniqueKeys: false })
  return (Array.isArray(documents) ? documents : []).flatMap((document) => [...keysIn(document.contents, '')])
}

function* keysIn(node: unknown, path: string): Generator<Place> {
  if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* keysIn(item, `${path}/${index}`)
  if (!isMap(node)) return
  for (const { key, value } of node.items as readonly Pair<Node, Node | null>[]) {
    if (!isScalar(key) || !key.range) continue
    const name = key.source ?? String(key.value)
    yield { path, key: name, offset: key.range[1] }
    yield* keysIn(value, `${path}/${name}`)
  }
}

/** Every scalar value with its path: where it begins. */
function* valuesIn(node: unknown, path: string): Generator<Place> {
  if (isScalar(node) && node.range && node.range[1] > node.range[0] && (node.type === 'PLAIN' || node.type?.startsWith('QUOTE')))
    yield { path, key: '', offset: node.range[0] }
  if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* valuesIn(item, `${path}/${index}`)
  if (isMap(node))
    for (const { key, value } of node.items as readonly Pair<Node, Node | null>[])
      if (isScalar(key)) yield* valuesIn(value, `${path}/${key.source ?? String(key.value)}`)
}

const shown = (path: readonly ({ type: 'key'; key: string } | { type: 'item'; index: number })[]): string =>
  path.map((step) => `/${step.type === 'key' ? step.key : step.index}`).join('')

/** Every text twice: as it is, and with its list dashes at the column of their key. */
const flush = (text: string): string =>
  text.replace(/^(\w+):\n((?: {2}.*\n|\n| *#.*\n)+)/gm, (whole, key: string, block: string) =>
    /^ {2}- /.test(block) ? `${key}:\n${block.replace(/^ {2}/gm, '')}` : whole,
  )

const texts: readonly (readonly [string, string])[] = [
  ...examples.map(({ name, text }) => [name, text] as const),
  ...examples
    .filter(({ name }) => /template|registry/.test(name))
    .map(({ name, text }) => [`${name} with CRLF`, text.replaceAll('\n', '\r\n')] as const),
  ...examples.filter(({ name }) => /template|registry/.test(name)).map(({ name, text }) => [`${name} with flush dashes`, flush(text)] as const),
  ['two documents', `${soundPlan}---\n${soundPlan}`],
  [
    'odd YAML',
    'a:\n- - b: 1\n    c: 2\n  - d: 3\n-   e:\n      f: "x: y"\n\'g h\': {i: [j, {k: l}], "m": n}\n"o\\"p": |\n  q: r\n   s: t\n\n  u\nv: >-\n\n  w: x\ny:\n  # z: comment\n  aa: &b\n    cc: *d\n',
  ],
]

/** The keys whose path the lines tell otherwise than the parser. */
function wrongKeys(text: string): readonly string[] {
  const table = buildLines(text)
  return keysOf(text).flatMap(({ path, key, offset }) => {
    const cursor = cursorAt(table, offset)
    const told = cursor.kind === 'key' || cursor.kind === 'item' ? `${shown(cursor.path)} ${bare(cursor.prefix)}` : cursor.kind
    return told === `${path} ${key}` ? [] : [`${path} ${key}: ${told}`]
  })
}

/** A key without its quotes. */
const bare = (prefix: string): string =>
  /^"/.test(prefix) ? String(JSON.parse(prefix)) : /^'/.test(prefix) ? prefix.slice(1, -1).replaceAll("''", "'") : prefix

describe('the path that the lines tell is the path that the parser finds', () => {
  test.each(texts)('for every key of %s', (_, text) => {
    expect(keysOf(text).length).toBeGreaterThan(4)
    expect(wrongKeys(text)).toEqual([])
  })

  test.each(Object.entries(oddities))('for every key: %s', (_, text) => {
    expect(keysOf(text).length).toBeGreaterThan(0)
    expect(wrongKeys(text)).toEqual([])
  })

  test('for every key of whatever can be written', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(writtenYaml, (text) => {
        expect(wrongKeys(text)).toEqual([])
      }),
      { numRuns: 1500, seed: 20260715 },
    )
  })

  test.each(texts)('for every value of %s', (_, text) => {
    const table = buildLines(text)
    const documents = parseAllDocuments(text, { uniqueKeys: false })
    const places = (Array.isArray(documents) ? documents : []).flatMap((document) => [...valuesIn(document.contents, '')])
    const wrong = places.flatMap(({ path, offset }) => {
      const cursor = cursorAt(table, offset)
      const told = 'path' in cursor ? shown(cursor.path) : cursor.kind
      return told === path ? [] : [`${path}: ${cursor.kind} ${told}`]
    })
    expect(places.length).toBeGreaterThan(3)
    expect(wrong).toEqual([])
  })
})

test('the bad plan too, as far as the parser can follow', () => {
  const table = buildLines(badPlan)
  const wrong = keysOf(badPlan).filter(({ path, key, offset }) => {
    const cursor = cursorAt(table, offset)
    return cursor.kind !== 'key' || `${shown(cursor.path)} ${cursor.prefix}` !== `${path} ${key}`
  })
  expect(wrong).toEqual([])
})

test('half a million characters without a line break are a line', () => {
  const text = `${JSON.stringify(schemaFiles['common'])}`
  const start = performance.now()
  const table = buildLines(text)
  cursorAt(table, text.length >> 1)
  expect(performance.now() - start).toBeLessThan(2000)
})
