import { describe, expect, test } from 'vitest'
import { complete } from '../../server/src/features/completion/complete.ts'
import { kinds, shapeOf, usualNames } from '../../server/src/language/schema/kinds.ts'
import type { MappingShape } from '../../server/src/language/schema/shape.ts'
import { accept } from '../kit/accept.ts'
import { check } from '../kit/check.ts'
import { at } from '../kit/snapshots.ts'

interface ListPlace {
  readonly kind: keyof typeof usualNames
  /** The keys that lead to the list. */
  readonly keys: readonly string[]
}

/** Every list of elements that a kind has, at the top or inside a group of keys. */
const listsOf = (kind: ListPlace['kind'], mapping: MappingShape, keys: readonly string[] = []): readonly ListPlace[] =>
  [...mapping.properties.values()].flatMap(({ key, shape }): readonly ListPlace[] => {
    if (shape.list?.item.mapping) return shape.list.item.scalar ? [] : [{ kind, keys: [...keys, key] }]
    return shape.mapping && !shape.scalar && keys.length < 2 ? listsOf(kind, shape.mapping, [...keys, key]) : []
  })

const places = kinds.flatMap((kind) => listsOf(kind, shapeOf(kind)))

describe('a whole entry', () => {
  test.each(places.map(({ kind, keys }) => [kind, keys.join('.'), keys] as const))('of %s: %s is offered and is right', (kind, _, keys) => {
    const lines = keys.map((key, depth) => `${'  '.repeat(depth)}${key}:\n`).join('')
    const source = `kind: ${kind}\n${lines}${'  '.repeat(keys.length)}- ‸\n`
    const { snapshot, offset, text } = at(source, { uri: `memory:/plans/${usualNames[kind]}` })
    const entry = complete(snapshot, offset).find((one) => one.kind === 'item')
    expect(entry?.label).toMatch(/\S/)
    const after = accept(text, entry ?? { insert: '', replace: { start: offset, end: offset } })
    const wrong = check(after, { uri: `memory:/plans/${usualNames[kind]}` }).findings.filter(({ rule }) => rule === 'YAML' || rule === 'SCHEMA')
    expect(
      wrong.map(({ message }) => message),
      after,
    ).toEqual([])
  })

  test('is offered nowhere else', () => {
    const { snapshot, offset } = at('kind: annual_plan\nperiod:\n  ‸\n')
    expect(complete(snapshot, offset).some(({ kind }) => kind === 'item')).toBe(false)
    expect(places.length).toBeGreaterThan(60)
  })
})
