import { describe, expect, test } from 'vitest'
import { programmeOf, seenIn } from '../kit/defects.ts'

/** The rules that fire on a programme, each as often as it does; blanks and what is still to be written are left out. */
function firing(files: Readonly<Record<string, string>>): readonly string[] {
  return seenIn(programmeOf(new Map(Object.entries(files))))
    .filter(({ finding }) => finding.severity === 'error' || finding.severity === 'warning')
    .map(({ rule }) => rule)
    .toSorted()
}

const bia = (activity: string, more = ''): Readonly<Record<string, string>> => ({
  'a.bia.yaml': `kind: bia\ndocument: { id: bia, title: B, status: draft }\n${more}activities:\n${activity}`,
})

describe('what only looks like a contradiction', () => {
  const calm: readonly (readonly [name: string, activity: string, more?: string])[] = [
    ['an RPO longer than the RTO', '  - { id: a, name: A, mtpd: 8h, rto: 2h, rpo: 24h }\n'],
    ['an RPO shorter than the RTO', '  - { id: a, name: A, mtpd: 3d, rto: 24h, rpo: 5min }\n'],
    ['an RPO of zero', '  - { id: a, name: A, mtpd: 8h, rto: 2h, rpo: 0s }\n'],
    ['what does not apply, with a reason', '  - { id: a, name: A, mtpd: 8h, rto: n/a (never interrupted), rpo: n/a (no data) }\n'],
    [
      'an RTO in business hours beside a system that counts all of them',
      '  - { id: a, name: A, mtpd: 120h, rto: 16h, clock: business_hours, calendar: office, dependencies: [{ on: s }] }\n',
      'registry:\n  calendars: [{ id: office, name: Office, hours: "mon-fri 08:00-16:00" }]\n  systems: [{ id: s, name: S, rto: 24h }]\n',
    ],
    [
      'two that need each other and say so',
      '  - { id: a, name: A, mtpd: 8h, rto: 2h, dependencies: [{ on: b, type: mutual, strength: hard }] }\n' +
        '  - { id: b, name: B, mtpd: 8h, rto: 2h, dependencies: [{ on: a, type: mutual, strength: hard }] }\n',
    ],
  ]

  test.each(calm.map(([name, activity, more = '']) => [name, activity, more] as const))('%s', (_, activity, more) => {
    expect(firing(bia(activity, more))).toEqual([])
  })

  test('a cancelled task: late, out of the period, outside its parent', () => {
    const plan = (status: string): Readonly<Record<string, string>> => ({
      'a.plan.yaml': `kind: annual_plan\ndocument: { id: p, title: P, status: in_force }\nperiod: { start: 2026-01-01, end: 2026-12-31 }\ntasks:\n  - { id: T1, title: A, start: 2027-03-01, end: 2027-02-01, status: ${status} }\n`,
    })
    const about = (files: Readonly<Record<string, string>>): readonly string[] =>
      firing(files).filter((rule) => ['ANN-13', 'ANN-15', 'ANN-19'].includes(rule))
    expect(about(plan('planned'))).toContain('ANN-13')
    expect(about(plan('cancelled'))).toEqual([])
  })

  test.each(['superseded', 'archived'])('a document that is %s', (status) => {
    const text = (now: string): string =>
      `kind: bia\ndocument: { id: b, title: B, status: ${now} }\nactivities: [{ id: a, name: A, mtpd: 1h, rto: 2h }]\n`
    expect(firing({ 'a.bia.yaml': text('draft') })).toContain('BIA-01')
    expect(firing({ 'a.bia.yaml': text(status) })).toEqual([])
  })

  test('a value that misses its target, where its note names the action', () => {
    const plan = (note: string): Readonly<Record<string, string>> => ({
      'a.plan.yaml': `kind: annual_plan\ndocument: { id: p, title: P, status: in_force }\nevaluation:\n  criteria:\n    - { id: C1, metric: <= 4 h, measurements: [{ date: 2026-05-29, value: 5 h, note: ${note} }] }\nactions: [{ id: A1, action: Another drive, status: open }]\n`,
    })
    const about = (note: string): readonly string[] => firing(plan(note)).filter((rule) => rule === 'MON-05')
    expect(about('A slow day')).toEqual(['MON-05'])
    expect(about('See A1.')).toEqual([])
  })

  test('variables in the template of a message', () => {
    const plan =
      'kind: continuity_plan\ndocument: { id: p, title: P, status: draft }\ncommunication_procedures:\n  audiences:\n' +
      '    - { party: { text: Customers }, message: "We cannot reach {{system}} until {{time}}." }\n'
    const blanks = seenIn(programmeOf(new Map([['a.bcp.yaml', plan]]))).filter(({ rule }) => rule === 'DOC-01')
    expect(blanks).toEqual([])
  })

  test('a level that a table gives, where the product would give another one', () => {
    const register = (level: number): Readonly<Record<string, string>> => ({
      'a.risk.yaml': `kind: risk_register
document: { id: r, title: R, status: draft }
criteria:
  likelihood: [{ value: 1, label: Rare }, { value: 2, label: Likely }]
  impact: [{ value: 1, label: Small }, { value: 2, label: Large }]
  matrix:
    method: table
    cells: [[1, 1], [1, 2]]
    levels: [{ id: 1, label: Low }, { id: 2, label: High }]
risks:
  - { id: R1, title: Fire, residual: { likelihood: 2, impact: 2, level: ${level} } }
`,
    })
    // By the product 2 × 2 would be 4; the table says 2.
    expect(firing(register(2)).filter((rule) => rule === 'RSK-02')).toEqual([])
    expect(firing(register(1)).filter((rule) => rule === 'RSK-02')).toEqual(['RSK-02'])
  })

  test('one person who prepares and approves, with a waiver', () => {
    const files = (checks: string): Readonly<Record<string, string>> => ({
      '.continuity.yaml': `kind: continuity_config\norganization: One\ntoday: 2026-07-15\n${checks}`,
      'a.plan.yaml':
        'kind: annual_plan\ndocument: { id: p, title: P, status: approved, prepared_by: me, prepared_on: 2026-01-02, approved_by: me, approved_on: 2026-01-05 }\nregistry: { people: [{ id: me, name: Me }] }\n',
    })
    const waiver = 'checks:\n  waivers:\n    - { rule: DOC-03, at: p, reason: Nobody else works here, until: 2026-12-31, by: me }\n'
    const about = (checks: string): readonly string[] => firing(files(checks)).filter((rule) => ['DOC-03', 'REF-10'].includes(rule))
    expect(about('')).toEqual(['DOC-03'])
    expect(about(waiver)).toEqual([])
    // Once the last day is over, both the finding and the waiver are told of.
    expect(about(waiver.replace('2026-12-31', '2026-06-30'))).toEqual(['DOC-03', 'REF-10'])
  })
})
