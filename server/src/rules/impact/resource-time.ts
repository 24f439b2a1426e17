import { duration, figure } from '../../base/message.ts'
import type { BiaActivity, BiaActivityResource } from '../../generated/model.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { firstNeeded, neededOverTime } from '../../programme/analysis/quantities.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BIA-27: what is needed over time does not fit the recovery, or itself. */
export const rule: Rule = elementRule({
  id: 'BIA-27',
  name: 'resource-time',
  title: { en: 'Resources over time', 'zh-cn': '资源需求的时间', 'zh-tw': '資源需求的時間' },
  why: {
    en: 'Seats, people and machines are ordered by these figures; a slip in them shows only when the room is too small.',
    'zh-cn': '工位、人员和设备按这些数字准备；数字有误，要到场地不够时才会发现。',
    'zh-tw': '席位、人員與設備依這些數字準備；數字有誤，要到場地不夠時才會發現。',
  },
  messages: {
    late: {
      en: 'The activity runs again after {rto}, but nobody is needed before {first}: who does the work until then?',
      'zh-cn': '该业务活动 {rto} 后恢复运行，但到 {first} 才需要人员：此前由谁来做？',
      'zh-tw': '該業務活動 {rto} 後恢復運作，但到 {first} 才需要人員：在那之前由誰來做？',
    },
    falls: {
      en: 'From {time} on {quantity} are needed, fewer than the {before} at {earlier}. State the reason if that is meant.',
      'zh-cn': '自 {time} 起需要 {quantity}，少于 {earlier} 时的 {before}。如属有意，请写明原因。',
      'zh-tw': '自 {time} 起需要 {quantity}，少於 {earlier} 時的 {before}。如屬有意，請寫明原因。',
    },
    more: {
      en: 'At {time} {quantity} are needed, more than the {normal} of a normal day. State the reason if that is meant.',
      'zh-cn': '{time} 时需要 {quantity}，多于平日的 {normal}。如属有意，请写明原因。',
      'zh-tw': '{time} 時需要 {quantity}，多於平日的 {normal}。如屬有意，請寫明原因。',
    },
    time: {
      en: '{text} is no time: write how long after the disruption, as 0, 4h or 2d.',
      'zh-cn': '{text} 不是时间：请写中断后多久，例如 0、4h、2d。',
      'zh-tw': '{text} 不是時間：請寫中斷後多久，例如 0、4h、2d。',
    },
    before: { en: 'The larger quantity before it', 'zh-cn': '此前较大的数量', 'zh-tw': '先前較大的數量' },
    normal: { en: 'On a normal day', 'zh-cn': '平日数量', 'zh-tw': '平日數量' },
  },
  severity: byMessage({ late: 'hint', falls: 'warning', more: 'warning', time: 'warning' }),
  visits: ['bia.activity'],
  check(activity, context) {
    if (!isLive(activity)) return
    for (const resource of activity.resources) {
      checkTimes(resource, context)
      if (resource.$.slots.has('reason')) continue
      checkFall(resource, context)
      checkNormal(resource, context)
    }
    checkFirst(activity, context)
  },
})

function checkTimes({ quantity_by_time }: BiaActivityResource, { report }: RuleContext): void {
  const known = new Set(neededOverTime(quantity_by_time).map(({ key }) => key))
  for (const slot of quantity_by_time?.$.slots.values() ?? []) {
    if (slot.state === 'value' && !known.has(slot.key)) report({ at: slot.keySpan, message: 'time', args: { text: slot.key } })
  }
}

function checkFall({ quantity_by_time }: BiaActivityResource, { report }: RuleContext): void {
  const needed = neededOverTime(quantity_by_time)
  const index = needed.findIndex(({ quantity }, at) => quantity.value < (needed[at - 1]?.quantity.value ?? 0))
  const [before, now] = [needed[index - 1], needed[index]]
  if (!before || !now) return
  report({
    at: now.quantity.span,
    message: 'falls',
    args: {
      time: duration(now.seconds),
      quantity: figure(now.quantity.value),
      earlier: duration(before.seconds),
      before: figure(before.quantity.value),
    },
    related: [{ at: before.quantity.span, message: 'before' }],
  })
}

function checkNormal({ quantity_by_time, normal_quantity: normal }: BiaActivityResource, { report }: RuleContext): void {
  const above = normal && neededOverTime(quantity_by_time).find(({ quantity }) => quantity.value > normal.value)
  if (!above) return
  const args = { time: duration(above.seconds), quantity: figure(above.quantity.value), normal: figure(normal.value) }
  report({ at: above.quantity.span, message: 'more', args, related: [{ at: normal.span, message: 'normal' }] })
}

/** Said once, of all the people together: some may well come later. */
function checkFirst({ resources, rto }: BiaActivity, { report }: RuleContext): void {
  const people = resources.filter(({ type }) => type?.value === 'people')
  const first = people.map(({ quantity_by_time }) => firstNeeded(neededOverTime(quantity_by_time)))
  const earliest = first.toSorted((a, b) => (a?.seconds ?? 0) - (b?.seconds ?? 0))[0]
  const isOpen = first.length === 0 || first.includes(undefined) || people.some(({ $ }) => $.slots.has('reason'))
  if (!rto || !earliest || isOpen || earliest.seconds <= rto.value) return
  report({ at: earliest.keySpan, message: 'late', args: { rto: duration(rto.value), first: duration(earliest.seconds) } })
}
