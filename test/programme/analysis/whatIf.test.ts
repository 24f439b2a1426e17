import { describe, expect, test } from 'vitest'
import { stopsWith, type WhatIf, whatIf } from '../../../server/src/programme/analysis/whatIf.ts'
import { programmeFrom } from '../../views/fixtures/programmes.ts'

const minutes = (seconds: number): number => seconds / 60

/** What an analysis and a registry say together. */
function programme(bia: string, registry: string, plan = ''): ReturnType<typeof programmeFrom> {
  return programmeFrom({
    'a.bia.yaml': `kind: bia\ndocument: { id: bia, title: BIA, status: in_force }\n${bia}`,
    'a.registry.yaml': `kind: registry\ndocument: { id: reg, title: Registry }\n${registry}`,
    ...(plan === '' ? {} : { 'a.bcp.yaml': `kind: continuity_plan\ndocument: { id: plan, title: Plan, status: in_force }\n${plan}` }),
  })
}

/** Who stops and in how many minutes it is back, WRT included: `never`, or `from 30` where more is not known. */
const backs = ({ stopped }: WhatIf): Readonly<Record<string, number | string>> =>
  Object.fromEntries(
    stopped.map(({ thing, back }) => [
      thing.id,
      back.back === 'at' ? minutes(back.seconds) : back.back === 'never' ? 'never' : `from ${minutes(back.least)} (${back.because})`,
    ]),
  )

const remarksOf = ({ running, stopped }: WhatIf, id: string): unknown => [...running, ...stopped].find(({ thing }) => thing.id === id)?.remarks

const shop = `activities:
  - { id: sell, name: Sell, mtpd: 4h, rto: 2h, wrt: 30min, dependencies: [{ on: till }, { on: mail, strength: soft, capacity_without: 80 % }] }
`

describe('a soft need', () => {
  test('stops nobody, and says how much is left', () => {
    const found = whatIf(programme(shop, 'systems: [{ id: till, recovery_duration: 1h }, { id: mail }]\n'), ['mail'])
    expect(backs(found)).toEqual({})
    expect(remarksOf(found, 'sell')).toEqual([{ is: 'reduced', on: 'mail', percent: 80 }])
  })
})

describe('a system that is switched off', () => {
  test('is back by its work, else by its own time, else not at all', () => {
    // 60 + WRT 30; 90 + WRT 30.
    expect(backs(whatIf(programme(shop, 'systems: [{ id: till, recovery_duration: 1h, rto: 90min }]\n'), ['till']))).toEqual({ sell: 90 })
    expect(backs(whatIf(programme(shop, 'systems: [{ id: till, rto: 90min }]\n'), ['till']))).toEqual({ sell: 120 })
    expect(backs(whatIf(programme(shop, 'systems: [{ id: till, rto_capability: 90min }]\n'), ['till']))).toEqual({ sell: 120 })
    expect(backs(whatIf(programme(shop, 'systems: [{ id: till }]\n'), ['till']))).toEqual({ sell: 'never' })
  })

  test('waits for what it needs, behind one activation of the plan that recovers it', () => {
    const registry = 'systems: [{ id: till, recovery_duration: 1h, depends_on: [net] }, { id: net, recovery_duration: 20min }]\n'
    const plan = 'covers: [{ activity: till }, { activity: net }]\nactivation: { target: 15min }\n'
    // net 15 + 20 = 35, till 35 + 60 = 95, WRT 30: 125. The till alone: 15 + 60 + 30 = 105.
    expect(backs(whatIf(programme(shop, registry, plan), ['net']))).toEqual({ sell: 125 })
    expect(backs(whatIf(programme(shop, registry, plan), ['till']))).toEqual({ sell: 105 })
  })

  test('that stops because of another, and states no time, is open: not before the other is back', () => {
    const found = whatIf(programme(shop, 'systems: [{ id: till, depends_on: [net] }, { id: net, recovery_duration: 20min }]\n'), ['net'])
    expect(backs(found)).toEqual({ sell: 'from 50 (till)' })
    expect(found.stopped[0]?.verdict).toBe('unknown')
  })

  test('is open no longer where the other alone takes more than the MTPD', () => {
    const found = whatIf(programme(shop, 'systems: [{ id: till, depends_on: [net] }, { id: net, recovery_duration: 5h }]\n'), ['net'])
    expect(found.stopped[0]?.verdict).toBe('breached')
  })
})

