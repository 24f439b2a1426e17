import { describe, expect, test } from 'vitest'
import { offers, rewritten } from '../../kit/refactor.ts'

const uri = 'memory:/plans/a.risk.yaml'

const plan = `kind: annual_plan
document: { id: ap, approved_on: 2026/3/5, next_review_date: '2026年12月1日' } # in the margin
period: { start: 03/04/2026, end: 2026-12-31 }
tasks:
  - id: T1
    status: "已完成"
    start: 2026-02-1 # loose
    title: 15 minutes
milestones: [{ id: M1, date: 2026.6.30, status: achieved }]
communication:
  - { id: K1, frequency: 每月 }
`

describe('values are written as they usually are', () => {
  test('in the whole file: quotes and comments stay, texts and what is not certain too', () => {
    expect(rewritten('normaliseFile', `‸${plan}`)).toBe(
      plan
        .replace('2026/3/5', '2026-03-05')
        .replace("'2026年12月1日'", "'2026-12-01'")
        .replace('"已完成"', '"done"')
        .replace('2026-02-1 ', '2026-02-01 ')
        .replace('2026.6.30', '2026-06-30')
        .replace('每月', 'monthly'),
    )
  })

  test('at the cursor', () => {
    expect(rewritten('normalise', plan.replace('2026.6.30', '2026.6‸.30'))).toBe(plan.replace('2026.6.30', '2026-06-30'))
    expect(offers(plan.replace('"已完成"', '"已‸完成"'))[0]).toBe('Write «已完成» as «done»')
  })

  test('with CRLF', () => {
    const crlf = plan.replaceAll('\n', '\r\n')
    expect(rewritten('normalise', crlf.replace('2026-02-1 ', '2026-02-1‸ '))).toBe(crlf.replace('2026-02-1 ', '2026-02-01 '))
  })

  test.each([
    ['a date of two meanings', plan.replace('03/04', '03/‸04')],
    ['what is a text', plan.replace('15 min', '15 ‸min')],
    ['what is written so already', plan.replace('status: ach', 'status: ‸ach')],
  ])('but not %s', (_, source) => {
    expect(offers(source).filter((title) => title.startsWith('Write «'))).toEqual([])
  })

  test('nor what an alias repeats', () => {
    const text =
      'kind: risk_register\nrisks:\n  - &r { id: R1, identified_on: 2026/1/1 }\n  - *r\n  - id: R2\n    identified_on: &d 2026/1/2\n  - id: R3\n    title: *d\n'
    expect(offers(`‸${text}`, { uri })).toEqual([])
  })
})
