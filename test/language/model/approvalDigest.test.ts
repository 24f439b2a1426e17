import { describe, expect, test } from 'vitest'
import { approvalDigest, isComparable, isFixed } from '../../../server/src/language/model/approvalDigest.ts'
import { readText } from '../../../server/src/language/model/file.ts'

function digestOf(text: string): string {
  const [document] = readText('memory:///a.plan.yaml', text).documents
  return document ? approvalDigest(document) : ''
}

const plan = 'kind: annual_plan\ndocument: { id: a, status: approved }\ntasks:\n  - { id: T1, title: Exercise, end: 2026-06-30 }\n'

const written = `kind: annual_plan
tasks:
  - { id: T1, title: Exercise, status: done }
evaluation:
  criteria:
    - { id: C1, measurements: [{ date: 2026-03-31, value: 99.9 % }] }
checks:
  waivers: [{ rule: ANN-19, reason: Known }]
`

describe('the digest of an approval', () => {
  test.each([
    ['a comment', plan.replace('tasks:', '# the year\ntasks:')],
    ['quotes', plan.replace('Exercise', '"Exercise"')],
    ['the order of keys', plan.replace('id: T1, title: Exercise', 'title: Exercise, id: T1')],
    ['the status of a task', plan.replace('2026-06-30 }', '2026-06-30, status: done }')],
    ['the status of the document', plan.replace('approved', 'in_force')],
    ['a waiver', `${plan}checks: { waivers: [{ rule: ANN-19, reason: Known }] }\n`],
  ])('does not change with %s', (_, changed) => {
    expect(changed).not.toBe(plan)
    expect(digestOf(changed)).toBe(digestOf(plan))
  })

  test.each([
    ['a date', plan.replace('06-30', '07-31')],
    ['a title', plan.replace('Exercise', 'Exercises')],
    ['a task more', `${plan}  - { id: T2 }\n`],
    ['an empty key', plan.replace('tasks:', 'introduction:\ntasks:')],
    ['what moves from one key to another', plan.replace('title: Exercise', 'description: Exercise')],
  ])('changes with %s', (_, changed) => {
    expect(changed).not.toBe(plan)
    expect(digestOf(changed)).not.toBe(digestOf(plan))
  })

  test.each([
    ['a title', 'title', true],
    ['a status', 'status', false],
    ['what was measured, and all about it', 'value', false],
    ['why a finding is let pass', 'reason', false],
  ])('%s', (_, key, expected) => {
    const [document] = readText('memory:///a.plan.yaml', written).documents
    const holder = document?.elements.find(({ $ }) => $.slots.has(key))
    expect(holder && isFixed(holder, key)).toBe(expected)
  })

  test('says how it was made', () => {
    expect(isComparable(digestOf(plan))).toBe(true)
    expect(isComparable('sha256:9f2c41')).toBe(false)
  })
})
