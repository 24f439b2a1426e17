import { expect, test } from 'vitest'
import { canonicalText } from '../../../server/src/language/values/canonical.ts'
import type { ValueType } from '../../../server/src/language/values/valueTypes.ts'

test.each<readonly [ValueType, string, string | undefined]>([
  ['duration', '15 minutes', '15min'],
  ['duration', '1 hour 30 minutes', '1h30min'],
  ['duration', '90min', '90min'],
  ['duration', '24 h', '24h'],
  ['duration', '2 Weeks', '2w'],
  ['duration', 'PT1H30M', '1h30min'],
  ['duration', 'P2D', '2d'],
  ['duration', '4小时', '4h'],
  ['duration', '八小時', '8h'],
  ['duration', '１５　分鐘', '15min'],
  ['duration', '15', undefined],
  ['duration', '15m', undefined],
  ['duration', '3 months', undefined],
  ['interval', '3 months', '3mo'],
  ['interval', '2 quarters', '6mo'],
  ['interval', '8 hours', '8h'],
  ['interval', 'P1Y6M', '1y6mo'],
  ['interval', '6个月', '6mo'],
  ['interval', '12mo', '12mo'],
  ['date', '2026/3/5', '2026-03-05'],
  ['date', '2026年3月5日', '2026-03-05'],
  ['date', '民國115年3月5日', '2026-03-05'],
  ['date', '05/31/2026', '2026-05-31'],
  ['date', '03/04/2026', undefined],
  ['date', '2026-02-30', undefined],
  ['date', 'soon', undefined],
  ['frequency', '每月', 'monthly'],
  ['frequency', 'Half-yearly', 'semiannual'],
  ['frequency', 'twice a year', undefined],
  ['text', '15 minutes', undefined],
])('%s «%s» is «%s»', (type, text, usual) => {
  expect(canonicalText(type, text)).toBe(usual)
})
