import { expect, test } from 'vitest'
import { session } from '../fuzz/fuzz.ts'

// A short run; `npm run fuzz -- --seconds 600` goes on with seeds of its own.
test('whatever is written and however it is changed: no exception, no hang, and read on is read anew', { timeout: 60_000 }, () => {
  const failures = Array.from({ length: 40 }, (_, seed) => session(seed + 1).failure).filter((one) => one !== undefined)
  expect(failures).toEqual([])
})
