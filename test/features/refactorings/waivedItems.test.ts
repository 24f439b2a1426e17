import { describe, expect, test } from 'vitest'
import { briefs, check, planUri } from '../../kit/check.ts'
import { refactored } from '../../kit/refactor.ts'

const settingsUri = 'memory:/plans/.continuity.yaml'

const waivers = (...places: readonly string[]): string =>
  `checks:\n  waivers:\n${places.map((at) => `    - { rule: ANN-22, at: "${at}", reason: Known } # why\n`).join('')}`

const settings = (...places: readonly string[]): string => `kind: continuity_config\n${waivers(...places)}`

const tasks = `tasks:
  - id: T1
    end: 2026-09-01
    subtasks: [{ id: T1.1 }]
  - id: T2
    end: 2026-03-01
  - id: T‸3
    end: 2026-06-01
`
const plan = (...places: readonly string[]): string => `kind: annual_plan\ndocument: { id: ap }\n${waivers(...places)}${tasks}`

/** The places that waivers tell afterwards, by file. */
function placesAfter(id: string, source: string, beside: Readonly<Record<string, string>> = {}): Readonly<Record<string, readonly string[]>> {
  const texts = refactored(id, source, { uri: planUri, beside })
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [...text.matchAll(/at: "(.*)",/g)].map(([, at = '']) => at)]))
}

describe('a waiver that tells an item by its place', () => {
  test.each([
    ['the item that moves', 'tasks[2]', 'tasks[1]'],
    ['something in it', 'tasks[2].end', 'tasks[1].end'],
    ['the item that makes room', 'tasks[1].end', 'tasks[2].end'],
    ['behind its document', 'ap#tasks[2]', 'ap#tasks[1]'],
    ['behind its file', 'a.plan.yaml#tasks[2]', 'a.plan.yaml#tasks[1]'],
    ['another item', 'tasks[0].subtasks[0]', 'tasks[0].subtasks[0]'],
    ['another list', 'milestones[2]', 'milestones[2]'],
    ['an item by its id', 'T3', 'T3'],
    ['another document', 'other#tasks[2]', 'other#tasks[2]'],
  ])('follows it up: %s', (_, before, expected) => expect(placesAfter('moveUp', plan(before))).toEqual({ 'a.plan.yaml': [expected] }))

  test('follows it when a list is sorted', () =>
    expect(placesAfter('sort:end', plan('tasks[0].subtasks[0]', 'tasks[1]', 'tasks[2]'))).toEqual({
      'a.plan.yaml': ['tasks[2].subtasks[0]', 'tasks[0]', 'tasks[1]'],
    }))

  test('waives the same finding afterwards', () => {
    const source = plan('tasks[2]')
    const [text = ''] = Object.values(refactored('moveUp', source))
    const reported = (one: string): readonly string[] => briefs(check(one)).filter((brief) => brief.startsWith('ANN-22'))
    expect(reported(source.replace('‸', ''))).toEqual(['ANN-22 hint «T1»', 'ANN-22 hint «T2»'])
    expect(reported(text)).toEqual(['ANN-22 hint «T1»', 'ANN-22 hint «T2»'])
  })

  test('follows it from the settings of the programme, with its comment', () => {
    const beside = { [settingsUri]: settings('ap#tasks[2].end', 'tasks[1]') }
    expect(placesAfter('moveUp', plan(), beside)).toMatchObject({ '.continuity.yaml': ['ap#tasks[1].end', 'tasks[2]'] })
    expect(refactored('moveUp', plan(), { beside })['.continuity.yaml']).toBe(settings('ap#tasks[1].end', 'tasks[2]'))
  })

  test('stays where it may mean another document too', () => {
    const other = 'kind: annual_plan\ndocument: { id: other }\ntasks: [{ id: X1 }, { id: X2 }, { id: X3 }]\n'
    const beside = { [settingsUri]: settings('tasks[1]'), 'memory:/plans/b.plan.yaml': `${other}${waivers('tasks[2]', 'ap#tasks[2]')}` }
    expect(Object.keys(placesAfter('moveUp', plan('tasks[2]'), beside))).toEqual(['a.plan.yaml'])
  })
})
