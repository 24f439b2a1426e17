import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../server/src/base/edit.ts'
import { appendItem, type NewItem } from '../../../server/src/language/edits/appendItem.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { planUri } from '../../kit/check.ts'

const item: NewItem = [
  ['id', 'T9'],
  ['title', 'New'],
]

/** The text with an item more in the list of tasks, or why it is refused. */
function appended(text: string, what: NewItem = item): string {
  const file = readText(planUri, text)
  const slot = file.documents[0]?.root.$.slots.get('tasks')
  if (!slot) throw new Error('there are no tasks')
  const edit = appendItem(slot, what, file.table)
  return typeof edit === 'string' ? edit : applyEdits(text, [edit])
}

const kind = 'kind: annual_plan\n'

describe('an item is appended as the others are written', () => {
  test.each([
    [
      'in block style',
      'tasks:\n  - id: T1\n    title: a\nsummary: x\n',
      'tasks:\n  - id: T1\n    title: a\n  - id: T9\n    title: New\nsummary: x\n',
    ],
    ['at the column of its key', 'tasks:\n- id: T1\n', 'tasks:\n- id: T1\n- id: T9\n  title: New\n'],
    ['behind a comment', 'tasks:\n  - id: T1 # first\n# then\n', 'tasks:\n  - id: T1 # first\n  - id: T9\n    title: New\n# then\n'],
    ['behind one between braces', 'tasks:\n  - { id: T1 }\n', 'tasks:\n  - { id: T1 }\n  - id: T9\n    title: New\n'],
    ['without a last line end', 'tasks:\n  - id: T1', 'tasks:\n  - id: T1\n  - id: T9\n    title: New'],
    ['between brackets', 'tasks: [{ id: T1 }]\n', 'tasks: [{ id: T1 }, { id: T9, title: New }]\n'],
    ['between brackets with a comma at the end', 'tasks: [{ id: T1 }, ]\n', 'tasks: [{ id: T1 }, { id: T9, title: New }]\n'],
    ['into empty brackets', 'tasks: [ ]\n', 'tasks: [{ id: T9, title: New }]\n'],
    ['below an empty key', 'tasks: # later\nsummary: x\n', 'tasks: # later\n  - id: T9\n    title: New\nsummary: x\n'],
    ['with CRLF', 'tasks:\r\n  - id: T1\r\n', 'tasks:\r\n  - id: T1\r\n  - id: T9\r\n    title: New\r\n'],
    [
      'behind a block scalar',
      'tasks:\n  - id: T1\n    title: |\n      a\n      b\n',
      'tasks:\n  - id: T1\n    title: |\n      a\n      b\n  - id: T9\n    title: New\n',
    ],
  ])('%s', (_, before, after) => {
    expect(appended(kind + before)).toBe(kind + after)
  })

  test('a scalar too', () => {
    expect(appended(`${kind}tasks:\n  - a\n`, 'b')).toBe(`${kind}tasks:\n  - a\n  - b\n`)
  })
})

describe('what stands elsewhere or twice is left alone', () => {
  test.each([
    ['an alias', 'outlook: &all\n  - id: T1\ntasks: *all\n', 'alias'],
    ['what has an anchor', 'tasks: &all\n  - id: T1\n', 'anchor'],
    ['what is no list', 'tasks: { id: T1 }\n', 'collection'],
  ])('%s', (_, text, reason) => {
    expect(appended(kind + text)).toBe(reason)
  })
})
