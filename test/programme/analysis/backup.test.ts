import { describe, expect, test } from 'vitest'
import {
  copyingTime,
  type DataCopy,
  newestLeft,
  restoreTime,
  sharedMinutes,
  survives,
  usualLength,
  windowLength,
  worstLoss,
} from '../../../server/src/programme/analysis/backup.ts'

const hour = 3600

describe('the loss of data', () => {
  const copy = (more: Partial<DataCopy>): DataCopy => ({ kind: 'backup', loss: 0, place: 'unknown', region: 'unknown', guarded: 'unknown', ...more })
  const local = copy({ loss: 4 * hour, place: 'onSite', region: 'same', guarded: 'no' })
  const vault = copy({ loss: 30 * hour, place: 'offSite', region: 'other', guarded: 'yes' })
  const replica = copy({ kind: 'replica', loss: 60, place: 'offSite', region: 'same', guarded: 'no' })

  test('is the interval, the job and the transfer together', () => {
    expect(worstLoss({ interval: 4 * hour, run: 45 * 60, transfer: hour })).toBe(5.75 * hour)
  })

  test('is that of the newest copy that is left', () => {
    const all = [local, vault, replica]
    expect(newestLeft(all, 'any')).toBe(replica)
    expect(newestLeft(all, 'siteLoss')).toBe(replica)
    expect(newestLeft(all, 'regionLoss')).toBe(vault)
    expect(newestLeft(all, 'corruption')).toBe(local)
    expect(newestLeft(all, 'ransomware')).toBe(vault)
  })

  test('is not known where nothing is left', () => {
    expect(newestLeft([local], 'siteLoss')).toBeUndefined()
    expect(newestLeft([replica], 'corruption')).toBeUndefined()
  })

  test('counts only what is certain against a copy', () => {
    expect((['any', 'siteLoss', 'regionLoss', 'corruption', 'ransomware'] as const).every((scenario) => survives(copy({}), scenario))).toBe(true)
  })
})

describe('the time of a restore', () => {
  const parts = { provisioning: hour, gigabytes: 2000, gigabytesPerHour: 400, validation: hour / 2 }

  test('is provisioning, copying and checks', () => {
    expect(copyingTime(parts)).toBe(5 * hour)
    expect(restoreTime(parts)).toBe(6.5 * hour)
  })
})

test('a year is as long as twelve months', () => {
  expect(usualLength({ months: 12, days: 0 })).toBe(365 * 86_400)
  expect(usualLength({ months: 0, days: 30 })).toBeLessThan(usualLength({ months: 1, days: 0 }))
})

describe('windows of the day', () => {
  const at = (from: number, to: number) => ({ from: from * 60, to: to * 60 })

  test('may go past midnight', () => {
    expect(windowLength(at(22, 2))).toBe(240)
    expect(windowLength(at(0, 24))).toBe(1440)
  })

  test.each([
    [at(22, 2), at(1, 5), 60],
    [at(1, 5), at(22, 2), 60],
    [at(1, 5), at(5, 7), 0],
    [at(0, 24), at(23, 1), 120],
    [at(20, 4), at(3, 21), 120],
  ])('%o and %o share %i minutes', (one, other, minutes) => {
    expect(sharedMinutes(one, other)).toBe(minutes)
  })
})
