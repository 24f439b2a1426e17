import { describe, expect, test } from 'vitest'
import { isRefusal, type Operation } from '../../../server/src/features/planEdits/operation.ts'
import { propose } from '../../../server/src/features/planEdits/propose.ts'
import { parseIso } from '../../../server/src/language/values/civil.ts'
import { render } from '../../../server/src/service/workspace/wording.ts'
import { at } from '../../kit/snapshots.ts'
import { outcome } from './proposals.ts'

const day = (iso: string): number => parseIso(iso) ?? Number.NaN
const move = (item: string, start: string | undefined, end?: string): Operation => ({
  op: 'reschedule',
  moves: [{ item, ...(start !== undefined && { start: day(start) }), ...(end !== undefined && { end: day(end) }) }],
})

const plan = (tasks: string, header = ''): string => `kind: annual_plan\ndocument:\n  id: ap\n${header}tasks:\n${tasks}`

describe('other dates', () => {
  test.each([
    [
      'in block style, with what stands behind them',
      '  - id: T1\n    start: 2026-07-01 # Monday\n    end: "2026-07-10"\n',
      '  - id: T1\n    start: 2026-07-02 # Monday\n    end: "2026-07-11"\n',
    ],
    [
      'between braces',
      "  - { id: T1, start: 2026-07-01, end: '2026-07-10' } # short\n",
      "  - { id: T1, start: 2026-07-02, end: '2026-07-11' } # short\n",
    ],
    ['that are placeholders', '  - id: T1\n    start: [date]\n    end: "[date]"\n', '  - id: T1\n    start: 2026-07-02\n    end: "2026-07-11"\n'],
    [
      'that are not there yet',
      '  - id: T1\n    title: Write # soon\n\n  - id: T2\n',
      '  - id: T1\n    title: Write # soon\n    start: 2026-07-02\n    end: 2026-07-11\n\n  - id: T2\n',
    ],
  ])('are written in their places: %s', (_, before, expected) => {
    expect(outcome(plan(before), move('tasks/T1', '2026-07-02', '2026-07-11'))).toBe(plan(expected))
  })

  test('of a milestone are its date, of a measure its due date', () => {
    const text = `kind: annual_plan\nmilestones:\n  - { id: M1, date: 2026-07-01 }\nrisks:\n  - id: R1\n    treatment:\n      actions: [{ id: R1.1, due: 2026-08-01 }]\n`
    expect(outcome(text, move('milestones/M1', undefined, '2026-07-08'))).toBe(text.replace('2026-07-01', '2026-07-08'))
    expect(outcome(text, move('risks/R1/treatment/actions/R1.1', undefined, '2026-08-15'))).toBe(text.replace('2026-08-01', '2026-08-15'))
  })

  test('of several items are all set, or none', () => {
    const text = plan(
      '  - { id: T1, start: 2026-07-01, end: 2026-07-10 }\n  - { id: T2, start: &s 2026-07-13, end: 2026-07-20 }\n  - { id: T3, start: *s }\n',
    )
    const moves = [
      { item: 'tasks/T1', end: day('2026-07-17') },
      { item: 'tasks/T2', start: day('2026-07-20'), end: day('2026-07-27') },
    ]
    expect(outcome(text, { op: 'reschedule', moves })).toBe('refused: anchor')
    const plain = text.replace('&s ', '').replace('*s', '2026-07-13')
    expect(outcome(plain, { op: 'reschedule', moves })).toBe(
      plan(
        '  - { id: T1, start: 2026-07-01, end: 2026-07-17 }\n  - { id: T2, start: 2026-07-20, end: 2026-07-27 }\n  - { id: T3, start: 2026-07-13 }\n',
      ),
    )
  })

  test.each([
    ['gone', 'tasks/T9', '2026-07-02', '2026-07-03'],
    ['invalid', 'tasks/T1', '2026-07-03', '2026-07-02'],
  ])('are refused: %s', (reason, item, start, end) => {
    expect(outcome(plan('  - { id: T1, start: 2026-07-01, end: 2026-07-10 }\n'), move(item, start, end))).toBe(`refused: ${reason}`)
  })

  test('that are no days are refused', () => {
    const moves = [{ item: 'tasks/T1', end: Number.NaN }]
    expect(outcome(plan('  - { id: T1 }\n'), { op: 'reschedule', moves })).toBe('refused: invalid')
  })

  test('a refusal names the item and says why', () => {
    const { snapshot } = at(
      '‸kind: annual_plan\ntasks:\n  - { id: T1, title: Write, start: &a 2026-07-01 }\n  - { id: T2, title: Read, start: *a }\n',
    )
    const answer = propose(move('tasks/T2', '2026-07-02'), snapshot)
    expect(isRefusal(answer) && render(answer.reason, 'en')).toBe('T2 Read: the value comes from another place (a YAML alias). Change it there.')
  })
})

