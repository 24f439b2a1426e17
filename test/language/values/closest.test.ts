import { describe, expect, test } from 'vitest'
import { closest } from '../../../server/src/language/values/closest.ts'

describe('what a word most probably stands for', () => {
  test.each([
    ['paymets', ['payments', 'lending'], 'payments'],
    ['avail', ['availability'], 'availability'],
    ['訓練', ['教育訓練'], '教育訓練'],
    ['襲維中', ['龔維中'], '龔維中'],
  ])('%s', (word, candidates, meant) => expect(closest(word, candidates)).toBe(meant))

  test.each([
    ['another script', 'Gong', ['龔維中']],
    ['another script in a short word', 'abc', ['龔維中', '王']],
    ['what a program writes for nothing', 'NaN', ['nan-1', 'Nan', '龔維中']],
    ['too many letters', 'cat', ['dog']],
  ])('nothing: %s', (_, word, candidates) => expect(closest(word, candidates)).toBeUndefined())
})
