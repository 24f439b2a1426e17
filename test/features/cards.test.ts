import { describe, expect, test } from 'vitest'
import { fieldPage } from '../../server/src/features/fieldPage.ts'
import { hover } from '../../server/src/features/hover/hover.ts'
import { check } from '../kit/check.ts'
import { planWith } from '../kit/plans.ts'
import { beside, bia, biaUri, plan, records, registry, risks } from '../kit/smallProgramme.ts'
import { at } from '../kit/snapshots.ts'

function card(source: string, around: Parameters<typeof at>[1] = { uri: biaUri, beside }): string {
  const { snapshot, offset } = at(source, around)
  return hover(snapshot, offset)?.markdown ?? ''
}

describe('the card of an id', () => {
  test('of an activity: its owner, its times, what it needs, its plan and the last exercise', () => {
    expect(card(bia.replace('id: orders', 'id: or‸ders')).split('\n\n')).toEqual([
      '**Order entry** `orders` · Activity',
      'Owner: Lin Yating',
      'RTO: 4h · RPO: 15min · MTPD: 8h',
      'Needs Web shop',
      'Covered by Recovery of the shop',
      'Last exercised 2026-04-12 (94 days ago)',
      'Used once · defined in shop.bia.yaml',
    ])
  })

  test('of a system: who needs it', () => {
    const text = card(bia.replace('{ on: shop }', '{ on: sh‸op }'))
    expect(text).toContain('**Web shop** `shop` · System')
    expect(text).toContain('Needs Database')
    expect(text).toContain('Needed by Order entry')
  })

  test('from another file, and where nobody has exercised anything', () => {
    const others = {
      [biaUri]: bia,
      'memory:/plans/team.registry.yaml': registry,
      'memory:/plans/year.records.yaml': records.replaceAll('2026-04-12', '2026-12-12'),
    }
    expect(card(plan.replace('activity: orders', 'activity: ord‸ers'), { uri: 'memory:/plans/shop.bcp.yaml', beside: others })).toContain(
      'No exercise is on record',
    )
  })

  test('an author’s words are no Markdown', () => {
    expect(card(bia.replace('name: Order entry', "name: '*Orders* [x](command:y) <b>'").replace('id: orders', 'id: or‸ders'))).toContain(
      '**\\*Orders\\* \\[x\\](command:y) \\<b\\>**',
    )
  })
})

describe('a level', () => {
  test('of an impact, by the scale of its type', () => {
    expect(card(bia.replace('service: [1, 3, 3]', 'service: [1, ‸3, 3]'))).toBe('**Severe** `3`\n\nMost go elsewhere')
  })

  test('of a likelihood, by the criteria of the register', () => {
    const own = risks.replace('id: risks', 'id: own').replace('likelihood: 2,', 'likelihood: 2‸,')
    expect(card(own, { uri: 'memory:/plans/own.risk.yaml' })).toBe('**Likely** `2`\n\nEvery year')
  })

  test('that is none of the scale says nothing', () => expect(card(bia.replace('service: [1, 3, 3]', 'service: [1, ‸9, 3]'))).toBe(''))
})

test('a finding says why it matters and what mends it, below what stands there', () => {
  const text = planWith('    end: 2026-03-31\n    subtasks', '    end: 2027-03-31\n    subtasks')
  const { snapshot, offset } = at(text.replace('end: 2027-03-31\n    subtasks', 'end: 2027‸-03-31\n    subtasks'))
  const { findings } = check(text)
  const shown = hover(snapshot, offset, { findings })?.markdown ?? ''
  expect(shown).toContain('2027-03-31 · in 259 days')
  expect(shown).toMatch(/---\n\n\*\*.+\*\* `ANN-13`\n\n.+\n\nTo mend it: /s)
})

test('a key says what it holds and from when on it is needed', () => {
  expect(card(bia.replace('    rto: 4h', '    r‸to: 4h'))).toMatch(/^\*\*Recovery time objective \(RTO\)\*\* `rto` · duration\n\n/)
})

test('a key leads to the page of all keys beside it, where the editor opens pages', () => {
  const { snapshot, offset } = at(bia.replace('    rto: 4h', '    r‸to: 4h'), { uri: biaUri, beside })
  const shown = hover(snapshot, offset, { pageOf: (name) => `x://field/${name}` })?.markdown
  expect(shown).toMatch(/\[All keys of: Activity\]\(x:\/\/field\/bia\.activity\)$/)
  expect(fieldPage('bia.activity', 'en')).toMatch(/^# Activity `bia\.activity`\n[\s\S]*\| `rto` \| \*\*Recovery time objective/)
  expect(fieldPage('bia.nothing', 'en')).toBeNull()
})
