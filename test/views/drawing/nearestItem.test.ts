import { expect, test } from 'vitest'
import { nearestItem } from '../../../server/src/views/drawing/nearestItem.ts'
import { english } from '../fixtures/english.ts'

test.each([
  ['what is drawn is itself', 'document/prepared_by', 'document/prepared_by'],
  ['a key that no cell shows belongs to what holds it', 'document/prepared_by/title', 'document/prepared_by'],
  ['and that to its section', 'document/review_triggers', 'document'],
  ['what nothing around it draws stays what it is', 'nowhere/at/all', 'nowhere/at/all'],
])('%s', (_, item, expected) => {
  expect(nearestItem(english, item)).toBe(expected)
})
