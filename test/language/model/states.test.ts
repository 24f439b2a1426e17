import { describe, expect, test } from 'vitest'
import { isElement, listAt, scalarAt } from '../../../server/src/language/model/access.ts'
import type { Element } from '../../../server/src/language/model/element.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { briefs, type Checked, check, planUri } from '../../kit/check.ts'
import { planWith, soundPlan, withTaskLine } from '../../kit/plans.ts'

function taskOf({ file }: Pick<Checked, 'file'>): Element {
  const [task] = listAt(file.documents[0]?.root ?? never(), 'tasks').filter(isElement)
  return task ?? never()
}

const ownerLine = '    owner: wang\n'

describe('unset, empty, not applicable, placeholder and a value are five states', () => {
  test.each([
    ['unset', '', undefined, ['ANN-22 hint «T1»']],
    ['empty', '    owner:\n', 'empty', ['DOC-01 hint «owner»']],
    ['empty quotes', "    owner: ''\n", 'empty', ['DOC-01 hint «owner»']],
    ['empty with a comment', '    owner: # later\n', 'empty', ['DOC-01 hint «owner»']],
    ['not applicable', '    owner: n/a (run by the parent company)\n', 'notApplicable', []],
    ['not applicable, in Chinese', '    owner: 不適用（由母公司辦理）\n', 'notApplicable', []],
    ['a placeholder', '    owner: [姓名]\n', 'placeholder', ['DOC-01 hint «[姓名]»']],
    ['undecided', '    owner: TBD\n', 'placeholder', ['DOC-01 hint «TBD»']],
    ['a value', '    owner: wang\n', 'value', []],
    ['nought', '    owner: 0\n', 'value', ['REF-01 hint «0»']],
  ])('%s', (_, line, state, findings) => {
    const checked = check(planWith(ownerLine, line))
    expect(taskOf(checked).$.slots.get('owner')?.state).toBe(state)
    expect(briefs(checked)).toEqual(findings)
  })

  test.each([
    ['0 %', 'value', 0],
    ['0', 'value', 0],
    ['n/a (not started)', 'notApplicable', undefined],
    ['待定', 'placeholder', undefined],
    ['', 'empty', undefined],
    ['much', 'invalid', undefined],
  ])('of a figure: `progress: %s`', (text, state, value) => {
    const task = taskOf(check(withTaskLine(`progress: ${text}`.trimEnd())))
    expect(task.$.slots.get('progress')?.state).toBe(state)
    expect(scalarAt(task, 'progress')?.value).toBe(value)
  })

  test.each([
    ['no list', '', undefined, 0],
    ['nothing behind the key', 'resources:', 'empty', 0],
    ['an empty list', 'resources: []', 'value', 0],
    ['a placeholder for the whole', 'resources: [資源列表]', 'placeholder', 0],
    ['not applicable', 'resources: n/a (no resources of its own)', 'notApplicable', 0],
    ['a list', 'resources: [wang]', 'value', 1],
  ])('of a list: %s', (_, line, state, length) => {
    const task = taskOf(check(line === '' ? soundPlan : withTaskLine(line)))
    expect(task.$.slots.get('resources')?.state).toBe(state)
    expect(listAt(task, 'resources')).toHaveLength(length)
  })

  test('of a mapping', () => {
    const state = (text: string) => readText(planUri, text).documents[0]?.root.$.slots.get('scope')?.state
    expect(state(planWith('registry:', 'scope:\nregistry:'))).toBe('empty')
    expect(state(planWith('registry:', 'scope: [範圍]\nregistry:'))).toBe('placeholder')
    expect(state(planWith('registry:', 'scope: n/a (see the policy)\nregistry:'))).toBe('notApplicable')
    expect(state(planWith('registry:', 'scope: {}\nregistry:'))).toBe('value')
    expect(state(planWith('registry:', 'scope: everything\nregistry:'))).toBe('invalid')
    expect(state(soundPlan)).toBeUndefined()
  })

  test('an empty entry of a list is a blank of its own', () => {
    expect(briefs(check(planWith('    channel: [mail]\n', '    channel:\n      - mail\n      -\n'))).map((one) => one.split(' ')[0])).toEqual([
      'DOC-01',
    ])
  })
})

describe('holes weigh by the status', () => {
  const withStatus = (status: string): readonly string[] =>
    check(planWith(ownerLine, '    owner: [姓名]\n').replace('status: draft', `status: ${status}`))
      .findings.filter(({ rule }) => rule === 'DOC-01')
      .map(({ severity }) => severity)

  test.each([
    ['draft', 'hint'],
    ['in_review', 'warning'],
    ['approved', 'error'],
    ['in_force', 'error'],
  ])('%s: %s', (status, severity) => expect(withStatus(status)).toEqual([severity]))

  test('a document without a status is a draft', () => {
    const { findings } = check(planWith('  status: draft\n', ''))
    expect(findings.map(({ severity }) => severity)).toEqual(['hint'])
  })

  test('an unreadable date silences what would compare it', () => {
    expect(briefs(check(planWith('    end: 2026-03-31\n', '    end: soon\n')))).toEqual(['SCHEMA error «soon»'])
  })
})

function never(): never {
  throw new Error('it should be there')
}
