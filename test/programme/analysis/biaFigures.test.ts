import { describe, expect, test } from 'vitest'
import type { Bia, BiaActivity } from '../../../server/src/generated/model.ts'
import { parseIso } from '../../../server/src/language/values/civil.ts'
import { achievedBy, latenessOf } from '../../../server/src/programme/analysis/achieved.ts'
import { contradictionsOf, excessOf, gravityOf } from '../../../server/src/programme/analysis/contradictions.ts'
import { impactLevels, ranksOf, worstLevels } from '../../../server/src/programme/analysis/impactLevels.ts'
import { boundsOf, overrunOf, recoveryOf, tightestOf } from '../../../server/src/programme/analysis/recoveryFit.ts'
import { requiredAt, requiredOutput } from '../../../server/src/programme/analysis/requiredOutput.ts'
import { seatNeeds } from '../../../server/src/programme/analysis/seats.ts'
import { supportedMtpd } from '../../../server/src/programme/analysis/supportedMtpd.ts'
import type { Standpoint } from '../../../server/src/programme/index/elements.ts'
import { check } from '../../kit/check.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

interface Scene extends Standpoint {
  readonly activity: BiaActivity
}

const types = `impact_types:
  - { id: service, name: Service, levels: [{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }], intolerable_from: 3 }
  - { id: money, name: Money, levels: [{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }], intolerable_from: 4 }
  - { id: mood, name: Mood, levels: [{ value: 1 }, { value: 5 }] }
`

function read(
  activity: string,
  { head = 'time_frames: [1h, 4h, 1d]\n', beside = {} }: { head?: string; beside?: Readonly<Record<string, string>> } = {},
): Scene {
  const { file, programme } = check(`kind: bia\n${head}${types}activities: [${activity}]\n`, { uri: 'memory:/plans/a.bia.yaml', beside })
  const [document] = file.documents
  const first = (document?.root as Bia | undefined)?.activities[0]
  if (!document || !first) throw new Error('no activity')
  return { activity: first, document, programme }
}

const says = (scene: Scene): ReturnType<typeof supportedMtpd> => supportedMtpd(scene, scene.activity)

describe('the MTPD that impacts support', () => {
  test('is the first time frame in which one of them is intolerable', () => {
    // Money would be intolerable after a day only.
    expect(says(read('{ id: a, impacts: { service: [1, 3, 4], money: [1, 2, 4] } }'))).toEqual({
      says: 'bound',
      seconds: 4 * hour,
      frame: 1,
      types: ['Service'],
    })
  })

  test('is the second frame where it is intolerable at once: nobody bears nothing', () => {
    const scene = read('{ id: a, impacts: { service: [3, 3, 4] } }', { head: 'time_frames: [0, 2h, 1d]\n' })
    expect(says(scene)).toMatchObject({ says: 'bound', seconds: 2 * hour, frame: 0 })
  })

  test('is said never to come only where every level is known', () => {
    expect(says(read('{ id: a, impacts: { service: [1, 2, 2], money: [1, 2, 3] } }'))).toEqual({ says: 'never' })
    expect(says(read('{ id: a, impacts: { service: [1, 2] } }'))).toEqual({ says: 'nothing', lacks: 'levels' })
  })

  test.each([
    ['{ id: a }', undefined, 'impacts'],
    ['{ id: a, impacts: { service: [1, 2, 3] } }', '', 'time_frames'],
    ['{ id: a, impacts: { service: [1, 2, 3] } }', 'time_frames: [4h, 1h]\n', 'time_frames'],
    ['{ id: a, impacts: { mood: [1, 5, 5] } }', undefined, 'intolerable_from'],
    ['{ id: a, impacts: { service: [1, "?", 3] } }', undefined, 'levels'],
    ['{ id: a, clock: business_hours, impacts: { service: [1, 2, 3] } }', undefined, 'clock'],
  ])('is not said by %s (%s): %s', (activity, head, lacks) => {
    expect(says(read(activity, head === undefined ? {} : { head }))).toEqual({ says: 'nothing', lacks })
  })
})

