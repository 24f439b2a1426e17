import { describe, expect, test } from 'vitest'
import { approvalDigest, isComparable } from '../../../server/src/language/model/approvalDigest.ts'
import { readText } from '../../../server/src/language/model/file.ts'

function digestOf(text: string): string {
  const [document] = readText('memory:///a.plan.yaml', text).documents
  return document ? approvalDigest(document) : ''
}

const plan = 'kind: annual_plan\ndocument: { id: a, status: approved }\ntasks:\n  - { id: T1, title: Exercise, end: 2026-06-30 }\n'

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

  test('says how it was made', () => {
    expect(isComparable(digestOf(plan))).toBe(true)
    expect(isComparable('sha256:9f2c41')).toBe(false)
  })
})
