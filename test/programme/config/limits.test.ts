import { expect, test } from 'vitest'
import { readText } from '../../../server/src/language/model/file.ts'
import { type LimitName, limitsOf } from '../../../server/src/programme/config/limits.ts'

/** A limit as days of months and days, hours, or a plain number: whatever it is, as text. */
function limit(name: LimitName, standards: readonly string[], ...said: readonly string[]): string {
  const roots = said.map(
    (parameters) => readText('memory:/.continuity.yaml', `kind: continuity_config\nchecks:\n  parameters: { ${parameters} }\n`).documents[0]?.root,
  )
  return JSON.stringify(limitsOf(roots, standards)(name))
}

const months = (count: number): string => JSON.stringify({ months: count, days: 0 })

test.each([
  ['is the usual one where nobody says anything', limit('bia_max_age', []), months(12)],
  ['is that of the standard that sets one', limit('bia_max_age', ['cn_bank']), months(36)],
  ['is the strictest of several standards', limit('bia_max_age', ['cn_bank', 'dora']), months(12)],
  ['is the usual one under a standard that sets none', limit('bia_max_age', ['iso22301']), months(12)],
  ['is the programme’s before that of a standard', limit('bia_max_age', ['dora'], 'bia_max_age: 24mo'), months(24)],
  ['is the document’s before the programme’s', limit('bia_max_age', [], 'bia_max_age: 6mo', 'bia_max_age: 24mo'), months(6)],
  ['is nothing where only some standards set one', String(limit('max_rto_critical', ['iso22301'])), 'undefined'],
  ['of hours is read as hours', limit('max_rto_critical', ['cn_bank']), String(4 * 3600)],
  ['that cannot be read is not said', limit('deputy_roles_max', [], 'deputy_roles_max: many'), '2'],
])('a limit %s', (_, found, expected) => {
  expect(String(found)).toBe(expected)
})
