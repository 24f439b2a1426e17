import { describe, expect, test } from 'vitest'
import { type EconomyOffer, economyOf, essence } from '../bench/economy.ts'

const uri = 'memory:/a.plan.yaml'
const offer = (from: number, insert: string, sort = 'a'): EconomyOffer => ({ from, insert, sort, filter: insert.replace(/^\W+/, '') })

describe('the driver that counts keystrokes', () => {
  test('without offers every character is one, prose none', async () => {
    // `kind: annual_plan⏎` are 18, `introduction: ⏎` 15 without its text.
    const { characters, keystrokes } = await economyOf('kind: annual_plan\nintroduction: some words\n', uri, async () => [])
    expect([characters, keystrokes]).toEqual([33, 33])
  })

  test('an accepted key costs its first letter and one; a value whose list is open its row and one', async () => {
    const text = 'kind: annual_plan\n'
    const offers = async (written: string): Promise<readonly EconomyOffer[]> =>
      written === '' ? [offer(0, 'kind: ')] : written === 'kind: ' ? [offer(6, 'bia', 'a'), offer(6, 'annual_plan', 'b')] : []
    // k, accept; a step down, accept (or a, accept); Enter.
    expect((await economyOf(text, uri, offers)).keystrokes).toBe(5)
  })

  test('an entry costs one, and a Tab for each of its stops; what a stop shows already costs no more', async () => {
    const text = 'kind: annual_plan\ntasks:\n  - { id: T1, status: planned }\n'
    const start = text.indexOf('{')
    const entry = 'id: ${1:T1}, status: ${2|done,planned|} }'
    const offers = async (written: string): Promise<readonly EconomyOffer[]> => (written.length === start + 2 ? [offer(start + 2, entry)] : [])
    const by = await economyOf(text, uri, offers)
    const without = await economyOf(text, uri, async () => [])
    // `id: T1, status: planned }` are 25 by hand; here Ctrl+Space, accept, Tab, Tab with the second of a list: 1 + 1 + 1 + 1 + 2.
    expect(without.keystrokes - by.keystrokes).toBe(25 - 6)
  })

  test('comments and blank lines are not written', () => expect(essence('# a\nb: c # d\n\ne: f\n')).toBe('b: c\ne: f\n'))
})
