import { describe, expect, test } from 'vitest'
import type { DependenciesView, GraphEdge, GraphNode } from '../../../server/src/views/models/dependencies/types.ts'
import { bankTooLate, dependencyModel, exampleProgramme, previewIn, programmeFrom } from '../fixtures/programmes.ts'

type Model = ReturnType<typeof previewIn>

function viewOf({ dependencies }: Model): DependenciesView {
  if (!dependencies) throw new Error('no dependencies')
  return dependencies
}
function node(view: DependenciesView, id: string): GraphNode {
  const found = view.nodes.find((one) => one.id === id)
  if (!found) throw new Error(`no node ${id}`)
  return found
}
const edge = (view: DependenciesView, from: string, to: string): GraphEdge | undefined => view.edges.find((one) => one.from === from && one.to === to)

describe('the bank as it is', () => {
  const view = viewOf(dependencyModel('bank'))

  test('holds, and says so', () => {
    expect(view.lede).toEqual({ tone: 'ok', headline: expect.stringMatching(/^Nothing is back later than it is needed, among \d+ things/) })
    expect(view.nodes.filter(({ late }) => late)).toEqual([])
    expect(view.findings).toEqual([])
  })

  test('has layers from products to suppliers, systems on several steps', () => {
    // Teller, core banking, keys, name resolution, network: the longest way has five.
    expect(view.columns.map(({ layer }) => layer)).toEqual([
      'products',
      'activities',
      'systems',
      'systems',
      'systems',
      'systems',
      'systems',
      'places',
      'suppliers',
    ])
    expect(view.columns.filter(({ named }) => named === 'here').map(({ layer }) => layer)).toEqual([
      'products',
      'activities',
      'systems',
      'places',
      'suppliers',
    ])
    expect(['sys-teller', 'sys-core', 'sys-keys', 'sys-dns', 'sys-net'].map((id) => node(view, id).place?.column)).toEqual([2, 3, 4, 5, 6])
  })

  test('tells hard needs from those with a way round, soft ones and stand-ins', () => {
    expect(edge(view, 'card', 'sys-cardsw')?.strength).toBe('hard')
    // The alternative of the card processor is a supplier that can fail too.
    expect(edge(view, 'card', 'sup-cardproc')?.strength).toBe('hard')
    expect(edge(view, 'pay', 'u-clear')?.strength).toBe('bridged')
    expect(edge(view, 'pay', 'sup-core')?.strength).toBe('soft')
    // One of two sites is enough for cards; payments have one.
    expect(edge(view, 'card', 'hq')?.strength).toBe('bridged')
    expect(edge(view, 'pay', 'hq')?.strength).toBe('hard')
    expect(edge(view, 'dc-1', 'dc-2')?.strength).toBe('standIn')
    expect(edge(view, 'p-pay', 'pay')?.strength).toBe('hard')
  })

  test('draws what does not follow from the rest', () => {
    // Core banking runs in Binhai, and so does the network that it cannot do without.
    expect(edge(view, 'sys-core', 'dc-1')).toMatchObject({ strength: 'hard' })
    expect(edge(view, 'sys-core', 'dc-1')?.path).toBeUndefined()
    expect(edge(view, 'sys-net', 'dc-1')?.path).toBeDefined()
  })

  test('knows what each thing is measured by, and what stops with it', () => {
    expect(node(view, 'pay').facts).toEqual({ rto: 7200, mtpd: 21600 })
    expect(node(view, 'sup-cash').facts).toEqual({ contract: 10800 })
    expect(node(view, 'dc-2').facts).toEqual({ standsInFor: ['Binhai data centre'] })
    expect(node(view, 'p-card').facts).toEqual({ mtpd: 14400 })
    expect([...node(view, 'sys-score').reach].toSorted()).toEqual(['ds-loan', 'loan'])
  })

  test('lists what hangs on a system or on nothing, and draws it not', () => {
    expect(node(view, 'sup-insurer')).toMatchObject({ linked: 'no' })
    expect(node(view, 'ds-core')).toMatchObject({ linked: 'yes' })
    expect(edge(view, 'ds-core', 'sys-core')?.strength).toBe('hard')
    expect([node(view, 'sup-insurer').place, node(view, 'ds-core').place]).toEqual([undefined, undefined])
  })

  test('names each thing where it is written, in whichever document', () => {
    expect(node(view, 'pay').item).toBe('activities/pay')
    expect(node(view, 'sys-core').item).toBe('bank-registry#systems/sys-core')
  })

  test('is the same graph from another document', () => {
    const plan = viewOf(previewIn(exampleProgramme('bank'), { file: 'bank.plan.yaml' }))
    expect(plan.nodes.map(({ id, place }) => [id, place])).toEqual(view.nodes.map(({ id, place }) => [id, place]))
    expect(node(plan, 'pay').item).toBe('bank-bia#activities/pay')
  })

  test('offers the people who would be missed', () => {
    const ids = view.people.map(({ id }) => id)
    for (const id of ['treasury', 'plan-payments#pay-team', 'r-clearing', 'luo-yanfei']) expect(ids).toContain(id)
    // Nobody names the auditor.
    expect(ids).not.toContain('dong-haoran')
  })
})

