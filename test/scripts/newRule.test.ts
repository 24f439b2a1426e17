import { expect, test } from 'vitest'
import { meant, withOperands } from '../../scripts/new-rule.ts'

const table = `{
  "BIA-01": {
    "name": "late",
    "reads": ["bia.activities[].rto"]
  },
  "XFL-01": {
    "name": "drift",
    "reads": []
  }
}
`
const parsed = JSON.parse(table)

test('a group and a name mean the next number', () => {
  expect(meant(parsed, 'BIA', 'curve-gap')).toEqual({ id: 'BIA-02', name: 'curve-gap' })
  expect(meant(parsed, 'NEW', 'first')).toEqual({ id: 'NEW-01', name: 'first' })
})

test('an id means the rule of the table, or one that is named', () => {
  expect(meant(parsed, 'XFL-01', undefined)).toEqual({ id: 'XFL-01', name: 'drift' })
  expect(meant(parsed, 'XFL-02', 'copy')).toEqual({ id: 'XFL-02', name: 'copy' })
})

test.each([
  [undefined, undefined],
  ['XFL-02', undefined],
  ['BIA', undefined],
  ['bia', 'curve-gap'],
])('%s %s means nothing', (given, named) => expect(meant(parsed, given, named)).toBeUndefined())

test('the table gets the rule behind the last of its group', () => {
  const added = { name: 'curve-gap', reads: ['…'] }
  const inside = withOperands(table, { id: 'BIA-02', name: 'curve-gap' })
  expect(Object.entries(JSON.parse(inside))).toEqual([
    ['BIA-01', parsed['BIA-01']],
    ['BIA-02', added],
    ['XFL-01', parsed['XFL-01']],
  ])
  const behind = withOperands(table, { id: 'NEW-01', name: 'curve-gap' })
  expect(Object.entries(JSON.parse(behind))).toEqual([...Object.entries(parsed), ['NEW-01', added]])
})

test('a rule that stands there leaves it as it was', () => expect(withOperands(table, { id: 'XFL-01', name: 'drift' })).toBe(table))
