import { describe, expect, test } from 'vitest'
import { promisesIn } from '../../../server/src/programme/analysis/proseFigures.ts'

const hours = 3600
const minutes = 60

/** Sentences that promise a figure, with the subject and the figure: percents as they are, times in seconds. */
const promises: readonly (readonly [text: string, of: string, value: number])[] = [
  ['Availability of payments stays at 99.9 % all year.', 'availability', 99.9],
  ['We keep an uptime of 99.95%.', 'availability', 99.95],
  ['The portal is available 99.5 percent of the time.', 'availability', 99.5],
  ['After any loss, order entry is back within four hours.', 'recovery_time', 4 * hours],
  ['Key systems are restored in 2 h.', 'recovery_time', 2 * hours],
  ['The laboratory recovers within 90 minutes.', 'recovery_time', 90 * minutes],
  ['No more than 15 minutes of bookings are lost.', 'data_loss', 15 * minutes],
  ['The response begins within 30 minutes, day and night.', 'response_time', 30 * minutes],
  ['The plan is activated in at most twenty minutes.', 'response_time', 20 * minutes],
  ['At least 95 % of staff are trained by autumn.', 'training', 95],
  ['本年度核心系统可用性不低于 99.99%。', 'availability', 99.99],
  ['业务系统可用率保持在99.9％。', 'availability', 99.9],
  ['关键数据在两小时内恢复。', 'recovery_time', 2 * hours],
  ['机房失效后，支付业务 4 小时内恢复运行。', 'recovery_time', 4 * hours],
  ['数据丢失不超出 15 分钟。', 'data_loss', 15 * minutes],
  ['接到警报后 30 分钟内启动应急预案。', 'response_time', 30 * minutes],
  ['全体员工培训参与率达到 100%。', 'training', 100],
  ['今年核心系統可用性維持在 99.95 %。', 'availability', 99.95],
  ['揀貨與派車能在兩小時內恢復，今年的目標就算達成。', 'recovery_time', 2 * hours],
  ['主機房失效時，系統於四小時內復原。', 'recovery_time', 4 * hours],
  ['資料遺失以 5 分鐘為限。', 'data_loss', 5 * minutes],
  ['三十分鐘內啟動應變，人人知道該找誰。', 'response_time', 30 * minutes],
  ['在職員工完訓率 95%。', 'training', 95],
]

/** Sentences with figures that promise nothing of the year, or not what the words nearby seem to say. */
const others: readonly string[] = [
  'Last year availability was 99.93 %.',
  'Availability reached 99.97 % in the first half.',
  'Next year we want an availability of 99.99 %.',
  'By 2028 uptime shall be 99.99 %.',
  'Availability rose from 99.5 % to 99.9 %.',
  'The outage of March took 3 hours until service was restored.',
  'More than 99 % availability is what customers expect.',
  'Recovery training takes 2 hours for each group.',
  'The hotline answers 24 hours a day.',
  'The supplier promises recovery in 8 hours.',
  'The law asks for a response within 1 hour.',
  'Recovery talks and response drills take 2 hours.',
  'Restore and respond within 2 hours.',
  'We reduce recovery to 2 hours.',
  'Training fills 3 days of the autumn.',
  'About 95 % of staff are trained.',
  'Two of three sites are done; 80 % of the money is spent.',
  '去年可用性为 99.93%。',
  '三月的中断历时 3 小时才恢复。明年再看。',
  '未来可用性达到 99.99%。',
  '恢复时间由 4 小时缩短到 2 小时。',
  '每天 24 小时响应。',
  '供应商承诺 8 小时内恢复。',
  '培训为期 3 天。',
  '约 95% 的员工参加了培训。',
  '預算已執行 80%。',
  '2025 年可用率為 99.9%。',
  '實際復原時間為 3 小時。',
  '法規要求 1 小時內回應。',
  '復原演練與應變啟動合計 2 小時。',
  '逐步把可用率提高到 99.99%。',
  '訓練每場 2 小時。',
]

describe('promises in prose', () => {
  test.each(promises)('%s', (text, of, value) => {
    expect(promisesIn(text).map(({ of: subject, measure }) => [subject, measure.value])).toEqual([[of, value]])
  })

  test('are right in nine of ten cases at least, and in none of these wrong', () => {
    const found = promises.flatMap(([text, of, value]) => promisesIn(text).map((one) => one.of === of && one.measure.value === value))
    const wrong = others.flatMap((text) => promisesIn(text).map(({ text: figure }) => `${text} ${figure}`))
    expect(wrong).toEqual([])
    expect(found.filter(Boolean).length / (found.length + wrong.length)).toBeGreaterThanOrEqual(0.9)
    expect([promises.length >= 20, others.length >= 20]).toEqual([true, true])
  })
})
