import { describe, expect, test } from 'vitest'
import { kinds, shapeOf } from '../../../server/src/language/schema/kinds.ts'
import { choiceFor, shapeAt } from '../../../server/src/language/schema/lookup.ts'
import type { MappingShape, ScalarShape, Shape } from '../../../server/src/language/schema/shape.ts'
import { parts } from '../../kit/schemas.ts'

/** Every scalar with choices that can be reached from a kind, by its place. */
const enumerations: ReadonlyMap<string, ScalarShape> = collect()

function collect(): ReadonlyMap<string, ScalarShape> {
  const found = new Map<string, ScalarShape>()
  const seen = new Set<MappingShape>()
  const visit = (shape: Shape, at: string): void => {
    if (shape.scalar?.choices) found.set(at, shape.scalar)
    if (shape.list) visit(shape.list.item, `${at}[]`)
    if (shape.mapping && !seen.has(shape.mapping)) {
      seen.add(shape.mapping)
      for (const property of shape.mapping.properties.values()) visit(property.shape, `${shape.mapping.name}.${property.key}`)
      if (shape.mapping.others) visit(shape.mapping.others, `${shape.mapping.name}.*`)
    }
  }
  for (const kind of kinds) visit({ mapping: shapeOf(kind) }, kind)
  return found
}

test('every kind compiles, and no property of the files is lost on the way', () => {
  const inFiles = new Set(parts.flatMap(({ key }) => key ?? []))
  const compiled = new Set<string>()
  const seen = new Set<MappingShape>()
  const visit = ({ mapping, list }: Shape): void => {
    if (list) visit(list.item)
    if (!mapping || seen.has(mapping)) return
    seen.add(mapping)
    for (const property of mapping.properties.values()) {
      compiled.add(property.key)
      visit(property.shape)
    }
    if (mapping.others) visit(mapping.others)
  }
  for (const kind of kinds) visit({ mapping: shapeOf(kind) })
  expect([...inFiles].filter((key) => !compiled.has(key))).toEqual([])
})

describe('a choice is known by its value and by its label in each language', () => {
  test('everywhere', () => {
    const wrong = [...enumerations].flatMap(([at, scalar]) =>
      (scalar.choices ?? []).flatMap(({ value, labels, aliases }) =>
        [value, ...Object.values(labels), ...aliases]
          .filter((name) => choiceFor(scalar, name)?.value !== value)
          .map((name) => `${at}: «${name}» is not ${value}`),
      ),
    )
    expect(enumerations.size).toBeGreaterThan(50)
    expect(wrong).toEqual([])
  })

  const named = (at: string): ScalarShape => {
    const found = enumerations.get(at)
    if (!found) throw new Error(`no enumeration ${at}; there are ${[...enumerations.keys()].join(', ')}`)
    return found
  }

  test.each([
    ['annual_plan.evaluation.time_points[]', '月度', 'monthly'],
    ['annual_plan.evaluation.time_points[]', 'Monthly', 'monthly'],
    ['annual_plan.task.status', 'in progress', 'in_progress'],
    ['annual_plan.task.status', 'IN_PROGRESS', 'in_progress'],
    ['annual_plan.task.status', 'in-progress', 'in_progress'],
    ['annual_plan.task.status', '進行中', 'in_progress'],
    ['annual_plan.task.status', '进行中', 'in_progress'],
    ['annual_plan.task.status', 'progress', undefined],
  ])('%s: «%s»', (at, text, value) => expect(choiceFor(named(at), text)?.value).toBe(value))
})

describe('what stands at a path', () => {
  const plan = shapeOf('annual_plan')
  const key = (name: string) => ({ type: 'key', key: name }) as const
  const item = { type: 'item' } as const

  test('a key of an item of a list', () => expect(shapeAt(plan, [key('tasks'), item, key('owner')])?.property?.key).toBe('owner'))
  test('a nested list', () => expect(shapeAt(plan, [key('tasks'), item, key('subtasks'), item])?.shape.mapping?.name).toBe('annual_plan.subtask'))
  test('a map with free keys', () =>
    expect(shapeAt(plan, [key('checks'), key('severities'), key('ANN-13')])?.shape.scalar?.choices?.map(({ value }) => value)).toContain('off'))
  test('of an unknown key is nothing', () => expect(shapeAt(plan, [key('tasks'), item, key('zzz'), key('a')])).toBeUndefined())
  test('of an item where no list is is nothing', () => expect(shapeAt(plan, [key('period'), item])).toBeUndefined())
  test('of a key in a scalar is nothing', () => expect(shapeAt(plan, [key('calendar'), key('x')])).toBeUndefined())
})
