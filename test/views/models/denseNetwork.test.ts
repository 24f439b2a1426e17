import { expect, test } from 'vitest'
import { filesPreview } from '../fixtures/examples.ts'

const ids = Array.from({ length: 80 }, (_, index) => `a${index}`)

/** Eighty activities of which each needs all others: 6,320 lines to draw, which took half a minute and more. */
const dense = `kind: bia
activities:
${ids.map((id) => `  - { id: ${id}, name: ${id}, rto: 4h, dependencies: [${ids.map((on) => `{ on: ${on} }`).join(', ')}] }`).join('\n')}
`

test('a network in which everything needs everything is drawn at once, with no more than 24 lanes beside a column', () => {
  const before = performance.now()
  const { dependencies } = filesPreview(new Map([['a.bia.yaml', dense]]), 'a.bia.yaml')
  expect(performance.now() - before).toBeLessThan(5000)
  const lanes = (dependencies?.edges ?? []).flatMap(({ path }) => (path?.runs === 'beside' ? [path.lane] : []))
  expect(lanes.length).toBe(80 * 79)
  // The shortest link has the first lane; what finds none free shares the last.
  expect([Math.min(...lanes), Math.max(...lanes)]).toEqual([0, 23])
})
