import { describe, expect, test } from 'vitest'
import type { RiskRegister, RiskRegisterRisk } from '../../../server/src/generated/model.ts'
import { parseIso } from '../../../server/src/language/values/civil.ts'
import { barriersOf, isBare } from '../../../server/src/programme/analysis/barriers.ts'
import { criteriaFor } from '../../../server/src/programme/analysis/riskCriteria.ts'
import { trendOf } from '../../../server/src/programme/analysis/riskTrend.ts'
import { ageOf, expiredFor, isAnswered, openActions } from '../../../server/src/programme/analysis/treatmentActions.ts'
import { check } from '../../kit/check.ts'

const today = parseIso('2026-07-15') ?? 0
const criteria = `criteria:
  likelihood: [{ value: 1 }, { value: 2 }, { value: 3 }]
  impact: [{ value: 1 }, { value: 2 }, { value: 3 }]
  matrix: { method: product, levels: [{ id: low, min: 1 }, { id: mid, min: 4 }, { id: high, min: 6 }] }
`
function seen(text: string) {
  const { file, programme } = check(`kind: risk_register\ndocument: { id: r }\n${criteria}risks:\n  - { id: R1, ${text} }\n`)
  const [document] = file.documents
  if (!document) throw new Error('no document')
  const [risk] = (document.root as RiskRegister).risks
  if (!risk) throw new Error('no risk')
  return { risk: risk as RiskRegisterRisk, criteria: criteriaFor(programme, document) }
}

describe('how long there is until a measure is due', () => {
  test.each([
    ['2026-07-14', 'overdue'],
    ['2026-07-15', 'month'],
    ['2026-08-14', 'month'],
    ['2026-08-15', 'quarter'],
    ['2026-10-13', 'quarter'],
    ['2026-10-14', 'later'],
  ])('%s is %s on 15 July', (due, age) => {
    const { risk } = seen(`treatment: { actions: [{ id: A, due: ${due} }] }`)
    expect(openActions(risk).map((action) => ageOf(action, today))).toEqual([age])
  })

  test('is that of the whole treatment where the measure has no day, and nobody knows while it is a blank', () => {
    const { risk } = seen('treatment: { due: 2026-07-01, actions: [{ id: A }, { id: B, due: TBD }, { id: C, status: done }] }')
    expect(openActions(risk).map((action) => [action.action.id?.text, ageOf(action, today)])).toEqual([
      ['A', 'overdue'],
      ['B', 'undated'],
    ])
  })
})

describe('a risk is answered', () => {
  test.each([
    ['by a measure', 'treatment: { option: mitigate, actions: [{ id: A }] }', true],
    ['not by a measure that was given up', 'treatment: { option: mitigate, actions: [{ id: A, status: cancelled }] }', false],
    ['by an acceptance', 'treatment: { option: accept }, acceptance: { until: 2027-01-01 }', true],
    ['not by the wish to accept it', 'treatment: { option: accept }', false],
    ['not by nothing', 'title: X', false],
  ])('%s', (_, text, answered) => expect(isAnswered(seen(text).risk)).toBe(answered))

  test('until its acceptance ends: five days after 10 July', () => {
    expect(expiredFor(seen('treatment: { option: accept }, acceptance: { until: 2026-07-10 }').risk, today)).toBe(5)
    expect(expiredFor(seen('treatment: { option: accept }, acceptance: { until: 2026-07-15 }').risk, today)).toBeUndefined()
  })
})

describe('a trend', () => {
  const entry = (date: string, likelihood: number, impact: number, state = 'current'): string =>
    `{ date: ${date}, state: ${state}, likelihood: ${likelihood}, impact: ${impact} }`
  test.each([
    ['falls where a side falls', [entry('2025-01-01', 3, 2), entry('2026-01-01', 2, 2)], 'falling'],
    ['is read by the days, not by the order', [entry('2026-01-01', 2, 2), entry('2025-01-01', 3, 2)], 'falling'],
    ['does not ask other ratings', [entry('2025-01-01', 3, 2, 'residual'), entry('2025-01-01', 1, 2), entry('2026-01-01', 2, 2)], 'rising'],
    ['is decided by the level where the sides part: 1 × 3 is low, 2 × 2 is not', [entry('2025-01-01', 1, 3), entry('2026-01-01', 2, 2)], 'rising'],
    ['is unknown by one rating', [entry('2026-01-01', 2, 2)], undefined],
  ])('%s', (_, history, direction) => {
    const { risk, criteria: by } = seen(`current: { likelihood: 2, impact: 2 }, history: [${history.join(', ')}]`)
    expect(trendOf(by, risk)?.direction).toBe(direction)
  })

  test('counts today’s rating where nobody has written it down yet', () => {
    const { risk, criteria: by } = seen(`current: { likelihood: 3, impact: 2 }, history: [${entry('2025-01-01', 1, 2)}]`)
    expect(trendOf(by, risk)).toEqual({ direction: 'rising', since: parseIso('2025-01-01') })
  })
})

describe('a barrier', () => {
  const trial = { today, limit: { months: 12, days: 0 } }
  test.each([
    ['works', 'status: implemented, effectiveness: high, tested_on: 2025-07-15'],
    ['weak', 'status: implemented, effectiveness: high, tested_on: 2025-07-14'],
    ['weak', 'status: implemented, effectiveness: low, tested_on: 2026-07-01'],
    ['weak', 'status: implemented, effectiveness: high'],
    ['planned', 'status: implementing, effectiveness: high'],
    ['useless', 'status: implemented, effectiveness: none, tested_on: 2026-07-01'],
  ])('is %s: %s', (standing, text) => {
    const { risk } = seen(`controls: [{ id: C, type: preventive, ${text} }]`)
    const before = barriersOf(risk, 'likelihood', trial)
    expect(before.map((one) => one.standing)).toEqual([standing])
    expect(isBare(before)).toBe(standing === 'planned' || standing === 'useless')
    expect(barriersOf(risk, 'impact', trial)).toEqual([])
  })

  test('is also a measure that is still to come; what is retired is none', () => {
    const { risk } = seen('controls: [{ id: C, status: retired }], treatment: { due: 2026-09-01, actions: [{ id: A, reduces: impact }] }')
    expect(barriersOf(risk, 'impact', trial)).toMatchObject([{ is: 'action', standing: 'planned', due: parseIso('2026-09-01') }])
    expect(barriersOf(risk, 'likelihood', trial)).toEqual([])
  })
})
