import { describe, expect, test } from 'vitest'
import { readScalar } from '../../../server/src/language/values/scalars.ts'
import { type ValueType, valueTypes } from '../../../server/src/language/values/valueTypes.ts'

const value = (type: ValueType, text: string): unknown => {
  const reading = readScalar(type, text)
  return reading.ok ? reading.value : `refused: ${reading.refusal}`
}

describe('ids', () => {
  test.each(['T1', 'T1.1', 'res-backup', '任務-1', 'a_b', '1a', 'é'])('%s', (id) => expect(value('id', id)).toBe(id))
  test('two spellings of one letter are one id', () => expect(value('id', 'e\u0301')).toBe('\u00e9'))
  test.each(['', 'a b', '-a', '.a', 'a#b', 'a/b', 'a:b', '🙂'])('«%s» is refused', (id) => expect(value('id', id)).toBe('refused: expected'))
})

describe('phone numbers', () => {
  test.each([
    '0912345678',
    '+886 2 2345 6789',
    '(02) 2345-6789#123',
    '02-2345-6789 分機 12',
    '+1 212 555 0100 ext. 7',
    '０９１２３４５６７８',
    '110',
  ])('%s', (text) => expect(value('phone', text)).toBe(text))
  test.each(['', 'call the desk', '12a', 'a@b.c', '1', '—'])('«%s» is refused', (text) => expect(value('phone', text)).toBe('refused: expected'))
})

describe('small types', () => {
  test.each([
    ['email', 'wang@example.org', 'wang@example.org'],
    ['email', 'wang at example.org', 'refused: expected'],
    ['email', 'wang@example', 'refused: expected'],
    ['uri', 'https://example.org/a', 'https://example.org/a'],
    ['uri', 'a b', 'refused: expected'],
    ['currency', 'CNY', 'CNY'],
    ['currency', 'cny', 'refused: expected'],
    ['currency', 'RMB¥', 'refused: expected'],
    ['boolean', 'true', true],
    ['boolean', 'YES', true],
    ['boolean', '是', true],
    ['boolean', 'no', false],
    ['boolean', '否', false],
    ['boolean', '無', false],
    ['boolean', 'maybe', 'refused: expected'],
    ['boolean', '1', 'refused: expected'],
    ['version', '1.10', '1.10'],
    ['version', '2026.07', '2026.07'],
    ['integer', '5', 5],
    ['integer', '5.5', 'refused: expected'],
  ] as const)('%s «%s»', (type, text, expected) => expect(value(type, text)).toBe(expected))
})

test('no type throws, whatever the text', () => {
  const texts = ['', ' ', '\0', '\n', '🙂', '[', '{{', '%', '-', '9'.repeat(400), `${'9'.repeat(400)}h`, '((((', '王', '\ud800', 'a'.repeat(10_000)]
  for (const type of valueTypes) for (const text of texts) expect(() => readScalar(type, text)).not.toThrow()
})

test('a figure that no computer holds is refused, not infinite', () => {
  const huge = '9'.repeat(400)
  const infinite = (['number', 'percent', 'money', 'duration', 'target'] as const).filter((type) =>
    JSON.stringify(value(type, type === 'duration' ? `${huge}h` : huge)).includes('null'),
  )
  expect(infinite).toEqual([])
})

// An exponential pattern would not come back at all; a quadratic one shows at this length.
test('no text makes a reader slow', () => {
  const pieces = ['1h', '1', '小时', '每', '[', 'in ', 'per 1', '1,111']
  const nasty = [...pieces.map((piece) => piece.repeat(2000)), `${'a'.repeat(4000)}@`, `${' '.repeat(4000)}x`, `x${' '.repeat(4000)}x`]
  const slow = valueTypes.flatMap((type) =>
    nasty.flatMap((text) => {
      // Of the processor's time, which others on the machine do not slow.
      const start = process.cpuUsage()
      readScalar(type, text)
      const spent = process.cpuUsage(start).user / 1000
      return spent > 400 ? [`${type} ${text.slice(0, 12)} ${Math.round(spent)} ms`] : []
    }),
  )
  expect(slow).toEqual([])
})
