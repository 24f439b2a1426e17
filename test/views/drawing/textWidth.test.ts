import { describe, expect, it } from 'vitest'
import { fitted } from '../../../server/src/views/drawing/textWidth.ts'

describe('a text that does not fit', () => {
  it('is cut by the width of its letters', () => {
    // Latin 0.56 em, Han 1 em, at 10 px.
    expect(fitted('Core banking', 10, 100)).toBe('Core banking')
    expect(fitted('Core banking', 10, 40)).toBe('Core b…')
    expect(fitted('核心银行系统', 10, 40)).toBe('核心银…')
    // «Conf…» is 5 × 6.16 = 30.8 px wide.
    expect(fitted('Confidence', 11, 31)).toBe('Conf…')
  })

  it('is cut in the time that it takes to read it once', () => {
    const start = performance.now()
    expect(fitted('漢'.repeat(200_000), 10, 40)).toBe('漢漢漢…')
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