describe('levels', () => {
  const scene = read('{ id: a, impacts: { service: [1, 3, 4], money: [2, 2, "?"], mood: [1, 1, 5], colour: [1, 2, 9] } }')
  const all = impactLevels(scene, scene.activity, [hour, 4 * hour, day])

  test('are places in the scale, with a gap for what is none', () => {
    expect(all.map(({ name, levels, intolerableFrom }) => [name, levels, intolerableFrom])).toEqual([
      ['Service', [1, 3, 4], 3],
      ['Money', [2, 2, undefined], 4],
      ['Mood', [1, 1, 5], undefined],
      ['colour', [1, 2, 9], undefined], // no such type: a figure speaks for itself
    ])
  })

  test('say what each type alone would bound', () => {
    expect(all.map(({ mtpd }) => mtpd)).toMatchObject([
      { says: 'bound', seconds: 4 * hour },
      { says: 'nothing', lacks: 'levels' },
      undefined,
      undefined,
    ])
  })

  test('have a worst in each frame, and all places of all scales', () => {
    expect(worstLevels(all, 3)).toEqual([2, 3, 9])
    expect(worstLevels([], 2)).toEqual([undefined, undefined])
    expect(ranksOf(all)).toEqual([1, 2, 3, 4, 5, 9])
  })
})

describe('a recovery and its limits', () => {
  const scene = read(
    '{ id: a, impacts: { service: [1, 3, 4] }, mtpd: 8h, rto: 3h, wrt: 2h, peaks: [{ name: Wages, mtpd: 6h }, { mtpd: 2h, rto: 1h }, { mtpd: 5h, rto: "[RTO]" }] }',
  )

  test('are its own, what the impacts say, and those of its peaks', () => {
    // 3 h + 2 h = 5 h: 3 h less than 8, 1 h more than 4, 1 h less than 6; 1 h + 2 h = 3 h, 1 h more than 2.
    expect(
      boundsOf(scene, scene.activity).map((bound) => [bound.kind, bound.name, bound.seconds / hour, (overrunOf(bound) ?? Number.NaN) / hour]),
    ).toEqual([
      ['declared', undefined, 8, -3],
      ['derived', undefined, 4, 1],
      ['peak', 'Wages', 6, -1],
      ['peak', undefined, 2, 1],
      ['peak', undefined, 5, Number.NaN],
    ])
  })

  test('are compared by the length of the limit: 1 h of 2 h is more than 1 h of 4 h', () => {
    expect(tightestOf(boundsOf(scene, scene.activity))).toMatchObject({ kind: 'peak', seconds: 2 * hour })
    expect(recoveryOf(scene, scene.activity)).toEqual({ back: 3 * hour, total: 5 * hour })
  })

  test('are there without a recovery time too', () => {
    const other = read('{ id: a, mtpd: 8h }')
    expect(boundsOf(other, other.activity)).toEqual([{ kind: 'declared', seconds: 8 * hour }])
    expect(tightestOf(boundsOf(other, other.activity))).toBeUndefined()
    expect(recoveryOf(other, other.activity)).toBeUndefined()
  })
})

const records = (text: string): Readonly<Record<string, string>> => ({ 'memory:/plans/a.records.yaml': `kind: records\n${text}` })
const today = parseIso('2026-07-15') ?? 0
const year = { months: 12, days: 0 }
const measured = records(
  'exercises: [{ id: e, type: functional, date: 2026-04-18, status: done, measured: [{ of: a, rta: 2h25min, capacity: 60 % }] }]\n',
)

describe('what was measured', () => {
  const achieved = (activity: string, beside = measured, limited: 'limited' | 'unlimited' = 'limited') => {
    const scene = read(activity, { beside })
    return achievedBy(scene, scene.activity, { today, limit: limited === 'limited' ? year : undefined })
  }

  test('is compared with the recovery time from the disruption on', () => {
    const found = achieved('{ id: a, rto: 2h }')
    expect(found && latenessOf(found)).toBe(25 * minute)
    expect(found?.measurement.capacity).toBe(60)
    const early = achieved('{ id: a, rto: 3h }')
    expect(early && latenessOf(early)).toBe(-35 * minute)
  })

  test('waits for the declaration where the time counts from it, if somebody says how long that takes', () => {
    const plan = { ...measured, 'memory:/plans/a.bcp.yaml': 'kind: continuity_plan\ncovers: [{ activity: a }]\nactivation: { target: 30min }\n' }
    const found = achieved('{ id: a, rto: 2h, clock_starts: declaration }', plan)
    expect(found && latenessOf(found)).toBe(-5 * minute)
    const unknown = achieved('{ id: a, rto: 2h, clock_starts: declaration }')
    expect(unknown && latenessOf(unknown)).toBeUndefined()
  })

  test('cannot be compared with working hours', () => {
    const found = achieved('{ id: a, rto: 2h, clock: business_hours }')
    expect(found && latenessOf(found)).toBeUndefined()
  })

  test('is stale the day after its limit', () => {
    const of = (date: string) => records(`exercises: [{ id: e, type: functional, date: ${date}, status: done, measured: [{ of: a, rta: 1h }] }]\n`)
    expect(achieved('{ id: a, rto: 2h }', of('2025-07-15'))?.age).toBe('valid')
    expect(achieved('{ id: a, rto: 2h }', of('2025-07-14'))?.age).toBe('stale')
    expect(achieved('{ id: a, rto: 2h }', of('2019-01-01'), 'unlimited')?.age).toBe('valid')
    expect(achieved('{ id: b, rto: 2h }')).toBeUndefined()
  })
})

