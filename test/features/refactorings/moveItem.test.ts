import { describe, expect, test } from 'vitest'
import { offers, rewritten } from '../../kit/refactor.ts'

const plan = (tasks: string): string => `kind: annual_plan\ntasks: # by quarter\n${tasks}milestones: []\n`
const without = (text: string): string => text.replace('‸', '')

describe('an item moves with what belongs to it', () => {
  const first = `  # the first
  - id: T1 # one
    title: A
    # still of T1
`
  const second = `
  # the second

  - id: T‸2
    notes: |
      # no comment

      text
`
  const third = `
  - { id: T3, title: C } # three
`

  test('up: comments and blank lines travel; what stands first is not parted from its key', () => {
    // The blank line that stood above T2 stands above T1, which is second now.
    expect(rewritten('moveUp', plan(first + second + third))).toBe(plan(`${without(second).slice(1)}\n${first}${third}`))
  })

  test('down', () => {
    expect(rewritten('moveDown', plan(first + second + third))).toBe(plan(first + third + without(second)))
  })

  test('with CRLF', () => {
    const crlf = plan(first + second + third).replaceAll('\n', '\r\n')
    expect(rewritten('moveDown', crlf)).toBe(plan(first + third + without(second)).replaceAll('\n', '\r\n'))
  })

  test('to the end of a text without a last line end', () => {
    expect(rewritten('moveDown', 'kind: annual_plan\ntasks:\n- id: T‸1\n- id: T2')).toBe('kind: annual_plan\ntasks:\n- id: T2\n- id: T1')
  })

  test('a comment at the column of the list below its last item stays: it may speak of what follows', () => {
    const text = 'kind: annual_plan\ntasks:\n- id: T‸1\n- id: T2\n  # of T2\n# of the milestones\nmilestones: []\n'
    expect(rewritten('moveDown', text)).toBe('kind: annual_plan\ntasks:\n- id: T2\n  # of T2\n- id: T1\n# of the milestones\nmilestones: []\n')
  })

  test('an item that begins below its dash, and one that is empty', () => {
    const text = 'kind: annual_plan\ntasks:\n  - # first\n    id: T‸1\n  -\n  - id: T3\n'
    expect(rewritten('moveDown', text)).toBe('kind: annual_plan\ntasks:\n  -\n  - # first\n    id: T1\n  - id: T3\n')
  })

  test('a word in a row', () => {
    const text = `kind: annual_plan\ntasks: [{ id: T1, depends_on: [T3, "T4"‸ , 'T5'] }]\n`
    expect(rewritten('moveUp', text)).toBe(`kind: annual_plan\ntasks: [{ id: T1, depends_on: ["T4", T3 , 'T5'] }]\n`)
  })

  test('an entry of a row over several lines', () => {
    const text = 'kind: annual_plan\ntasks: [\n  { id: T‸1 },\n  { id: T2,\n    title: B },\n]\n'
    expect(rewritten('moveDown', text)).toBe('kind: annual_plan\ntasks: [\n  { id: T2,\n    title: B },\n  { id: T1 },\n]\n')
  })
})

describe('what is offered', () => {
  test.each([
    ['in the middle', '- id: T1\n- id: T2\n  title: ‸B\n- id: T3\n', ['Move «T2» up', 'Move «T2» down']],
    ['at the first', '- id: ‸T1\n- id: T2\n', ['Move «T1» down']],
    ['at the last, by its title', '- id: T1\n- title: A ‸title\n', ['Move «A title» up']],
    ['at a comment above', '- id: T1\n# se‸cond\n- id: T2\n', ['Move «T2» up']],
    ['not for a list of one', '- id: ‸T1\n', []],
  ])('%s', (_, tasks, expected) => {
    expect(offers(plan(tasks))).toEqual(expected)
  })

  test.each([
    ['an anchor in the list', '- &a { id: T1 }\n- id: T‸2\n- id: T3\n', 'Other places share a part of this list (a YAML anchor).'],
    [
      'a comment between the entries of a row',
      '  [{ id: T1 }, # one\n  { id: T‸2 }]\n',
      'Comments or kept blank lines between the items would lose their place.',
    ],
    [
      'blank lines that belong to a text',
      '- id: T1\n  notes: |+\n    x\n\n- id: T‸2\n',
      'Comments or kept blank lines between the items would lose their place.',
    ],
  ])('but not done: %s', (_, tasks, reason) => {
    expect(offers(plan(tasks))[0]).toBe(`Move «T2» up — ${reason}`)
  })

  test('nor where an alias repeats what is around the list', () => {
    const text = 'kind: annual_plan\ntasks:\n- &a\n  id: T1\n  depends_on: [T3, ‸T4]\n- <<: *a\n  id: T2\n'
    expect(offers(text)).toEqual(['Move «T4» up — The list stands for several places (a YAML alias).'])
  })

  test.each([
    ['the impact after each time', 'kind: bia\nactivities: [{ id: a, impacts: { money: [1, ‸2, 3] } }]\n', 'a.bia.yaml'],
    ['the times themselves', 'kind: bia\ntime_frames: [1h, ‸4h, 1d]\n', 'a.bia.yaml'],
    ['the steps of a scale', 'kind: risk_register\ncriteria: { likelihood: [{ value: 1 }, { value: ‸2 }] }\n', 'a.risk.yaml'],
  ])('nothing where the place is the meaning: %s', (_, source, name) => {
    expect(offers(source, { uri: `memory:/plans/${name}` })).toEqual([])
  })

  test('nothing in a text that is broken', () => {
    expect(offers('kind: annual_plan\ntasks:\n- id: T‸1\n- id: T2\n    title: A\n  notes: B\n')).toEqual([])
  })
})
