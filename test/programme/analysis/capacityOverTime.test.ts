import { describe, expect, test } from 'vitest'
import { span } from '../../../server/src/base/span.ts'
import { type Need, worstTime } from '../../../server/src/programme/analysis/capacityOverTime.ts'

const hour = 3600

const need = (owner: string, ...steps: readonly (readonly [hours: number, quantity: number])[]): Need<string> => ({
  owner,
  steps: steps.map(([hours, quantity]) => ({ seconds: hours * hour, quantity: { value: quantity, text: String(quantity), span: span(0, 0) } })),
})

describe('what several need over time', () => {
  // Wages need 4 seats from 4 h and 6 from 24 h on, taxes 14 from 8 h on: 4, then 18, then 20.
  const wages = need('wages', [4, 4], [24, 6])
  const taxes = need('taxes', [8, 14])

  test('adds up at every time at which anything changes; a step holds until the next one', () => {
    expect(worstTime([wages, taxes], 18)).toEqual({ at: 24 * hour, needed: 20 })
    expect(worstTime([wages, taxes], 20)).toBeUndefined()
    expect(worstTime([wages], 3)).toEqual({ at: 24 * hour, needed: 6 })
  })

  test('names the first of several times at which as much is missing', () => {
    expect(worstTime([wages, taxes, need('hotline', [8, 2], [24, 0])], 10)).toEqual({ at: 8 * hour, needed: 20 })
  })

  test('finds nothing where nobody needs anything', () => {
    expect(worstTime([], 0)).toBeUndefined()
    expect(worstTime([need('archive')], 0)).toBeUndefined()
  })
})