describe('a provider', () => {
  const cloud = (hosting: string): string =>
    `systems: [{ id: till, hosting: ${hosting}, supplier: cloud, recovery_duration: 10min }]\nsuppliers: [{ id: cloud, contracted_rto: 3h }]\n`

  test('takes with it what it runs, not what it only sold', () => {
    // 180 by contract, then 10 of work and 30 of catching up.
    expect(backs(whatIf(programme(shop, cloud('saas')), ['cloud']))).toEqual({ sell: 220 })
    expect(backs(whatIf(programme(shop, cloud('own')), ['cloud']))).toEqual({})
  })

  test('whose contract counts working hours is back at a time that nobody can place', () => {
    const hours = cloud('saas').replace('contracted_rto: 3h', 'contracted_rto: 3h, clock: business_hours')
    expect(backs(whatIf(programme(shop, hours), ['cloud']))).toEqual({ sell: 'from 40 (cloud)' })
  })
})

describe('a supplier with an alternate', () => {
  const card = `activities:
  - { id: pay, name: Pay, mtpd: 4h, rto: 2h, dependencies: [{ on: one, alternative: The other one takes over }] }
`
  const suppliers = 'suppliers: [{ id: one, alternates: [two] }, { id: two }]\n'
  const strategy = (status: string, rto = '45min'): string =>
    `strategies:\n  - { id: st, name: Second, for: [pay], type: diversify, loss_scenarios: [supplier], uses: [two], achieves: { rto: ${rto} }, status: ${status} }\n`

  test('is replaced from when a strategy says so, as long as the strategy is in place', () => {
    expect(backs(whatIf(programme(card + strategy('implemented'), suppliers), ['one']))).toEqual({ pay: 45 })
    expect(backs(whatIf(programme(card + strategy('approved'), suppliers), ['one']))).toEqual({ pay: 'from 0 (two)' })
  })

  test('is not replaced by one that is off as well, whatever somebody wrote beside it', () => {
    expect(backs(whatIf(programme(card + strategy('implemented'), suppliers), ['one', 'two']))).toEqual({ pay: 'never' })
  })

  test('is bridged by words where no other supplier is known', () => {
    const found = whatIf(programme(card, 'suppliers: [{ id: one }]\n'), ['one'])
    expect(backs(found)).toEqual({})
    expect(remarksOf(found, 'pay')).toEqual([{ is: 'bridged', on: 'one', words: 'The other one takes over' }])
  })

  test('notices nothing where the other one is there at once', () => {
    const found = whatIf(programme(card + strategy('implemented', '0s'), suppliers), ['one'])
    expect(backs(found)).toEqual({})
    expect(remarksOf(found, 'pay')).toEqual([{ is: 'takenOver', on: 'one', by: 'two' }])
  })
})