describe('the bank with two times that are too long', () => {
  const view = viewOf(dependencyModel('late'))

  test('opens with the worse of them, told in its numbers', () => {
    // The contract allows 4 h where 50 min are needed (4.8 times), core banking 4 h where 1 h 30 min are (2.7 times).
    expect(view.lede).toEqual({
      tone: 'error',
      headline: 'The contract of Unity Card Processing allows 4 h, but Card and cash machine authorisation needs it after 50 min',
      text: 'Core banking may take 4 h where Interbank settlement needs it after 1 h 30 min.',
    })
  })

  test('shows both times at the thing, and the needed time at whoever waits', () => {
    expect(node(view, 'sys-core').late).toMatchObject({ own: 14400, needed: 5400 })
    expect(node(view, 'sup-cardproc').late).toEqual({ own: 14400, needed: 3000, by: 'Card and cash machine authorisation' })
    // needed_by of the activities; the RTO of the gateways and of the teller system.
    const late = view.edges.filter((one) => one.late !== undefined).map(({ from, to, late: seconds }) => [from, to, (seconds ?? 0) / 60])
    expect(late.toSorted()).toEqual(
      [
        ['card', 'sup-cardproc', 50],
        ['counter', 'sys-core', 150],
        ['pay', 'sys-core', 90],
        ['settle', 'sys-core', 90],
        ['sys-api', 'sys-core', 180],
        ['sys-paygw', 'sys-core', 105],
        ['sys-rtgs', 'sys-core', 105],
        ['sys-teller', 'sys-core', 180],
      ].toSorted(),
    )
  })

  test('draws a contradiction although a longer way says the same', () => {
    expect(edge(view, 'counter', 'sys-core')?.path).toBeDefined()
  })

  test('tells the findings of other documents below', () => {
    expect(view.findings.map(({ rule, item }) => [rule, item])).toEqual([
      ['BIA-16', 'bank-registry#systems/sys-core'],
      ['SUP-02', 'bank-registry#suppliers/sup-cardproc'],
    ])
  })

  test('says nothing that the programme has waived', () => {
    const waived = exampleProgramme('bank', [
      ...bankTooLate,
      [
        'today: 2026-07-15',
        'today: 2026-07-15\nchecks:\n  waivers:\n    - { rule: BIA-16, at: sys-core, reason: Replaced in autumn, until: 2026-12-31, by: song-wenbo }',
      ],
    ])
    const now = viewOf(previewIn(waived, { file: 'bank.bia.yaml' }))
    expect(now.findings.map(({ rule }) => rule)).toEqual(['SUP-02'])
    expect(node(now, 'sys-core').late).toBeUndefined()
  })
})

describe('what follows when something is off', () => {
  test('is told of each thing that is drawn', () => {
    const { whatIf } = viewOf(dependencyModel('off'))
    expect(whatIf?.off).toEqual([{ id: 'dc-1', type: 'site', name: 'Binhai data centre' }])
    expect(whatIf?.states['dc-1']).toEqual({ is: 'off', back: { back: 'never' } })
    expect(whatIf?.states['sys-net']).toEqual({ is: 'stops', back: { back: 'at', seconds: 25 * 60 } })
    // Caught up as well: 78 min and 15 min of WRT.
    expect(whatIf?.states['pay']).toEqual({ is: 'stops', back: { back: 'at', seconds: 93 * 60 } })
    expect(whatIf?.states['p-pay']).toEqual({ is: 'stops' })
    expect(whatIf?.states['call']).toBeUndefined()
  })

  test('says who takes over, and what would be if that failed as well', () => {
    const { whatIf } = viewOf(dependencyModel('off'))
    expect(whatIf?.takeovers).toEqual([{ is: 'standIn', from: 'Binhai data centre', by: 'Qiuling data centre', ready: 20 * 60 }])
    // MTPD: the first 4 h, the last 5 d.
    expect(whatIf?.asWell).toEqual({
      off: [{ id: 'dc-2', type: 'site', name: 'Qiuling data centre' }],
      stopped: 7,
      breached: 7,
      first: { name: 'Card and cash machine authorisation', seconds: 4 * 3600 },
      last: { name: 'Loan origination', seconds: 5 * 86400 },
    })
  })

  test('marks products by their own limit', () => {
    const { whatIf } = viewOf(dependencyModel('both'))
    expect(whatIf?.states['p-clear']).toEqual({ is: 'breaches' })
    expect(whatIf?.stopped[0]).toMatchObject({
      id: 'card',
      back: { back: 'never' },
      causes: ['Binhai data centre'],
      workaround: { percent: 60, seconds: 86400 },
    })
  })

  test('ends the sentence at the top', () => {
    expect(viewOf(dependencyModel('off')).lede.text).toMatch(/Without Binhai data centre 7 activities stop, but none longer than its MTPD\.$/)
    expect(viewOf(dependencyModel('both')).lede.text).toMatch(
      /7 activities stop; 7 breach their MTPD, the first \(Card and cash machine authorisation\) after 4 h\.$/,
    )
  })

  test('names people in the document’s words and says how many are wanted', () => {
    const { whatIf, lede } = viewOf(dependencyModel('bureau'))
    expect(whatIf?.off.map(({ name, type }) => [name, type])).toEqual([
      ['顾惠敏', 'person'],
      ['唐一舟', 'person'],
    ])
    // quantity_by_time: { 4h: 2, 8h: 4 }.
    expect(whatIf?.stopped[0]).toMatchObject({ name: '客户薪资核算与代发', people: { count: 2, after: 4 * 3600 } })
    expect(lede.text).toBe('假设失去顾惠敏、唐一舟：1 项活动中断，客户薪资核算与代发在 5 天后超出 MTPD。')
  })

  test('keeps ids that are gone apart', () => {
    const { whatIf } = viewOf(previewIn(exampleProgramme('bank'), { file: 'bank.bia.yaml', off: ['dc-9'] }))
    expect(whatIf).toMatchObject({ off: [], unknown: ['dc-9'], stopped: [] })
  })
})

