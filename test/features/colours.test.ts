import { expect, test } from 'vitest'
import { colours, colourText } from '../../server/src/features/colours.ts'
import { readText } from '../../server/src/language/model/file.ts'

const of = (color: string): readonly unknown[] => {
  const text = `kind: risk_register\ncriteria:\n  matrix:\n    levels:\n      - id: low\n        color: ${color}\n`
  return colours({ file: readText('memory:/a.risk.yaml', text) }).map(({ span, colour }) => [text.slice(span.start, span.end), colour])
}

// 0x33 is 51, a fifth of 255; 0x99 is 153, three fifths.
test('a level of the matrix', () => expect(of("'#3399FF'")).toEqual([['#3399FF', { red: 0.2, green: 0.6, blue: 1 }]]))
test('in small letters and other quotes', () => expect(of('"#3399ff"')).toEqual([['#3399ff', { red: 0.2, green: 0.6, blue: 1 }]]))
test.each(["'red'", "'#12'", '#3399FF', '"', "'#GGGGGG'"])('%s is none', (text) => expect(of(text)).toEqual([]))

test('a colour as a plan writes it', () => {
  expect(colourText({ red: 0.2, green: 0.6, blue: 1 })).toBe('#3399FF')
  expect(colourText({ red: 0, green: 0.02, blue: 2 })).toBe('#0005FF')
})