describe('contradictions of an activity', () => {
  test('are each told once, the recovery by the limit that it exceeds most', () => {
    // Impacts allow 4 h of the 8 h; 3 h + 2 h = 5 h do not fit into them; 2 h 25 min were measured, 3 h are the target.
    const scene = read('{ id: a, impacts: { service: [1, 3, 4] }, mtpd: 8h, rto: 2h, wrt: 3h }', { beside: measured })
    const found = contradictionsOf(scene, scene.activity, achievedBy(scene, scene.activity, { today, limit: year }))
    expect(found.map((one) => [one.what, excessOf(one) / minute, gravityOf(one)])).toEqual([
      ['mtpd', 240, 1],
      ['recovery', 60, 0.25],
      ['measured', 25, 25 / 120],
    ])
  })

  test('are none where a thing is unknown', () => {
    const scene = read('{ id: a, impacts: { service: [1, "?", 4] }, rto: 2h }')
    expect(contradictionsOf(scene, scene.activity, undefined)).toEqual([])
  })
})

describe('the output that is required', () => {
  const steps = (activity: string) => {
    const scene = read(activity)
    return requiredOutput(scene, scene.activity)
  }

  test('is the minimum from the recovery time on, then its steps', () => {
    const found = steps(
      '{ id: a, rto: 2h, mbco: { percent: 60 % }, capacity_steps: [{ at: 1d, percent: 100 % }, { at: 1h, percent: 10 % }, { at: 2h, percent: 70 % }] }',
    )
    expect(found.map(({ seconds, percent }) => [seconds / hour, percent])).toEqual([
      [1, 10],
      [2, 70],
      [24, 100],
    ])
    expect([0, hour, 3 * hour, 7 * day].map((at) => requiredAt(found, at))).toEqual([0, 10, 70, 100])
  })

  test('is unknown without a time or a share', () => {
    expect(steps('{ id: a, rto: 2h }')).toEqual([])
    expect(steps('{ id: a, mbco: { percent: 60 % } }')).toEqual([])
    expect(steps('{ id: a, capacity_steps: [{ at: 1d }] }')).toEqual([])
  })
})

test('seats are needed together, against what all sites offer that stand in', () => {
  const { programme } = check(`kind: bia
activities:
  - { id: a, sites: [hq], resources: [{ type: premises, ref: hq, quantity_by_time: { 4h: 5, 24h: 9 } }] }
  - { id: b, sites: [hq], resources: [{ type: premises, ref: hq, quantity_by_time: { 8h: 4 } }] }
  - { id: c, sites: [shop], resources: [{ type: premises, quantity_by_time: { 8h: 4 } }] }
registry:
  sites: [{ id: hq }, { id: x, seats: 6, alternate_for: [hq] }, { id: y, seats: 5, alternate_for: [hq] }, { id: shop }, { id: z, alternate_for: [shop] }]
`)
  // Nobody knows how many seats z has.
  const [need, ...others] = seatNeeds(programme)
  expect(others).toEqual([])
  expect([need?.lost.id, need?.offered, need?.alternates.map(({ id }) => id), need?.activities.map(({ element }) => element.id?.value)]).toEqual([
    'hq',
    11,
    ['x', 'y'],
    ['a', 'b'],
  ])
  expect(need?.totals.map(({ at, needed }) => [at / hour, needed])).toEqual([
    [4, 5],
    [8, 9],
    [24, 13],
  ])
})
