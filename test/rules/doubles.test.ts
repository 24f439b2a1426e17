import { describe, expect, test } from 'vitest'
import { brief, check, sentence } from '../kit/check.ts'

/** What one rule, or several, say of a text. */
const said = (text: string, ids: readonly string[], around: Parameters<typeof check>[1] = {}): readonly string[] => {
  const checked = check(text, around)
  return checked.findings.filter(({ rule }) => ids.includes(rule)).map((finding) => brief(checked, finding))
}

const bia = { uri: 'memory:/plans/a.bia.yaml' }

describe('what is missing', () => {
  const holes = ['BIA-06', 'BIA-07', 'BIA-11', 'BIA-31']
  const activity = (status: string): string =>
    `kind: bia\ndocument: { id: b, title: B, status: in_force }\nactivities:\n  - { id: pay, name: Pay, status: ${status}, prioritised: true, confirmation: { note: said } }\n`
  const atActivity = (status: string): readonly string[] => said(activity(status), holes, bia).filter((one) => /«(?:pay|confirmation)»/.test(one))

  test('an active activity in force lacks what is needed: errors, and one of each rule', () => {
    expect(atActivity('active')).toEqual(['BIA-06 error «pay»', 'BIA-07 error «pay»', 'BIA-11 error «pay»', 'BIA-31 error «confirmation»'])
  })

  test('a planned one has hints', () => {
    expect(atActivity('planned')).toEqual(['BIA-06 hint «pay»', 'BIA-07 hint «pay»', 'BIA-11 hint «pay»', 'BIA-31 hint «confirmation»'])
  })

  test('a retired one has nothing, nor have its parts', () => expect(atActivity('retired')).toEqual([]))

  test('a planned task is not such a thing: it needs its owner', () => {
    const plan = (status: string): string =>
      `kind: annual_plan\ndocument: { id: p, title: P, status: in_force }\ntasks:\n  - { id: T1, title: A, status: ${status} }\n`
    expect(said(plan('planned'), ['ANN-22'])).toEqual(['ANN-22 error «T1»'])
  })

  test('the schema and the rule of one id say it in one sentence', () => {
    const { findings } = check(activity('active'), bia)
    const [only, ...more] = findings.filter(({ rule }) => rule === 'BIA-06')
    expect(more).toEqual([])
    expect(only && ['owner', 'mtpd', 'rto', 'mbco'].every((key) => sentence(only).includes(`\`${key}\``))).toBe(true)
  })

  test('the organisation that .continuity.yaml states is stated for each document', () => {
    const text = 'kind: registry\ndocument: { id: r, title: R, status: in_force }\nunits: [{ id: ops, name: Operations }]\n'
    const plan = 'kind: bia\ndocument: { id: b, title: B, status: in_review, prepared_by: Ann Lee, prepared_on: 2026-01-01 }\n'
    const beside = (config: string): Parameters<typeof check>[1] => ({
      ...bia,
      beside: { 'memory:/plans/.continuity.yaml': config, 'memory:/plans/a.registry.yaml': text },
    })
    const missing = (config: string): boolean =>
      check(plan, beside(config)).findings.some(
        (one) => one.rule === 'DOC-14' && one.message.key === 'shape.missing' && sentence(one).includes('organization'),
      )
    expect(missing('kind: continuity_config\n')).toBe(true)
    expect(missing('kind: continuity_config\norganization: Harbour Bank\n')).toBe(false)
  })
})

