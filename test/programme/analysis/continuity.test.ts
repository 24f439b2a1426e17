import { describe, expect, test } from 'vitest'
import { readText } from '../../../server/src/language/model/file.ts'
import { largestTogether, seatClaims, totalOf } from '../../../server/src/programme/analysis/claims.ts'
import { slowPaths } from '../../../server/src/programme/analysis/criticalPath.ts'
import { neededPoints } from '../../../server/src/programme/analysis/dataDemands.ts'
import { dependencyCycles } from '../../../server/src/programme/analysis/dependencyCycles.ts'
import { reliances } from '../../../server/src/programme/analysis/reliance.ts'
import { shortages } from '../../../server/src/programme/analysis/seats.ts'
import { readSettings } from '../../../server/src/programme/config/settings.ts'
import { buildProgramme, type Programme } from '../../../server/src/programme/index/programme.ts'

const minute = 60
const hour = 60 * minute

const programme = (...texts: readonly string[]): Programme =>
  buildProgramme(
    texts.map((text, index) => readText(`memory:///${index}.yaml`, text)),
    readSettings(undefined),
  )

describe('the path to an activity', () => {
  const systems = `kind: registry
systems:
  - { id: net, recovery_duration: 1h }
  - { id: db, recovery_duration: 2h, depends_on: [net] }
  - { id: files, recovery_duration: 150min, depends_on: [net] }
  - { id: app, recovery_duration: 30min, depends_on: [db, files] }
`
  const bia = (rto: string): string => `kind: bia
activities: [{ id: orders, rto: ${rto}, dependencies: [{ on: app }] }]
`
  const plan = `kind: continuity_plan
covers: [{ activity: orders }]
activation: { target: 30min }
`

  test('adds up the longest chain behind the activation', () => {
    // 30 min + 1 h + 2.5 h + 30 min = 4.5 h over the files; over the database it would be 4 h.
    const slow = slowPaths(programme(systems, bia('4h'), plan)).get('orders')
    expect([slow?.seconds, slow?.activation]).toEqual([4.5 * hour, 30 * minute])
    expect(slow?.links.map(({ node, seconds }) => [node.id, seconds / minute])).toEqual([
      ['net', 60],
      ['files', 150],
      ['app', 30],
    ])
  })

  test('is no finding where it fits, and without the activation that nobody has stated', () => {
    expect(slowPaths(programme(systems, bia('4h30min'), plan)).size).toBe(0)
    expect(slowPaths(programme(systems, bia('4h'))).size).toBe(0)
  })

  test('takes the fastest of the plans, and nothing where one of them does not say how fast it is', () => {
    const crisis = plan.replace('30min', '2h')
    expect(slowPaths(programme(systems, bia('4h'), plan, crisis)).get('orders')?.activation).toBe(30 * minute)
    expect(slowPaths(programme(systems, bia('4h'), plan, 'kind: continuity_plan\ncovers: [{ activity: orders }]\n')).size).toBe(0)
  })
})

test('data loss is asked along data only, and through who states none', () => {
  const found = neededPoints(
    programme(`kind: bia
activities: [{ id: orders, rpo: 15min, dependencies: [{ on: app, stateful: true }, { on: web }] }]
registry:
  systems:
    - { id: web, stateful: false, depends_on: [cache] }
    - { id: app, depends_on: [db] }
    - { id: db, stateful: true }
    - { id: cache, stateful: true }
  datasets: [{ id: ledger, rpo: 5min, system: db }]
`),
  )
  expect([...found].map(([id, points]) => [id, points.map(({ seconds, origin }) => [seconds / minute, origin.id])])).toEqual([
    [
      'db',
      [
        [5, 'ledger'],
        [15, 'orders'],
      ],
    ],
    ['app', [[15, 'orders']]],
  ])
})

test('a round is named by one of its shortest ways', () => {
  const [cycle, ...others] = dependencyCycles(
    programme(`kind: registry
systems:
  - { id: a, depends_on: [b] }
  - { id: b, depends_on: [c, d] }
  - { id: c, depends_on: [d] }
  - { id: d, depends_on: [a] }
`),
  )
  expect(cycle?.map(({ from }) => from.id)).toEqual(['a', 'b', 'd'])
  expect(others).toEqual([])
})

test('an activity relies on what nothing can stand in for, along chains', () => {
  const found = reliances(
    programme(`kind: bia
activities:
  - { id: orders, rto: 4h, dependencies: [{ on: app }, { on: van, alternative: Courier }] }
  - { id: archive, mtpd: 30d, dependencies: [{ on: app }] }
registry:
  systems: [{ id: app, depends_on: [db, { on: wiki, strength: soft }] }, { id: db }, { id: wiki }]
  equipment: [{ id: van }]
`),
  )
  expect([...found].map(([id, activities]) => [id, activities.map((one) => one.id)])).toEqual([
    ['app', ['orders']],
    ['db', ['orders']],
  ])
})

test('seats are short at the time when most is missing, over all sites that stand in', () => {
  const [found] = shortages(
    programme(`kind: bia
activities:
  - { id: a, sites: [hq], resources: [{ type: premises, ref: hq, quantity_by_time: { 4h: 5, 24h: 9 } }] }
  - { id: b, sites: [hq], resources: [{ type: premises, ref: hq, quantity_by_time: { 8h: 4 } }] }
registry:
  sites: [{ id: hq }, { id: x, seats: 6, alternate_for: [hq] }, { id: y, seats: 5, alternate_for: [hq] }]
`),
  )
  // 5, then 9, then 13 of 6 + 5 = 11.
  expect([found?.at, found?.needed, found?.offered]).toEqual([24 * hour, 13, 11])
})

test('claims come together against one loss, and the same people sit once', () => {
  const of = programme(`kind: bia
activities: [{ id: a }, { id: b }, { id: c }]
strategies:
  - { id: s1, for: [a], loss_scenarios: [premises], uses: [{ resource: x, quantity: 10 }] }
  - { id: s2, for: [a, b], loss_scenarios: [premises, utilities], uses: [{ resource: x, quantity: 12 }] }
  - { id: s3, for: [c], loss_scenarios: [utilities], uses: [{ resource: x, quantity: 7 }] }
registry: { sites: [{ id: x }] }
`)
  const [claims = []] = [...seatClaims(of).values()]
  // Premises: 12 (the 10 are of the same people); utilities: 12 + 7 = 19.
  expect(totalOf(largestTogether(claims))).toBe(19)
})