describe('a place', () => {
  const office = 'activities:\n  - { id: pay, name: Pay, mtpd: 4h, rto: 2h, sites: [hq], mbco: { percent: 50 % } }\n'
  const sites = 'sites: [{ id: hq, type: primary }, { id: other, type: warm, alternate_for: [hq] }]\n'
  const strategy = (more: string): string =>
    `strategies:\n  - { id: st, name: Desks, for: [pay], loss_scenarios: [premises], status: implemented, ${more} }\n`

  test('is replaced by its stand-in; without a word on when, nobody knows', () => {
    expect(backs(whatIf(programme(office, sites), ['hq']))).toEqual({ pay: 'from 0 (other)' })
    expect(backs(whatIf(programme(office + strategy('type: standby, uses: [other], achieves: { rto: 1h }'), sites), ['hq']))).toEqual({ pay: 60 })
  })

  test('is replaced by work at home too', () => {
    const home = sites.replace('{ id: other, type: warm', '{ id: other, type: remote')
    expect(backs(whatIf(programme(office + strategy('type: diversify, uses: [other], achieves: { rto: 15min }'), home), ['hq']))).toEqual({ pay: 15 })
  })

  test('is not made up for by a strategy that stays below the minimum', () => {
    // 40 % of output where 50 % is the least.
    const small = strategy('type: workaround, achieves: { rto: 15min, capacity: 40 % }')
    expect(backs(whatIf(programme(office + small, 'sites: [{ id: hq }]\n'), ['hq']))).toEqual({ pay: 'never' })
    expect(backs(whatIf(programme(office + small.replace('40 %', '50 %'), 'sites: [{ id: hq }]\n'), ['hq']))).toEqual({ pay: 15 })
  })

  test('takes with it the equipment in it, unless its stand-in has some', () => {
    const token = 'activities:\n  - { id: pay, name: Pay, mtpd: 4h, rto: 2h, dependencies: [{ on: token }] }\n'
    const none = `${sites}equipment: [{ id: token, site: hq }]\n`
    expect(backs(whatIf(programme(token, none), ['hq']))).toEqual({ pay: 'never' })
    const some = none.replace('alternate_for: [hq]', 'alternate_for: [hq], capacity: [{ type: equipment, resource: token, quantity: 1 }]')
    expect(backs(whatIf(programme(token, some), ['hq']))).toEqual({})
  })

  test('falls with its power, unless a generator takes over', () => {
    const power = (backup: string): string => `sites: [{ id: hq }]\nutilities: [{ id: mains, sites: [hq]${backup} }]\n`
    expect(backs(whatIf(programme(office, power('')), ['mains']))).toEqual({ pay: 'never' })
    const found = whatIf(programme(office, power(', backup: Generator, autonomy: 8h')), ['mains'])
    expect(backs(found)).toEqual({})
    expect(found.holding.map(({ thing, remarks }) => [thing.id, remarks])).toEqual([
      ['hq', [{ is: 'bridged', on: 'mains', words: 'Generator', lasts: 8 * 3600 }]],
    ])
  })
})

describe('people', () => {
  const bia = (key: string): string => `activities:\n  - { id: pay, name: Pay, mtpd: 4h, rto: 2h, unit: desk, key_people: [${key}] }\n`
  const registry = `people: [{ id: ann, unit: team-a }, { id: bob, unit: team-a }, { id: cay }]
roles: [{ id: lead, holder: ann, deputies: [bob] }]
units: [{ id: desk }, { id: team-a, parent: desk }]
`
  const stops = (key: string, ...off: readonly string[]): WhatIf => whatIf(programme(bia(key), registry), off)

  test('who have a deputy are covered; without one it stops', () => {
    expect(remarksOf(stops('{ person: ann, deputies: [bob] }', 'ann'), 'pay')).toEqual([{ is: 'covered', person: 'ann', by: 'bob' }])
    expect(backs(stops('{ person: ann, deputies: [bob] }', 'ann', 'bob'))).toEqual({ pay: 'never' })
    expect(backs(stops('{ person: cay }', 'cay'))).toEqual({ pay: 'never' })
  })

  test('of a role are its holder and the deputies', () => {
    expect(backs(stops('{ person: lead }', 'ann'))).toEqual({})
    expect(backs(stops('{ person: lead }', 'lead'))).toEqual({ pay: 'never' })
  })

  test('of whom nobody is known to take over stop nothing for certain', () => {
    const found = stops('{ person: ann, deputies: [zoe] }', 'ann')
    expect(backs(found)).toEqual({})
    expect(remarksOf(found, 'pay')).toEqual([{ is: 'covered', person: 'ann' }])
  })

  test('of a unit are those in its parts too', () => {
    expect(backs(stops('{ person: cay }', 'desk'))).toEqual({ pay: 'never' })
    expect(backs(stops('{ person: cay }', 'ann', 'bob'))).toEqual({ pay: 'never' })
    expect(backs(stops('{ person: cay }', 'ann'))).toEqual({})
  })
})

