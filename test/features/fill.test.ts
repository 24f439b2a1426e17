import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/base/edit.ts'
import { blankAsked, blanksOf } from '../../server/src/features/fill/blank.ts'
import { fillBlank } from '../../server/src/features/fill/fillBlank.ts'
import { render } from '../../server/src/service/workspace/wording.ts'
import { beside, biaUri } from '../kit/smallProgramme.ts'
import { at } from '../kit/snapshots.ts'

const plan = `kind: annual_plan
document: { id: p, title: Plan, version: [版本], language: en }
period: { start: 2026-01-01, end: 2026-12-31 }
tasks:
  - id: T1
    title: Update the analysis
    owner: [姓名]
    start: "[日期]"
    status:   # to be said
    category: [類別]
    depends_on: [name]
    description: Talk to [姓名] about it # soon
    expected_result: >-
      A report by [日期],
      signed.
    channels_note: ''
`

const around = { uri: 'memory:/plans/a.plan.yaml', beside }

function blanks(text: string) {
  const { snapshot } = at(`${text}‸`, around)
  return blanksOf(snapshot).map(([blank]) => ({ blank, asked: blankAsked(blank, snapshot) }))
}

/** The text after the blank of this key was filled in; a sentence where that cannot be. */
function filled(text: string, path: string, values: readonly string[]): string {
  const found = blanks(text).find(({ blank }) => blank.path === path)
  if (!found) throw new Error(`no blank at ${path}`)
  const edit = fillBlank(found.blank, values, text)
  return 'key' in edit ? render(edit, 'en') : applyEdits(text, [edit])
}

test('the blanks of a file in its order, each asked for in its own way', () => {
  expect(blanks(plan).map(({ blank, asked }) => `${blank.path} ${asked.way}${asked.many ? ' many' : ''}`)).toEqual([
    'document.version text',
    'tasks[0].owner offers',
    'tasks[0].start offers',
    'tasks[0].status choice',
    'tasks[0].category choice',
    'tasks[0].depends_on offers many',
    'tasks[0].description text',
    'tasks[0].expected_result text',
  ])
})

test('what stands there is shown without its quotes', () => {
  expect(blanks(plan).find(({ blank }) => blank.key === 'start')?.asked.hint).toBe('[日期]')
})

test('a blank says what it is, whose it is, and what may stand there', () => {
  const owner = blanks(plan).find(({ blank }) => blank.key === 'owner')?.asked
  expect(owner).toMatchObject({ title: 'Owner', of: 'T1 Update the analysis', hint: '[姓名]' })
  expect(owner?.offers.map(({ text, detail }) => `${text} ${detail}`)).toEqual(['chen-bohan Chen Bohan', 'lin Lin Yating'])
})

describe('what is filled in stands in the place of the blank and of nothing else', () => {
  test.each([
    ['document.version', ['1.0'], 'version: [版本]', 'version: 1.0'],
    ['tasks[0].owner', ['lin'], 'owner: [姓名]', 'owner: lin'],
    ['tasks[0].start', ['2026-03-01'], 'start: "[日期]"', 'start: "2026-03-01"'],
    ['tasks[0].status', ['planned'], 'status:   # to be said', 'status: planned   # to be said'],
    ['tasks[0].depends_on', ['T2', 'T3'], 'depends_on: [name]', 'depends_on: [T2, T3]'],
    ['tasks[0].description', ['Lin: she knows'], 'description: Talk to [姓名] about it', "description: 'Talk to Lin: she knows about it'"],
    ['tasks[0].description', ['Lin'], 'Talk to [姓名] about it', 'Talk to Lin about it'],
    ['tasks[0].expected_result', ['1 May'], 'A report by [日期],', 'A report by 1 May,'],
  ])('%s', (path, values, before, after) => expect(filled(plan, path, values)).toBe(plan.replace(before, after)))
})

describe('what cannot stand there is refused, in a sentence', () => {
  test.each([
    ['tasks[0].start', ['next week'], '«next week» cannot stand for Start.'],
    ['tasks[0].status', ['soon'], '«soon» cannot stand for Status.'],
    ['tasks[0].owner', [' '], 'Nothing was said.'],
  ])('%s', (path, values, sentence) => expect(filled(plan, path, values)).toBe(sentence))
})

test('a choice may be said by its label', () => {
  expect(filled(plan, 'tasks[0].status', ['規劃中'])).toContain('status: 規劃中')
})

test('lists of dashes, with the carriage returns of Windows', () => {
  const text = 'kind: annual_plan\r\ntasks:\r\n  - id: T1\r\n    depends_on:\r\n      - [name]\r\n      -\r\n'
  expect(filled(text, 'tasks[0].depends_on[0]', ['T2'])).toBe(text.replace('[name]', 'T2'))
  expect(filled(text, 'tasks[0].depends_on[1]', ['T3'])).toBe(text.replace('      -\r\n', '      - T3\r\n'))
})

test('levels are those of the scale', () => {
  const text = `kind: bia
time_frames: [4h]
impact_types:
  - { id: service, name: Harm, levels: [{ value: 1, label: Slight }, { value: 2, label: Severe, criteria: All go }] }
activities:
  - { id: a, name: A, impacts: { service: ['[level]'] } }
`
  const { snapshot } = at(`${text}‸`, { uri: biaUri })
  const asked = blanksOf(snapshot)
    .map(([blank]) => blankAsked(blank, snapshot))
    .find(({ hint }) => hint.includes('level'))
  expect(asked?.offers.map(({ text: value, detail, documentation }) => [value, detail, documentation])).toEqual([
    ['1', 'Slight', ''],
    ['2', 'Severe', 'All go'],
  ])
})
