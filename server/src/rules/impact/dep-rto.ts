import { type Arg, duration } from '../../base/message.ts'
import type { BiaActivity, CommonSystem } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Located } from '../../language/model/element.ts'
import { writeDuration } from '../../language/values/durations.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { elementDeadline } from '../../programme/analysis/deadlines.ts'
import { lateNeeds, type NeededTime, neededTimes } from '../../programme/analysis/demands.ts'
import { nameOf, networkOf } from '../../programme/analysis/network.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/**
 * BIA-16: a system or an activity comes back later than the first of those who cannot do without it. It is said once, where the late
 * time stands, with everybody who waits. And who cannot run without something cannot need it later than it must itself be back. What a supplier promises is SUP-02's.
 */
export const rule: Rule = linkedElementRule({
  id: 'BIA-16',
  name: 'dep-rto',
  title: { en: 'Dependency comes back too late', 'zh-cn': '依赖项恢复过晚', 'zh-tw': '相依項目復原過晚' },
  why: {
    en: 'Whoever needs it waits for it: their recovery time is only a wish while this one is longer.',
    'zh-cn': '依赖它的业务只能等它恢复；只要它的恢复时间更长，业务的恢复时间目标就只是愿望。',
    'zh-tw': '仰賴它的業務只能等它復原；只要它的復原時間更長，業務的復原時間目標就只是願望。',
  },
  messages: {
    late: {
      en: 'Back after {own}, but {dependent} needs it within {needed}: {late} too late.',
      'zh-cn': '{own} 后才恢复，而“{dependent}”要求 {needed} 内可用：晚了 {late}。',
      'zh-tw': '{own} 後才復原，而「{dependent}」要求 {needed} 內可用：晚了 {late}。',
    },
    lateForSeveral: {
      en: 'Back after {own}, but {count} others need it sooner, the first of them ({dependent}) within {needed}: {late} too late.',
      'zh-cn': '{own} 后才恢复，而有 {count} 项更早需要它，最早的“{dependent}”要求 {needed} 内可用：晚了 {late}。',
      'zh-tw': '{own} 後才復原，而有 {count} 項更早需要它，最早的「{dependent}」要求 {needed} 內可用：晚了 {late}。',
    },
    neededLater: {
      en: '{on} is said to be needed within {needed} only, but {name} must be back after {own} and does not run without it. If it does until then, name the alternative.',
      'zh-cn': '此处写“{on}”在 {needed} 内可用即可，但“{name}”须在 {own} 内恢复，缺了它就无法运行。如在此之前可以替代，请写明替代办法。',
      'zh-tw': '此處寫「{on}」在 {needed} 內可用即可，但「{name}」須在 {own} 內復原，少了它就無法運作。若在此之前可以替代，請寫明替代方式。',
    },
    time: { en: 'The time of its own', 'zh-cn': '其自身的恢复时间', 'zh-tw': '其本身的復原時間' },
    needs: {
      en: '{dependent} needs it within {needed}',
      'zh-cn': '“{dependent}”要求 {needed} 内可用',
      'zh-tw': '「{dependent}」要求 {needed} 內可用',
    },
    set: { en: 'Set it to {written}', 'zh-cn': '改为 {written}', 'zh-tw': '改成 {written}' },
  },
  severity: byMessage({ late: 'error', lateForSeveral: 'error', neededLater: 'warning' }),
  visits: ['common.system', 'bia.activity'],
  check(element, context) {
    const id = scalarAt<string>(element, 'id')?.value
    const deadline = elementDeadline(element, context.document)
    if (id === undefined || !deadline) return
    tellLater(id, deadline.time, context)
    // Working hours pass more slowly than the clock, and a declaration comes after the disruption: the time itself is the least it takes.
    const waiting = (neededTimes(context.programme).get(id) ?? []).filter(({ seconds }) => deadline.time.value > seconds)
    const [first] = waiting
    if (!first) return
    const args = { ...wording(first), own: duration(deadline.time.value), late: duration(deadline.time.value - first.seconds), count: waiting.length }
    context.report({
      at: deadline.time.span,
      message: waiting.length > 1 ? 'lateForSeveral' : 'late',
      args,
      related: waiting.map(related),
      fixes: fixes(element, first, context),
    })
  },
})

function tellLater(id: string, own: Located<Duration>, { programme, report }: LinkedContext): void {
  const name = networkOf(programme).nodes.get(id)?.name ?? id
  for (const { on, neededBy } of lateNeeds(programme, id)) {
    const args = { on: nameOf(on), name, needed: duration(neededBy.value), own: duration(own.value) }
    report({ at: neededBy.span, message: 'neededLater', args, related: [{ at: own.span, message: 'time' }] })
  }
}

const wording = ({ origin, seconds }: NeededTime): Readonly<Record<'dependent' | 'needed', Arg>> => ({
  dependent: nameOf(origin),
  needed: duration(seconds),
})

const related = (need: NeededTime): RelatedReport => ({
  at: need.dependency.neededBy?.span ?? need.dependency.at,
  uri: need.dependency.from.file.uri,
  message: 'needs',
  args: wording(need),
})

/** What is asked of a system follows from those who need it; what it was built for, or an activity’s own target, is for people to decide. */
function fixes(element: CommonSystem | BiaActivity, { seconds }: NeededTime, { file }: LinkedContext): readonly FixReport[] {
  if (element.$.shape.name !== 'common.system' || !element.rto || seconds === 0) return []
  const written = writeDuration(seconds)
  return [{ title: 'set', args: { written }, edits: [replaceScalar(element.rto.span, written, file.table.text)] }]
}
