import { describe, expect, test } from 'vitest'
import type { ContinuityPlan } from '../../../server/src/generated/model.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { rangeBreaks } from '../../../server/src/programme/analysis/levelRanges.ts'

function breaks(...levels: readonly string[]): readonly string[] {
  const text = `kind: continuity_plan\nactivation:\n  levels:\n${levels.map((level) => `    - { ${level} }\n`).join('')}`
  const plan = readText('memory:///plan.bcp.yaml', text).documents[0]?.root as unknown as ContinuityPlan
  return rangeBreaks(plan.activation?.levels ?? []).map(({ kind, upper, size }) => `${kind} ${upper.id?.value} ${size.value}`)
}

describe('levels of escalation', () => {
  test('meet where one ends and the next begins', () => {
    expect(breaks('id: A, from: 0h, to: 2h', 'id: B, from: 2h, to: 8h', 'id: C, from: 8h')).toEqual([])
  })

  test('leave a gap, or overlap, by the difference', () => {
    // 2 h to 3 h is an hour that belongs to nobody, 8 h back to 6 h are two that belong to both.
    expect(breaks('id: A, from: 0h, to: 2h', 'id: B, from: 3h, to: 8h', 'id: C, from: 6h')).toEqual(['gap B 3600', 'overlap C 7200'])
  })

  test('may go down, and may be listed from the gravest on', () => {
    expect(breaks('id: A, from: 90 %, to: 80 %', 'id: B, from: 99 %, to: 95 %')).toEqual(['gap A 5'])
  })

  test('meet within the grain of their unit', () => {
    expect(breaks('id: A, from: 1, to: 4', 'id: B, from: 5')).toEqual([])
    expect(breaks('id: A, from: 1, to: 4', 'id: B, from: 6')).toEqual(['gap B 2'])
    expect(breaks('id: A, from: 0min, to: 59min', 'id: B, from: 1h')).toEqual([])
  })

  test('are not compared where they count different things', () => {
    expect(breaks('id: A, from: 1h, to: 2h', 'id: B, from: 10')).toEqual([])
  })
})
