import { describe, expect, test } from 'vitest'
import { hierarchyAt, type Need, neededBy, needs } from '../../server/src/features/dependencyHierarchy.ts'
import { keysOf, valuesAt } from '../../server/src/programme/index/layered.ts'
import { exampleProgrammes } from '../kit/exampleProgrammes.ts'
import { at } from '../kit/snapshots.ts'

const registryUri = 'memory:/plans/a.registry.yaml'
const registry = `kind: registry
document: { id: reg }
people:
  - { id: chen, name: 陳柏翰 }
roles:
  - { id: cio, name: CIO, holder: chen }
sites:
  - { id: dc, name: Data centre }
systems:
  - { id: core, name: Core, owner: cio, depends_on: [{ on: db, strength: soft }] }
  - { id: db, name: Database, depends_on: [dc] }
  - { id: old, name: Old, status: retired, depends_on: [dc] }
suppliers:
  - { id: net, name: Carrier, alternates: [net-2] }
  - { id: net-2, name: Other carrier }
`
const bia = `kind: bia
document: { id: impact, prepared_by: cio }
products:
  - { id: cards, name: Cards }
activities:
  - id: pay
    name: Payments
    owner: chen
    products: [cards]
    dependencies:
      - { on: core, strength: hard }
      - { on: clear, type: downstream }
      - { on: Carrier }
  - id: clear
    name: Clearing
    dependencies: [{ on: pay }, { on: core }]
`
const risks = 'kind: risk_register\ndocument: { id: risks }\nrisks:\n  - { id: R1, title: Fire, affects: [dc, pay], owner: chen }\n'

function ask(id: string): Record<'needs' | 'neededBy', readonly string[]> {
  const { snapshot } = at(`‸${bia}`, { uri: 'memory:/plans/a.bia.yaml', beside: { [registryUri]: registry, 'memory:/plans/a.risk.yaml': risks } })
  const [site] = valuesAt(snapshot.programme.definitions.byId, id)
  if (!site) throw new Error(`there is no ${id}`)
  const ids = (all: readonly Need[]): readonly string[] => all.map((need) => need.site.fact.id).toSorted()
  return { needs: ids(needs(snapshot.programme, site)), neededBy: ids(neededBy(snapshot.programme, site)) }
}

describe('what needs what', () => {
  test.each([
    // What lies downstream of payments is no need of theirs; clearing says itself that it needs them. A risk points only.
    ['an activity', 'pay', ['chen', 'core', 'net'], ['clear']],
    ['a system', 'core', ['cio', 'db'], ['clear', 'pay']],
    ['a site; what is retired needs it no more', 'dc', [], ['db']],
    ['a person', 'chen', [], ['R1', 'cio', 'pay']],
    ['a role: a document needs who prepares it', 'cio', ['chen'], ['core', 'impact']],
    ['a supplier, by its name', 'net', ['net-2'], ['pay']],
    ['a product', 'cards', [], []],
    ['a document', 'impact', ['cio'], []],
    ['a risk', 'R1', ['chen'], []],
  ])('%s', (_, id, expectedNeeds, expectedBy) => {
    expect(ask(id)).toEqual({ needs: expectedNeeds, neededBy: expectedBy })
  })

  test('where it is written: in the one that needs', () => {
    const { snapshot } = at(`‸${bia}`, { uri: 'memory:/plans/a.bia.yaml', beside: { [registryUri]: registry } })
    const [core] = valuesAt(snapshot.programme.definitions.byId, 'core')
    const found = core ? neededBy(snapshot.programme, core) : []
    expect(found.map(({ site, spans }) => [site.fact.id, ...spans.map(({ start }) => start)])).toEqual([
      ['pay', bia.indexOf('core, strength')],
      ['clear', bia.indexOf('core }]')],
    ])
  })
})

describe('the hierarchy begins', () => {
  test.each([
    ['at an id', bia.replace('id: pay', 'id: p‸ay'), 'pay'],
    ['at a reference', bia.replace('on: core,', 'on: co‸re,'), 'core'],
    ['anywhere in an element', bia.replace('name: Clearing', 'na‸me: Clearing'), 'clear'],
    ['at a document', bia.replace('kind: bia', 'ki‸nd: bia'), 'impact'],
    ['nowhere without one', 'kind: b‸ia\nactivities: []\n', undefined],
  ])('%s', (_, source, id) => {
    const { snapshot, offset } = at(source, { uri: 'memory:/plans/a.bia.yaml', beside: { [registryUri]: registry } })
    expect(hierarchyAt(snapshot, offset)?.fact.id).toBe(id)
  })
})

test.each(exampleProgrammes)('in %s both directions say the same', (_, build) => {
  const programme = build()
  const sites = [...keysOf(programme.definitions.byId)].flatMap((id) => valuesAt(programme.definitions.byId, id))
  const key = (from: Need['site'], to: Need['site']): string => `${from.file.uri} ${from.fact.id} → ${to.file.uri} ${to.fact.id}`
  const down = sites.flatMap((site) => needs(programme, site).map((need) => key(site, need.site)))
  const up = sites.flatMap((site) => neededBy(programme, site).map((need) => key(need.site, site)))
  expect(down.toSorted()).toEqual(up.toSorted())
  expect(down.length).toBeGreaterThan(10)
})
