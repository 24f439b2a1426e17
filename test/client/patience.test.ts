import { expect, test } from 'vitest'
import { patience } from '../../client/src/server/patience.ts'

const minute = 60_000

/** What is said of crashes at these times. */
function verdicts(...times: readonly number[]): readonly string[] {
  let now = 0
  const judge = patience(() => now)
  return times.map((time) => {
    now = time
    const verdict = judge()
    return verdict.verdict === 'again' ? 'again' : `enough after ${verdict.crashes}`
  })
}

test('four crashes in a row are forgiven, the fifth is not', () => {
  expect(verdicts(0, 1, 2, 3, 4)).toEqual(['again', 'again', 'again', 'again', 'enough after 5'])
})

test('what was three minutes ago is forgotten', () => {
  expect(verdicts(0, minute, 2 * minute, 2.5 * minute, 3 * minute)).toEqual(['again', 'again', 'again', 'again', 'again'])
})
