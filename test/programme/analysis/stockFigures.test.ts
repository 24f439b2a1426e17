import { describe, expect, test } from 'vitest'
import { stockFigures } from '../../../server/src/programme/analysis/stockFigures.ts'

const hours = (text: string): number | undefined => {
  const found = stockFigures(text)
  return found && found.lasts / 3600
}

describe('how long a store lasts by the figures in a text', () => {
  test.each([
    ['9,600 litres at 400 l/h', 24],
    ['a tank of 600 L, 50 litres an hour', 12],
    ['9,600 pieces, 6,400 a day', 36],
    ['两台发电机，油罐 9600 L，满载合计 400 L/h，可用 24 小时', 24],
    ['柴油 3000 L，每小时 150 L', 20],
    ['共 9600 件，日均消耗 4800 件', 48],
    ['锭库 960 吨，日耗 120 吨', 192],
  ])('%s: %d h', (text, expected) => expect(hours(text)).toBeCloseTo(expected, 9))

  test.each([
    'two tanks of 3000 l and 6000 l at 400 l/h',
    '9600 litres at 400 l/h each',
    '9600 litres, 20 % reserve, 400 l/h',
    '960 t, 400 l/h',
    '9600 litres',
    '400 l/h',
    '库存 8 天 960 吨，共 1200 吨',
    '循环水池 600 立方米',
  ])('%s: nobody can say', (text) => expect(hours(text)).toBeUndefined())

  test('the time that it is said to last is one of its own, not that of a check', () => {
    expect(stockFigures('48 hours of cover, 9,600 pieces, 6,400 a day')?.said).toEqual([48 * 3600])
    expect(stockFigures('9,600 pieces, 6,400 a day, checked every 12 hours')?.said).toEqual([])
    expect(stockFigures('Tank 2400 l, 100 l/h, enough for 24 hours. Older generators run for 72 hours.')?.said).toEqual([24 * 3600])
    expect(stockFigures('旧机可用 72 小时。油罐 2400 L，每小时 100 L，可用 24 小时')?.said).toEqual([24 * 3600])
  })
})
