import { describe, expect, test } from 'vitest'
import type { Bia, BiaActivity } from '../../../server/src/generated/model.ts'
import type { DocumentModel } from '../../../server/src/language/model/readModel.ts'
import {
  isPrioritised,
  leastTime,
  leastTotal,
  leavesRoom,
  marginOf,
  roundDown,
  timePairs,
} from '../../../server/src/programme/analysis/activities.ts'
import { bandHolds } from '../../../server/src/programme/analysis/money.ts'
import { fittingTier, isTopTier, tiersOf } from '../../../server/src/programme/analysis/tiers.ts'
import type { Programme } from '../../../server/src/programme/index/programme.ts'
import { check } from '../../kit/check.ts'

const minute = 60
const hour = 60 * minute

interface Scene {
  readonly activity: BiaActivity
  readonly document: DocumentModel
  readonly programme: Programme
}

const plan = 'kind: continuity_plan\ncovers: [{ activity: a }]\nactivation: { target: 30min }\n'

function read(activity: string, head = ''): Scene {
  const beside = { 'memory:/plans/a.bcp.yaml': plan }
  const { file, programme } = check(`kind: bia\n${head}activities: [${activity}]\n`, { uri: 'memory:/plans/a.bia.yaml', beside })
  const [document] = file.documents
  const first = (document?.root as Bia | undefined)?.activities[0]
  if (!document || !first) throw new Error('no activity')
  return { activity: first, document, programme }
}

describe('an activity is prioritised', () => {
  test.each([
    ['{ id: a, prioritised: true }', true],
    ['{ id: a, rto: 4h }', true],
    ['{ id: a, tier: "[tier]" }', true],
    ['{ id: a, prioritised: false, rto: 4h }', false],
    ['{ id: a, rto: n/a (can wait) }', false],
    ['{ id: a, mtpd: 4h }', false],
  ])('%s: %s', (text, expected) => {
    expect(isPrioritised(read(text).activity)).toBe(expected)
  })
})

describe('times that must fit together', () => {
  test('are those of normal times and of each peak with a bound', () => {
    const { activity } = read('{ id: a, rto: 3d, mtpd: 5d, peaks: [{ mtpd: 4h }, { mtpd: 8h, rto: 2h }, { rto: 1h }, { mtpd: 4h, rto: "[RTO]" }] }')
    expect(timePairs(activity).map(({ rto, mtpd, when }) => `${when} ${rto.text} ${mtpd.text}`)).toEqual(['normal 3d 5d', 'peak 3d 4h', 'peak 2h 8h'])
  })

  test('count the activation where they begin with the declaration', () => {
    const least = (activity: string, head?: string): readonly number[] => {
      const { activity: own, document, programme } = read(activity, head)
      const time = own.rto
      if (!time) throw new Error('no RTO')
      const { seconds, activation } = leastTime(programme, own, { time, document })
      return [seconds / minute, activation / minute, leastTotal(programme, own, document) / minute]
    }
    expect(least('{ id: a, rto: 2h, wrt: 1h }')).toEqual([120, 0, 180])
    expect(least('{ id: a, rto: 2h, wrt: 1h }', 'clock_starts: declaration\n')).toEqual([150, 30, 210])
    expect(least('{ id: a, rto: 2h, clock_starts: declaration }')).toEqual([150, 30, 150])
    expect(least('{ id: other, rto: 2h, clock_starts: declaration }')).toEqual([120, 0, 120])
    expect(least('{ id: a, rto: 2h, clock: business_hours, clock_starts: declaration }')).toEqual([120, 0, 120])
  })
})

test('the margin is the share that is left', () => {
  expect(marginOf(9 * hour, 10 * hour)).toBe(10)
  expect(marginOf(225 * minute, 4 * hour)).toBe(6.25)
  expect(marginOf(0, 0)).toBeUndefined()
  expect(leavesRoom(9 * hour, 10 * hour, 10)).toBe(true)
  expect(leavesRoom(9 * hour + minute, 10 * hour, 10)).toBe(false)
})

test('a time is rounded down as one would write it', () => {
  // 3 h 12 min to 3 h; 5.6 d to 5 d 14 h; 100 s to 1 min; 40 s stay.
  expect([192 * minute, 5.6 * 24 * hour, 100, 40].map(roundDown)).toEqual([3 * hour, (5 * 24 + 14) * hour, 60, 40])
})

describe('tiers', () => {
  const scene = read(
    '{ id: a, rto: 30min, rpo: 1h }, { id: b, rto: 5d }',
    'registry: { tiers: [{ id: t2, rank: 2, max_rto: 4h }, { id: t1, rank: 1, max_rto: 1h, max_rpo: 15min }] }\n',
  )
  const tiers = tiersOf(scene.document)
  const names = tiers.map(({ id }) => id?.value)

  test('are ordered by rank, the first of several is the top', () => {
    expect(names).toEqual(['t1', 't2'])
    expect(tiers.map((tier) => isTopTier(tier, scene.document))).toEqual([true, false])
  })

  test('fit where both limits are kept', () => {
    // 30 min keeps 1 h, but an RPO of 1 h is more than 15 min; 5 d keep none.
    expect(fittingTier(tiers, scene.activity)?.id?.value).toBe('t2')
    expect(fittingTier(tiers, (scene.document.root as Bia).activities[1] ?? scene.activity)).toBeUndefined()
  })
})

test('a money band holds its ends, and nothing of another currency', () => {
  const { document } = read(
    '{ id: a }',
    'impact_types: [{ id: f, levels: [{ value: 1, money_to: "CNY 2,000" }, { value: 2, money_from: "CNY 2,000" }, { value: 3 }] }]\n',
  )
  const levels = (document.root as Bia).impact_types[0]?.levels ?? []
  const holding = (amount: number, currency: string): readonly unknown[] =>
    levels.filter((level) => bandHolds(level, { amount, currency })).map(({ value }) => value?.value)
  expect(holding(2000, 'CNY')).toEqual([1, 2])
  expect(holding(1999, 'CNY')).toEqual([1])
  expect(holding(1999, 'USD')).toEqual([])
})
