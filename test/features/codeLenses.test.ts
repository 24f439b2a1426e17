import { describe, expect, test } from 'vitest'
import { codeLenses } from '../../server/src/features/codeLenses.ts'
import { beside, bia, biaUri } from '../kit/smallProgramme.ts'
import { at } from '../kit/snapshots.ts'

function lenses(text: string, around: Parameters<typeof at>[1] = { uri: biaUri, beside }): readonly string[] {
  const { snapshot } = at(`${text}‸`, around)
  return codeLenses(snapshot).map(({ span, title }) => `${text.slice(span.start, span.end)}: ${title}`)
}

describe('above an activity', () => {
  test('how many plans cover it, and when that was last exercised: the exercise to come does not count', () => {
    expect(lenses(bia)).toContain('orders: 1 plan covers this · last exercised 2026-04-12')
  })

  test('that no plan covers it', () => {
    expect(lenses(bia.replaceAll('id: orders', 'id: returns'))).toContain('returns: no plan covers this')
  })

  test('where it is used leads to these places', () => {
    const { snapshot } = at(`${bia}‸`, { uri: biaUri, beside })
    const lens = codeLenses(snapshot).find(({ span, title }) => bia.slice(span.start, span.end) === 'orders' && title === 'used by 1')
    expect(lens?.leads).toMatchObject({ to: 'places', places: [{ uri: 'memory:/plans/shop.bcp.yaml' }] })
  })
})

test('above a document how much of it is filled in, and the way to the next blank', () => {
  // Five keys, one of them a blank.
  const plan = 'kind: registry\npeople:\n  - id: wang\n    name: [name]\n'
  const shown = lenses(plan, { uri: 'memory:/plans/x.registry.yaml' })
  expect(shown[0]).toMatch(/^kind: \d+ % filled in$/)
  expect(shown[1]).toBe('kind: Fill the next blank (1 left)')
})

test('an entry on one line has no line above it', () => {
  const registry = 'kind: registry\npeople:\n  - { id: lin, name: Lin }\nsystems:\n  - { id: s, name: S, owner: lin }\n'
  expect(lenses(registry, { uri: 'memory:/plans/x.registry.yaml' }).filter((title) => title.startsWith('lin'))).toEqual([])
})
