import { expect, test } from 'vitest'
import { sharesOf } from '../../../server/src/views/export/docx/shares.ts'
import type { Column, Row } from '../../../server/src/views/models/documentTypes.ts'

const columns: readonly Column[] = [
  { title: 'Id', holds: 'id' },
  { title: 'Supports', holds: 'text' },
  { title: 'Description', holds: 'text' },
]
const row = (...texts: readonly string[]): Row => ({ cells: texts.map((text) => ({ content: [text] })) })

test('a table that has room gives each column what it would like', () => {
  const [id = 0, supports = 0, description = 0] = sharesOf(columns, [row('T1', 'O1', 'x'.repeat(30))])
  // «T1» and its room are 2.12 em, less than the least of 3. «Supports» is 8 × 0.56 em, strong, with room at its sides.
  expect(id).toBe(3)
  expect(supports).toBeCloseTo(8 * 0.56 * 1.15 + 1)
  // Eight tenths of thirty letters.
  expect(description).toBeCloseTo(30 * 0.56 * 0.8)
})

test('a table that is too wide cuts no title: long texts give way', () => {
  const long = 'x'.repeat(200)
  const wide = [...columns, { title: 'Importance', holds: 'text' }, { title: 'Expected', holds: 'text' }] as const
  const shares = sharesOf(wide, [row('T1', long, long, long, long)])
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(54)
  expect(shares[1]).toBeGreaterThan(8 * 0.56 * 1.15 + 1)
})
