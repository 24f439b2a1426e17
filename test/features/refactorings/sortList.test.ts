import { describe, expect, test } from 'vitest'
import { offers, rewritten } from '../../kit/refactor.ts'

describe('a list is sorted', () => {
  test('by a date; what has none comes last, and what is equal stays as it stood', () => {
    const text = `kind: annual_plan
milestones:
  - id: M1
  # in autumn
  - id: M2
    date: 2026-09-30

  - { id: M3, date: 2026-01-05 }
  - id: M‸4
    date: 2026-09-30
`
    expect(rewritten('sort:date', text)).toBe(`kind: annual_plan
milestones:
  - { id: M3, date: 2026-01-05 }
  # in autumn
  - id: M2
    date: 2026-09-30
  - id: M4
    date: 2026-09-30

  - id: M1
`)
  })

  test('by its RTO, whatever the unit', () => {
    const text = 'kind: bia\nactivities:\n  - { id: a, rto: 1d }\n  - { id: b‸, rto: 90min }\n  - { id: c, rto: 2小时 }\n'
    expect(rewritten('sort:rto', text, { uri: 'memory:/plans/a.bia.yaml' })).toBe(
      'kind: bia\nactivities:\n  - { id: b, rto: 90min }\n  - { id: c, rto: 2小时 }\n  - { id: a, rto: 1d }\n',
    )
  })

  test('at its key, and in a row', () => {
    const text = 'kind: annual_plan\nmile‸stones: [{ id: M1, date: 2026-05-01 }, { id: M2, date: 2026-04-01 }] # two\n'
    expect(rewritten('sort:date', text)).toBe('kind: annual_plan\nmilestones: [{ id: M2, date: 2026-04-01 }, { id: M1, date: 2026-05-01 }] # two\n')
  })

  test.each([
    ['that is sorted', 'milestones: [{ id: ‸M1, date: 2026-04-01 }, { id: M2, date: 2026-05-01 }]'],
    ['with one date', 'milestones: [{ id: ‸M1 }, { id: M2, date: 2026-05-01 }]'],
    ['of words', 'tasks: [{ id: T1, depends_on: [‸T3, T2] }]'],
  ])('but none %s', (_, list) => {
    expect(offers(`kind: annual_plan\n${list}\n`).filter((title) => title.startsWith('Sort'))).toEqual([])
  })
})