describe('one cause is told once', () => {
  const plan = (second: string): string =>
    `kind: continuity_plan
document: { id: p, title: P, status: in_review }
covers: [{ activity: pay }]
steps:
  - { id: S1, title: A, recovers: [pay], duration: 5h, depends_on: [S2, S3] }
  - { id: S2, title: B, duration: 5h }
  - { id: ${second}, title: C, duration: 5h }
`
  const analysis = (second: string): string =>
    `kind: bia
document: { id: b, title: B, status: in_review }
activities:
  - { id: pay, name: Pay, rto: 2h, dependencies: [{ on: cards-1 }] }
  - { id: ${second}, name: Cards, rto: 2h }
`

  test('an id that was given to two steps: neither the lost one nor the time of the way that leads over both', () => {
    const around = { uri: 'memory:/plans/a.bcp.yaml', beside: { 'memory:/plans/a.bia.yaml': analysis('cards-1') } }
    const rules = ['REF-01', 'REF-02', 'BCP-06']
    expect(said(plan('S3'), rules, around)).toEqual(['BCP-06 error «pay»'])
    expect(said(plan('S2'), rules, around)).toEqual(['REF-02 error «S2»'])
  })

  test('an id that was given to two activities: neither the lost one nor the plan that covers one of them', () => {
    const covering = 'kind: continuity_plan\ncovers: [{ activity: pay }, { activity: cards-1 }]\n'
    const around = { ...bia, beside: { 'memory:/plans/a.bcp.yaml': covering } }
    const rules = ['REF-01', 'REF-02', 'XFL-01', 'XFL-02']
    expect(said(analysis('cards-1'), rules, around)).toEqual([])
    expect(said(analysis('pay'), rules, around)).toEqual(['REF-02 error «pay»'])
    const other = { uri: 'memory:/plans/a.bcp.yaml', beside: { [bia.uri]: analysis('pay') } }
    expect(said(covering, rules, other)).toEqual([])
  })

  test('but a reference that leads nowhere is told where no id is given twice', () => {
    expect(said(analysis('cards-2'), ['REF-01'], bia)).toEqual(['REF-01 error «cards-1»'])
  })

  test('a colon of full width: the key stands there, so that it is not missing', () => {
    const activity = (line: string): string =>
      `kind: bia\nactivities:\n  - id: pay\n    prioritised: true\n    owner: { text: Ann }\n    mbco: { percent: 50 % }\n    ${line}\n`
    const rules = ['BIA-06', 'YAML']
    expect(said(activity('name: Pay'), rules, bia)).toEqual(['BIA-06 hint «pay»'])
    expect(said(activity('rto： 8h'), rules, bia)).toEqual(['YAML error «：»'])
    expect(said(activity('rto：8h'), rules, bia)).toEqual(['YAML error «：»'])
  })

  test('a matrix that falls: no level is judged by a cell that contradicts another', () => {
    const register = (cells: string): string =>
      `kind: risk_register
criteria:
  likelihood: [{ value: 1 }, { value: 2 }]
  impact: [{ value: 1 }, { value: 2 }]
  matrix: { method: table, cells: ${cells}, levels: [{ id: low }, { id: middle }, { id: high }] }
risks:
  - { id: R1, title: Fire, current: { likelihood: 1, impact: 1, level: high } }
`
    const around = { uri: 'memory:/plans/a.risk.yaml' }
    expect(said(register('[[low, high], [high, high]]'), ['RSK-02', 'RSK-22'], around)).toEqual(['RSK-02 error «high»'])
    // Likelihood 2 with impact 1 falls below likelihood 1 with impact 1, which may then be the one that is too high.
    expect(said(register('[[middle, high], [low, high]]'), ['RSK-02', 'RSK-22'], around)).toEqual(['RSK-22 error «low»'])
    // Another cell has nothing to do with the risk.
    expect(said(register('[[low, high], [high, middle]]'), ['RSK-02', 'RSK-22'], around)).toEqual(['RSK-22 error «middle»', 'RSK-02 error «high»'])
  })

  test('a document in force that has ended, and before its review at that', () => {
    const header = (status: string): string =>
      `kind: bia\ndocument: { id: b, title: B, status: ${status}, next_review_date: 2026-06-01, effective_to: 2026-03-01 }\n`
    expect(said(header('in_force'), ['DOC-04', 'DOC-09'], bia).filter((one) => one.includes('2026'))).toEqual(['DOC-09 warning «2026-03-01»'])
    expect(said(header('draft'), ['DOC-04', 'DOC-09'], bia)).toEqual(['DOC-04 warning «2026-03-01»'])
  })

  test('a time that a plan copied wrongly: where it was copied from, not also that another plan has it right', () => {
    const plan = (id: string, rto: string): string =>
      `kind: continuity_plan\ndocument: { id: ${id}, title: P, status: in_review }\ncovers: [{ activity: pay, rto: ${rto} }]\n`
    const around = (other: string) => ({
      uri: 'memory:/plans/b.bcp.yaml',
      beside: { 'memory:/plans/a.bia.yaml': analysis('cards-1'), 'memory:/plans/a.bcp.yaml': plan('p1', other) },
    })
    expect(said(plan('p2', '4h'), ['BCP-14', 'XFL-03'], around('2h'))).toEqual(['BCP-14 error «4h»'])
    expect(said(plan('p2', '2h'), ['BCP-14', 'XFL-03'], around('2h'))).toEqual([])
  })

  test('a document in force is called so', () => {
    const { findings } = check('kind: bia\ndocument: { id: b, title: B, status: in_force }\n', bia)
    const sentences = findings.filter(({ message }) => message.key === 'DOC-14.errors').map((one) => sentence(one))
    expect(sentences).toEqual(['The status is «In force», but errors are left in the document.'])
  })
})

describe('what a plan of the year says twice', () => {
  const plan = (rest: string): string =>
    `kind: annual_plan\ndocument: { id: p, title: P, status: in_force }\nperiod: { start: 2026-01-01, end: 2026-12-31 }\n${rest}`

  test('a progress that contradicts its steps is not behind as well', () => {
    const task = (progress: number): string =>
      plan(
        `tasks:\n  - id: T1\n    start: 2026-01-01\n    end: 2026-12-31\n    status: in_progress\n    progress: ${progress} %\n    subtasks: [{ id: a, status: in_progress, progress: 30 % }]\n`,
      )
    expect(said(task(5), ['ANN-20', 'ANN-21'])).toEqual(['ANN-20 warning «5 %»'])
    expect(said(task(25), ['ANN-20', 'ANN-21'])).toEqual(['ANN-21 warning «25 %»'])
  })

  test('a total that does not add up is not overrun as well', () => {
    const budget = (total: number): string =>
      plan(`budget: { currency: EUR, total: ${total}, lines: [{ id: B1, item: A, planned: 90, actual: 90 }] }\n`)
    expect(said(budget(80), ['ANN-27', 'ANN-28'])).toEqual(['ANN-27 error «80»'])
  })

  test('a date outside the period is not on a day off as well', () => {
    const calendar = 'calendar: c\nregistry: { calendars: [{ id: c, name: C, hours: Mon-Fri }] }\n'
    // Both are Saturdays.
    const milestone = (date: string): string => plan(`${calendar}milestones: [{ id: M1, title: M, date: ${date} }]\n`)
    expect(said(milestone('2027-01-02'), ['ANN-13', 'ANN-34'])).toEqual(['ANN-13 error «2027-01-02»'])
    expect(said(milestone('2026-08-01'), ['ANN-13', 'ANN-34'])).toEqual(['ANN-34 hint «2026-08-01»'])
  })
})
