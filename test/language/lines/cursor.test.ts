import { describe, expect, test } from 'vitest'
import type { Cursor } from '../../../server/src/language/lines/cursor.ts'
import { cursorAt } from '../../../server/src/language/lines/cursorAt.ts'
import { buildLines } from '../../../server/src/language/lines/lineTable.ts'
import { marked } from '../../kit/marker.ts'

function cursor(source: string): Cursor {
  const { text, offset } = marked(source)
  return cursorAt(buildLines(text), offset)
}

/** `key /tasks/1/title rt` */
function shown(source: string): string {
  const found = cursor(source)
  if (!('path' in found)) return found.kind
  const path = found.path.map((step) => `/${step.type === 'key' ? step.key : step.index}`).join('')
  return `${found.kind} ${path || '/'}${'prefix' in found && found.prefix !== '' ? ` ${found.prefix}` : ''}`
}

describe('where the cursor stands', () => {
  test.each([
    ['an empty text', '‸', 'key /'],
    ['a half-typed first key', 'ki‸', 'key / ki'],
    ['behind a colon', 'kind: ‸', 'value /kind'],
    ['in a value', 'kind: ann‸', 'value /kind ann'],
    ['in the middle of a value', 'kind: ann‸ual_plan', 'value /kind ann'],
    ['on a key that has its colon', 'ki‸nd: bia', 'key / ki'],
    ['on a blank line at the column of the keys', 'document:\n  id: a\n  ‸\nperiod:\n', 'key /document'],
    ['on a blank line under a fresh key', 'document:\n  ‸', 'key /document'],
    ['on a blank line at column 0', 'document:\n  id: a\n‸', 'key /'],
    ['behind a dash', 'tasks:\n  - ‸', 'item /tasks/0'],
    ['behind a dash at the column of its key', 'tasks:\n- ‸', 'item /tasks/0'],
    ['in the second item', 'tasks:\n  - id: a\n  - id: ‸', 'value /tasks/1/id'],
    ['in the third item of a list at its key’s column', 'tasks:\n- id: a\n- id: b\n- title: x\n  ‸', 'key /tasks/2'],
    ['in a nested list', 'tasks:\n  - id: a\n    subtasks:\n      - id: b\n      - ti‸', 'item /tasks/0/subtasks/1 ti'],
    ['below a nested list, at the outer item’s column', 'tasks:\n  - id: a\n    subtasks:\n      - id: b\n    ‸', 'key /tasks/0'],
    ['in a flow mapping, at a key', 'period: {start: 2026-01-01, ‸}', 'key /period'],
    ['in a flow mapping, at a value', 'period: {start: ‸}', 'value /period/start'],
    ['in a flow list', 'points: [monthly, q‸]', 'value /points/1 q'],
    ['in a flow list over lines', 'points: [\n  monthly,\n  q‸\n]', 'value /points/1 q'],
    ['in a flow mapping inside a list', 'a:\n  - {id: x, b: [c, ‸', 'value /a/0/b/1'],
    ['inside a block scalar', 'summary: |\n  some te‸xt\n', 'text /summary'],
    ['on a blank line inside a block scalar', 'summary: |\n  one\n‸\n  two\n', 'text /summary'],
    ['on a blank line after a block scalar, at the key’s column', 'document:\n  note: |\n    one\n  ‸', 'key /document'],
    ['inside text that goes on', 'summary: some text\n  that goes ‸on', 'text /summary'],
    ['in a comment', '# some ‸text', 'comment'],
    ['in a comment behind a value', 'kind: bia # the ‸kind', 'comment'],
    ['on a document marker', '---‸', 'marker'],
    ['in the second document', 'kind: bia\n---\nkind: ‸', 'value /kind'],
    ['below an unclosed bracket, at a key’s column', 'a: [1, 2\nb: ‸', 'value /b'],
    ['below an unclosed quote, at a key’s column', 'a: "one\nb: ‸', 'value /b'],
    ['with CRLF', 'tasks:\r\n  - id: a\r\n    ti‸\r\n', 'key /tasks/0 ti'],
    ['in quotes', "owner: 'Li‸'", 'value /owner Li'],
    ['with an anchor before the value', 'a: &x\n  ‸', 'key /a'],
    ['with a Han key', '任務:\n  - 名稱: ‸', 'value /任務/0/名稱'],
    ['on a key with a colon inside', 'a:b: ‸', 'value /a:b'],
  ])('%s', (_, source, expected) => {
    expect(shown(source)).toBe(expected)
  })
})

describe('what is there already', () => {
  test('siblings are the keys of the same mapping, above and below', () => {
    const found = cursor('tasks:\n  - id: a\n    title: x\n    ‸\n    end: 2026-01-01\n  - id: b\n    owner: c\n')
    expect(found.kind === 'key' && [...found.siblings]).toEqual([
      ['title', 'x'],
      ['id', 'a'],
      ['end', '2026-01-01'],
    ])
  })

  test('a list below a key hides none of its siblings', () => {
    const found = cursor('kind: bia\ntasks:\n- id: a\n  title: b\n‸\nperiod: c\n')
    expect(found.kind === 'key' && [...found.siblings.keys()].sort()).toEqual(['kind', 'period', 'tasks'])
  })

  test('the span of a key with its colon covers the key alone', () => {
    const found = cursor('  ti‸tle: x')
    expect(found.kind === 'key' && [found.replace, found.colon]).toEqual([{ start: 2, end: 7 }, 'present'])
  })

  test('the span of a value leaves the space behind the colon alone', () => {
    const found = cursor('status: dr‸aft ')
    expect(found.kind === 'value' && found.replace).toEqual({ start: 8, end: 13 })
  })
})
