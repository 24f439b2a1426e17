import { describe, expect, test } from 'vitest'
import { fallingCells, leastScore, levelAt, levelOfScore, type RiskMatrix, scoreAt } from '../../../server/src/programme/analysis/riskMatrix.ts'

/** Levels 0 low, 1 middle, 2 high. */
const product: RiskMatrix = { method: 'product', likelihood: [1, 2, 3, 4, 5], impact: [1, 2, 3, 4, 5], mins: [1, 5, 10], cells: [] }
const sum: RiskMatrix = { ...product, method: 'sum', mins: [2, 5, 8] }
const table: RiskMatrix = {
  method: 'table',
  likelihood: [1, 2],
  impact: [1, 2, 3],
  mins: [],
  cells: [
    [0, 0, 2],
    [0, 1, 2],
  ],
}

describe('a level', () => {
  test.each([
    ['3 × 4 = 12', { likelihood: 3, impact: 4 }, 12, 2],
    ['3 × 3 = 9', { likelihood: 3, impact: 3 }, 9, 1],
    ['1 × 5 = 5', { likelihood: 1, impact: 5 }, 5, 1],
    ['2 × 2 = 4', { likelihood: 2, impact: 2 }, 4, 0],
  ])('of a product: %s', (_, point, score, level) => {
    expect(scoreAt(product, point)).toBe(score)
    expect(levelAt(product, point)).toBe(level)
  })

  test.each([
    ['3 + 4 = 7', { likelihood: 3, impact: 4 }, 7, 1],
    ['3 + 5 = 8', { likelihood: 3, impact: 5 }, 8, 2],
    ['1 + 1 = 2', { likelihood: 1, impact: 1 }, 2, 0],
  ])('of a sum: %s', (_, point, score, level) => {
    expect(scoreAt(sum, point)).toBe(score)
    expect(levelAt(sum, point)).toBe(level)
  })

  test('of a table is looked up, and no product: 1 and 3 are high, 2 and 2 are not', () => {
    expect(scoreAt(table, { likelihood: 1, impact: 3 })).toBeUndefined()
    expect(levelAt(table, { likelihood: 1, impact: 3 })).toBe(2)
    expect(levelAt(table, { likelihood: 2, impact: 2 })).toBe(1)
    expect(levelAt(table, { likelihood: 3, impact: 1 })).toBeUndefined()
  })

  test('is unknown below the lowest score, and while a level does not say where it begins', () => {
    expect(levelOfScore([3, 6], 2)).toBeUndefined()
    expect(levelOfScore([1, undefined], 9)).toBeUndefined()
  })
})

describe('a table', () => {
  const falling = (cells: RiskMatrix['cells'], likelihood = [1, 2]) =>
    fallingCells({ likelihood, impact: [1, 2, 3], cells }).map(({ row, column, axis }) => `${row},${column} ${axis}`)

  test('that grows with both sides has no falling cell', () => {
    expect(falling(table.cells)).toEqual([])
    expect(
      falling([
        [0, 1, 1],
        [0, undefined, 0],
      ]),
    ).toEqual(['1,2 likelihood'])
  })

  test('that falls along a row or a column says where, each cell once', () => {
    expect(
      falling([
        [0, 2, 1],
        [0, 1, 2],
      ]),
    ).toEqual(['0,2 impact', '1,1 likelihood'])
    expect(
      falling([
        [1, 2, 2],
        [1, 2, 1],
      ]),
    ).toEqual(['1,2 likelihood'])
  })

  test('may be listed with the highest likelihood first', () => {
    expect(
      falling(
        [
          [0, 1, 2],
          [0, 0, 1],
        ],
        [2, 1],
      ),
    ).toEqual([])
    expect(
      falling(
        [
          [0, 0, 1],
          [0, 1, 2],
        ],
        [2, 1],
      ),
    ).toEqual(['0,1 likelihood', '0,2 likelihood'])
  })
})

test('the lowest score of two scales is that of their lowest values', () => {
  expect(leastScore(product)).toBe(1)
  expect(leastScore(sum)).toBe(2)
  expect(leastScore(table)).toBeUndefined()
})