describe('what is written in two halves', () => {
  test('data is as far away as its system, a record as its last copy', () => {
    const bia = `activities:
  - { id: a, name: A, mtpd: 4h, dependencies: [{ on: ledger }] }
  - { id: b, name: B, mtpd: 4h, dependencies: [{ on: deeds }] }
`
    const registry = `systems: [{ id: core, recovery_duration: 20min }]
datasets: [{ id: ledger, system: core }]
vital_records: [{ id: deeds, form: paper, copies: [{ location: here }, { location: there }] }]
sites: [{ id: here }, { id: there }]
`
    expect(backs(whatIf(programme(bia, registry), ['core']))).toEqual({ a: 20 })
    expect(backs(whatIf(programme(bia, registry), ['here']))).toEqual({})
    expect(backs(whatIf(programme(bia, registry), ['here', 'there']))).toEqual({ b: 'never' })
  })

  test('what each needs of the other comes back with the slower one', () => {
    const bia =
      'activities:\n  - { id: a, name: A, mtpd: 4h, dependencies: [{ on: b, type: mutual }, { on: x }] }\n  - { id: b, name: B, mtpd: 4h, dependencies: [{ on: a, type: mutual }, { on: y }] }\n'
    const registry = 'systems: [{ id: x, recovery_duration: 20min }, { id: y, recovery_duration: 50min }]\n'
    expect(backs(whatIf(programme(bia, registry), ['x', 'y']))).toEqual({ a: 50, b: 50 })
  })

  test('what is retired neither stops nor is missed', () => {
    const found = whatIf(programme(shop, 'systems: [{ id: till, status: retired }]\n'), ['till'])
    expect(found.unknown).toEqual(['till'])
    expect(backs(found)).toEqual({})
  })
})

describe('the limit', () => {
  const down = (activity: string, header = ''): WhatIf['stopped'][number] | undefined =>
    whatIf(
      programme(
        `${header}activities:\n  - { id: a, name: A, dependencies: [{ on: x }], ${activity} }\n`,
        'systems: [{ id: x, recovery_duration: 3h }]\n',
      ),
      ['x'],
    ).stopped[0]

  test('is kept when it is back at the very moment', () => {
    expect(down('mtpd: 3h, rto: 2h')).toMatchObject({ verdict: 'kept', margin: 0, rtoMissedBy: 3600 })
    expect(down('mtpd: 179min')).toMatchObject({ verdict: 'breached', margin: -60 })
  })

  test('is the one that the impacts support where none is written', () => {
    const registry =
      'impact_types: [{ id: money, name: Money, intolerable_from: 4, levels: [{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }, { value: 5 }] }]\n'
    const bia = 'time_frames: [1h, 2h, 8h]\nactivities:\n  - { id: a, name: A, dependencies: [{ on: x }], impacts: { money: [1, 4, 5] } }\n'
    const found = whatIf(programme(bia, `${registry}systems: [{ id: x, recovery_duration: 3h }]\n`), ['x'])
    // Level 4 is reached in the frame of two hours.
    expect(found.stopped[0]).toMatchObject({ verdict: 'breached', limit: { mtpd: { seconds: 7200, from: 'curves' } } })
  })

  test('in working hours, or not stated, judges nothing', () => {
    expect(down('mtpd: 2h, clock: business_hours')).toMatchObject({ verdict: 'noLimit', limit: { counts: 'workingHours' } })
    expect(down('rto: 2h')?.verdict).toBe('noLimit')
  })

  test('of a peak is told where it is shorter', () => {
    expect(down('mtpd: 5h, peaks: [{ name: Year end, mtpd: 2h }, { name: Month end, mtpd: 150min }]')).toMatchObject({
      verdict: 'kept',
      limit: { peak: { seconds: 7200, name: 'Year end' } },
    })
  })
})

test('what stops with one thing is what stops when it is switched off', () => {
  const all = programme(shop, 'systems: [{ id: till, depends_on: [net] }, { id: net }, { id: mail, depends_on: [net] }]\n')
  expect([...stopsWith(all)('net')].toSorted()).toEqual(['mail', 'sell', 'till'])
  expect([...stopsWith(all)('mail')]).toEqual([])
})