describe('other programmes', () => {
  const bia = (activities: string): string => `kind: bia\ndocument: { id: bia, title: BIA, status: in_force }\nactivities:\n${activities}`
  const registry = (systems: string): string => `kind: registry\ndocument: { id: reg, title: Registry }\nsystems:\n${systems}`
  const seen = (texts: Readonly<Record<string, string>>, open: readonly string[] = []): DependenciesView | undefined =>
    previewIn(programmeFrom(texts), { file: 'a.bia.yaml', open }).dependencies

  test('without a word on dependencies have none', () => {
    expect(seen({ 'a.bia.yaml': bia('  - { id: a, name: A }\n') })).toBeUndefined()
  })

  test('in which systems need each other are drawn all the same', () => {
    const view = seen({
      'a.bia.yaml': bia('  - { id: a, name: A, rto: 2h, dependencies: [{ on: x }] }\n'),
      'r.registry.yaml': registry('  - { id: x, depends_on: [y] }\n  - { id: y, depends_on: [z] }\n  - { id: z, depends_on: [x, z] }\n'),
    })
    expect(view?.nodes.filter(({ place }) => place).map(({ id }) => id)).toEqual(['a', 'x', 'y', 'z'])
    expect(view && edge(view, 'z', 'x')?.path?.runs).toBe('back')
    expect(view?.findings.map(({ rule }) => rule)).toContain('BIA-19')
  })

  const crowd = {
    'a.bia.yaml': bia(
      '  - { id: a, name: A, mtpd: 4h, rto: 2h, prioritised: true, dependencies: [{ on: s1 }, { on: s40 }, { on: lone, needed_by: 1h }] }\n',
    ),
    'r.registry.yaml': `${registry(
      Array.from({ length: 70 }, (_, n) => `  - { id: s${n}, name: System ${n}, tier: ${n < 40 ? 't1' : 't2'}, rto: 1h, depends_on: [base] }\n`).join(
        '',
      ),
    )}  - { id: lone, name: Lone, tier: t1, rto: 3h }\n  - { id: base, name: Base }\ntiers: [{ id: t1, name: Fast }, { id: t2, name: Slow }]\n`,
  }

  test('that are large show the systems of a tier as one, but never what is wrong', () => {
    const view = seen(crowd)
    const drawn = view?.nodes.filter(({ place }) => place) ?? []
    expect(drawn.map(({ id }) => id).toSorted()).toEqual(['a', 'base', 'lone', 'tier:t1', 'tier:t2'])
    expect(drawn.find(({ id }) => id === 'tier:t1')).toMatchObject({ name: 'Fast', members: expect.arrayContaining(['s0', 's39']) })
    expect(drawn.find(({ id }) => id === 'lone')?.late).toMatchObject({ own: 10800, needed: 3600 })
    expect(view && edge(view, 'tier:t1', 'base')?.strength).toBe('hard')
    // The list still has each of them, with its own needs.
    expect(view?.nodes.filter(({ type, members }) => type === 'system' && !members)).toHaveLength(72)
    expect(view && edge(view, 's7', 'base')).toEqual({ from: 's7', to: 'base', strength: 'hard' })
  })

  test('open the tier that somebody wants to see', () => {
    const drawn = seen(crowd, ['tier:t2'])?.nodes.filter(({ place }) => place) ?? []
    expect(drawn.filter(({ id }) => /^s\d+$/.test(id))).toHaveLength(30)
    expect(drawn.map(({ id }) => id)).toContain('tier:t1')
  })
})
