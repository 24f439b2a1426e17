import { describe, expect, test } from 'vitest'
import { readInteger, readMoney, readNumber, readPercent } from '../../../server/src/language/values/amounts.ts'

const value = (reading: { readonly ok: boolean; readonly value?: unknown }): unknown => (reading.ok ? reading.value : 'refused')

describe('numbers', () => {
  test.each([
    ['12', 12],
    ['1,200,000', 1_200_000],
    ['0.5', 0.5],
    ['1,234.5', 1234.5],
    ['-3', -3],
    ['−3', -3],
    ['+3', 3],
    ['007', 7],
    ['１，２００', 1200],
    ['３．５', 3.5],
    [' 12 ', 12],
  ])('%s', (text, expected) => expect(value(readNumber(text))).toBe(expected))

  test.each(['', '1,20', '1,2000', '12,00,000', '1.', '.5', '0x10', '1e3', 'NaN', 'Infinity', '12a', '1 200', '--3', '1.2.3'])(
    '«%s» is refused',
    (text) => expect(value(readNumber(text))).toBe('refused'),
  )

  test('a whole number has no fraction', () => {
    expect(value(readInteger('3'))).toBe(3)
    expect(value(readInteger('3.5'))).toBe('refused')
  })
})

describe('percentages', () => {
  test.each([
    ['60', 60],
    ['60 %', 60],
    ['99.99%', 99.99],
    ['60％', 60],
    ['６０ ％', 60],
    ['0 %', 0],
    ['100 %', 100],
  ])('%s', (text, expected) => expect(value(readPercent(text))).toBe(expected))

  test.each(['', '%', '60 %%', '60 percent', 'all', '60 % of staff'])('«%s» is refused', (text) => expect(value(readPercent(text))).toBe('refused'))
})

describe('money', () => {
  test.each([
    ['CNY 1,200,000', 1_200_000, 'CNY'],
    ['CNY1200000', 1_200_000, 'CNY'],
    ['1200000 TWD', 1_200_000, 'TWD'],
    ['NT$ 500', 500, 'TWD'],
    ['NT$500', 500, 'TWD'],
    ['US$ 3.50', 3.5, 'USD'],
    ['HK$1,000', 1000, 'HKD'],
    ['€ 1,000.50', 1000.5, 'EUR'],
    ['£20', 20, 'GBP'],
    ['CNY -5', -5, 'CNY'],
    ['TWD １，２００', 1200, 'TWD'],
    ['TWD 0', 0, 'TWD'],
  ])('%s', (text, amount, currency) => expect(value(readMoney(text))).toEqual({ amount, currency }))

  test('without a currency the budget’s own is meant', () => expect(value(readMoney('1,200'))).toEqual({ amount: 1200 }))

  test.each(['', 'CNY', 'CNY 100 USD', 'CNY 1,20', 'CNY 1.200.000', 'about CNY 5', '五萬元', '$ 5', '¥ 5', 'CNY 5 per year'])(
    '«%s» is refused',
    (text) => expect(value(readMoney(text))).toBe('refused'),
  )
})
