import { describe, expect, test } from 'vitest'
import { type Files, judged, kinds, programmes } from '../kit/programmes.ts'
import { renamed } from '../kit/reshaping.ts'

/** What differs, as lines with how often they are there before and after. */
describe.each(programmes)('%s has the same findings', (_, files) => {
  test('when each id is another one', () => {
    const other = renamed(files)
    expect(kinds(judged(other).seen)).toEqual(kinds(judged(files).seen))
  })
})
