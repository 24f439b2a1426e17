import { describe, expect, test } from 'vitest'
import { availabilitiesIn, promiseIn } from '../../../server/src/programme/analysis/proseFigures.ts'

const hours = 3600
const minutes = 60

type Unit = 'percent' | 'duration'
type Labelled = readonly [text: string, unit: Unit, value: number]

/** Statements of objectives that promise a figure: percents as they are, times in seconds. */
const statements: readonly Labelled[] = [
  ['After any loss, order entry is back within four hours.', 'duration', 4 * hours],
  ['Key systems are restored in 2 h.', 'duration', 2 * hours],
  ['The laboratory recovers within 90 minutes', 'duration', 90 * minutes],
  ['No more than 15 minutes of bookings are lost.', 'duration', 15 * minutes],
  ['The response begins within 30 minutes, day and night.', 'duration', 30 * minutes],
  ['The plan is activated in at most twenty minutes.', 'duration', 20 * minutes],
  ['Guests can check in again in 30 minutes.', 'duration', 30 * minutes],
  ['Dialysis restarts within one hour of a power cut', 'duration', hours],
  ['Ticket sales run again within 20 minutes', 'duration', 20 * minutes],
  ['At least 95 % of staff are trained by autumn.', 'percent', 95],
  ['The warehouse is open 98 % of its hours', 'percent', 98],
  ['关键数据在两小时内恢复。', 'duration', 2 * hours],
  ['机房失效后，支付业务 4 小时内恢复运行。', 'duration', 4 * hours],
  ['数据丢失不超出 15 分钟', 'duration', 15 * minutes],
  ['接到警报后 30 分钟内启动应急预案。', 'duration', 30 * minutes],
  ['各门店断网后 2 小时内恢复收银', 'duration', 2 * hours],
  ['全体员工培训参与率 100%', 'percent', 100],
  ['揀貨與派車能在兩小時內恢復。', 'duration', 2 * hours],
  ['主機房失效時，系統於四小時內復原。', 'duration', 4 * hours],
  ['資料遺失以 5 分鐘為限。', 'duration', 5 * minutes],
  ['三十分鐘內啟動應變，人人知道該找誰。', 'duration', 30 * minutes],
  ['在職員工完訓率 95%', 'percent', 95],
]

/** Sentences of a summary that promise an availability. */
const summaries: readonly Labelled[] = [
  ['Availability of payments stays at 99.9 % all year.', 'percent', 99.9],
  ['We keep an uptime of 99.95%.', 'percent', 99.95],
  ['The portal is available 99.5 percent of the time, and nobody has to ask why.', 'percent', 99.5],
  ['With the second line the branch network is available 99.8 % of the year.', 'percent', 99.8],
  ['本年度核心系统可用性不低于 99.99%。', 'percent', 99.99],
  ['业务系统可用率保持在99.9％，投诉减半。', 'percent', 99.9],
  ['今年核心系統可用性維持在 99.95 %。', 'percent', 99.95],
  ['全年可用率 99.8 %，訓練涵蓋率 90 %。', 'percent', 99.8],
]

/** Figures in statements that are not what the objective measures, or nobody can tell. */
const notMeasured: readonly (readonly [text: string, unit: Unit])[] = [
  // Said beside the promise, of something else.
  ['Payroll runs again the same day. Contractors are paid for at most 40 hours.', 'duration'],
  ['代发中断后当天恢复。承包商每小时收费 800 元，最多 40 小时。', 'duration'],
  ['Staff know what to do in the first hour. Overtime is paid at 150 %.', 'percent'],
  ['Overtime is paid at 150 %', 'percent'],
  ['Of 120 who were invited, 96 took part (80 %)', 'percent'],
  ['邀請 120 人，96 人參加（80%）', 'percent'],
  ['Recover within 2 hours instead of 4 hours', 'duration'],
  ['Recovery within 4 h for branches and within 2 h for payments', 'duration'],
  ['Crews respond faster than the 60 minutes of last year', 'duration'],
  ['Availability rises from 99.5 % to 99.9 %', 'percent'],
  ['Availability is better than 99 %', 'percent'],
  ['Reduce recovery to 2 hours', 'duration'],
  ['Recovery without a 3 hours journey to the second site', 'duration'],
  ['Recovery is tried in drills of 2 hours', 'duration'],
  ['About 95 % of staff are trained', 'percent'],
  ['恢复时间由 4 小时缩短到 2 小时', 'duration'],
  ['支付 2 小时内恢复，其他业务 8 小时内恢复', 'duration'],
  ['提高可用性，逐步达到 99.99%', 'percent'],
  ['约 95% 的员工参加培训', 'percent'],
  ['發電機可支撐 36 小時，市電中斷仍能復原', 'duration'],
  ['復原中心距總部 2 小時車程', 'duration'],
  ['逐步把可用率提高到 99.99 %', 'percent'],
  ['法規要求 1 小時內回應', 'duration'],
]

/** Sentences of a summary with percentages that are no promised availability of the year. */
const noAvailability: readonly string[] = [
  'Last year availability was 99.93 %.',
  'Availability reached 99.97 % in the first half.',
  'Next year we want an availability of 99.99 %.',
  'By 2028 uptime shall be 99.99 %.',
  'More than 99 % availability is what customers expect.',
  'Availability of spare parts is at 80 %.',
  'The supplier promises an uptime of 99.5 %.',
  '95 % of staff are trained, and the portal is available at night.',
  'The web shop is up, with availability between 99 % and 99.5 %.',
  'Freezer capacity is available to 95 % in summer.',
  '去年可用性为 99.93%。',
  '未来可用性达到 99.99%。',
  '本年度可用性指标完成 99.9%。',
  '培训覆盖率 95%，可用的场地够了。',
  '2025 年可用率為 99.9%。',
  '逐步把可用率提高到 99.99%。',
  '可用庫存維持 95 %。',
]

const valueOfStatement = ([text, unit]: readonly [string, Unit, ...unknown[]]): number | undefined => promiseIn(text, unit)?.measure.value

describe('promises in prose', () => {
  test.each(statements)('the statement: %s', (...labelled) => expect(valueOfStatement(labelled)).toBe(labelled[2]))
  test.each(summaries)('the summary: %s', (text, _, value) => expect(availabilitiesIn(text).map(({ measure }) => measure.value)).toEqual([value]))

  test('are found in nothing else', () => {
    expect(notMeasured.filter((one) => valueOfStatement(one) !== undefined).map(([text]) => text)).toEqual([])
    expect(noAvailability.filter((text) => availabilitiesIn(text).length > 0)).toEqual([])
  })

  test('are right in nine of ten cases at least, of twenty and twenty', () => {
    const right =
      statements.filter((one) => valueOfStatement(one) === one[2]).length +
      summaries.filter(([text, , value]) => availabilitiesIn(text).some(({ measure }) => measure.value === value)).length
    const wrong =
      notMeasured.filter((one) => valueOfStatement(one) !== undefined).length +
      noAvailability.filter((text) => availabilitiesIn(text).length > 0).length
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9)
    expect([statements.length + summaries.length >= 20, notMeasured.length + noAvailability.length >= 20]).toEqual([true, true])
  })
})
