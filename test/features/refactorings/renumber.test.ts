import { describe, expect, test } from 'vitest'
import { offers, refactored } from '../../kit/refactor.ts'

const plan = `kind: annual_plan
document: { id: ap }
tasks:
  - id: T3 # first
    subtasks: [{ id: T3.1 }, { id: 'T3.2', depends_on: [T3.1, T1] }]
  - { id: T‸1, depends_on: [T3, "T10"] }
  - id: T10
    depends_on: [ap#T3]
  - { id: closing, depends_on: [T10] }
milestones:
  - { id: M1, task: T10 }
checks:
  waivers: [{ rule: ANN-01, at: T10 }]
`
const other = `kind: annual_plan
document: { id: next }
tasks: [{ id: T3, depends_on: ['ap#T10'] }]
`

describe('the ids of a list are numbered anew', () => {
  test('with every reference over all files, subtasks by the way; what is a name stays', () => {
    expect(refactored('renumber', plan, { beside: { 'memory:/plans/b.plan.yaml': other } })).toEqual({
      'a.plan.yaml': `kind: annual_plan
document: { id: ap }
tasks:
  - id: T1 # first
    subtasks: [{ id: T1.1 }, { id: 'T1.2', depends_on: [T1.1, T2] }]
  - { id: T2, depends_on: [T1, "T3"] }
  - id: T3
    depends_on: [ap#T1]
  - { id: closing, depends_on: [T3] }
milestones:
  - { id: M1, task: T3 }
checks:
  waivers: [{ rule: ANN-01, at: T3 }]
`,
      'b.plan.yaml': other.replace('ap#T10', 'ap#T3'),
    })
  })

  test('in their width, with the lowest number of the list where the first one is taken elsewhere', () => {
    const text = 'kind: annual_plan\nrisks: [{ id: ‸R-07 }, { id: R-05 }]\n'
    const register = 'kind: risk_register\ndocument: { id: r }\nrisks: [{ id: R-01 }]\n'
    expect(refactored('renumber', text, { beside: { 'memory:/plans/r.risk.yaml': register } })).toEqual({
      'a.plan.yaml': 'kind: annual_plan\nrisks: [{ id: R-05 }, { id: R-06 }]\n',
    })
    expect(offers(text).at(-1)).toBe('Renumber the list: R-01, R-02 …')
  })
})

describe('it is not', () => {
  const renumbering = (source: string): readonly string[] => offers(source).filter((title) => title.startsWith('Renumber'))

  test.each([
    ['offered where nothing would change', 'tasks: [{ id: T‸1 }, { id: T2 }]'],
    ['offered for names', 'tasks: [{ id: be‸fore }, { id: after }]'],
    ['offered for years', 'tasks: [{ id: plan-2‸026 }, { id: plan-2025 }]'],
    ['offered for one', 'tasks: [{ id: T‸5 }, { id: x }]'],
  ])('%s', (_, list) => {
    expect(renumbering(`kind: annual_plan\n${list}\n`)).toEqual([])
  })

  test('done where an id would be taken', () => {
    const text = 'kind: annual_plan\ntasks: [{ id: T‸3 }, { id: T5 }]\nmilestones: [{ id: T1 }, { id: T4 }]\n'
    expect(renumbering(text)).toEqual(['Renumber the list: T1, T2 … — «T1» is the id of something else already.'])
  })

  test('done where a reference that leads nowhere would lead somewhere', () => {
    const text = 'kind: annual_plan\ntasks: [{ id: T‸3, depends_on: [T2] }, { id: T5 }]\n'
    // T3 and T5 become T3 and T4: the reference to T2 still leads nowhere.
    expect(renumbering(text)).toEqual(['Renumber the list: T3, T4 …'])
  })
})