describe('what an approval fixed', () => {
  const approved = '  version: 1.2\n  status: in_force\n  approved_on: 2026-01-12\n'
  const task = '  - { id: T1, start: 2026-07-01, end: 2026-07-10, status: in_progress, progress: 40 % }\n'

  test('is asked about before it is changed', () => {
    expect(outcome(plan(task, approved), move('tasks/T1', undefined, '2026-07-11'))).toBe(
      `asks: Version 1.2 was approved on 2026-01-12. After this change it needs a new approval. Change it all the same?\n${plan(task.replace('2026-07-10', '2026-07-11'), approved)}`,
    )
  })

  test('is nothing in a register or a record that nobody approved: they need no approval', () => {
    const records = (header: string): string =>
      `kind: records\ndocument: { id: r, version: 1, status: in_force${header} }\nactions:\n  - { id: F1, action: Buy fuel, due: 2026-07-10 }\n`
    const later = (header: string): string => outcome(records(header), move('actions/F1', undefined, '2026-07-11'))
    expect(later('')).toBe(records('').replace('07-10', '07-11'))
    expect(later(', approved_on: 2026-01-12')).toMatch(/^asks: Version 1 was approved on 2026-01-12\./)
  })

  test('is asked about without a version, too', () => {
    const unnumbered = '  status: approved\n'
    expect(outcome(plan(task, unnumbered), move('tasks/T1', undefined, '2026-07-11'))).toMatch(/^asks: This document is approved\. /)
  })

  test('does not hold for the tracking of the work', () => {
    expect(outcome(plan(task, approved), { op: 'progress', item: 'tasks/T1', percent: 60 })).toBe(plan(task.replace('40 %', '60 %'), approved))
  })
})

describe('progress', () => {
  test.each([
    ['40%', '60%'],
    ['40 %', '60 %'],
    ['"40 %"', '"60 %"'],
  ])('is written as it stood: %s', (before, expected) => {
    const text = plan(`  - id: T1\n    progress: ${before} # so far\n`)
    expect(outcome(text, { op: 'progress', item: 'tasks/T1', percent: 60 })).toBe(text.replace(before, expected))
  })

  test.each([101, -1, Number.NaN])('%f is refused', (percent) => {
    expect(outcome(plan('  - id: T1\n    progress: 40 %\n'), { op: 'progress', item: 'tasks/T1', percent })).toBe('refused: invalid')
  })
})

describe('done', () => {
  const done = (item: string): Operation => ({ op: 'complete', item, on: day('2026-07-15') })

  test('sets the status, the progress that is there, and the day', () => {
    expect(
      outcome(plan('  - id: T1\n    title: Write\n    status: in_progress # since May\n    progress: 40 %\n  - id: T2\n'), done('tasks/T1')),
    ).toBe(plan('  - id: T1\n    title: Write\n    status: done # since May\n    progress: 100 %\n    actual_end: 2026-07-15\n  - id: T2\n'))
  })

  test('is said in the language of the status', () => {
    expect(outcome(plan('  - { id: T1, status: 进行中 }\n'), done('tasks/T1'))).toBe(plan('  - { id: T1, status: 已完成, actual_end: 2026-07-15 }\n'))
  })

  test('of a milestone is achieved', () => {
    const text = 'kind: annual_plan\nmilestones:\n  - { id: M1, date: 2026-07-10, status: planned }\n'
    expect(outcome(text, done('milestones/M1'))).toBe(text.replace('status: planned', 'status: achieved, achieved_on: 2026-07-15'))
  })
})

describe('a part that is missing', () => {
  test('is added at its place with blanks', () => {
    const text =
      'kind: annual_plan\ndocument:\n  id: ap\n  language: zh-Hans\n# the year\nperiod: { start: 2026-01-01, end: 2026-12-31 }\nmonitoring: {}\n'
    const changed = outcome(text, { op: 'addPart', path: 'tasks' })
    expect(changed.startsWith(text.slice(0, text.indexOf('monitoring')))).toBe(true)
    expect(changed.endsWith('monitoring: {}\n')).toBe(true)
    expect(changed).toMatch(/^tasks:\n {2}- id: .*\n(?: {4}\w+: .*\n)*monitoring/m)
    expect(changed).toContain('[')
  })

  test('below a mapping that is missing too', () => {
    const changed = outcome('kind: annual_plan\ndocument:\n  id: ap\n', { op: 'addPart', path: 'budget.lines' })
    expect(changed).toMatch(/^budget:\n {2}lines:\n {4}- id: /m)
  })

  test('that is there already is not added again', () => {
    expect(outcome('kind: annual_plan\ntasks: []\n', { op: 'addPart', path: 'tasks' })).toBe('refused: gone')
  })
})
