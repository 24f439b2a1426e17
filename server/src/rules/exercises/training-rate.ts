import { percent } from '../../base/message.ts'
import type { RecordsTraining } from '../../generated/model.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import { allOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-15: a training that is mandatory was never held, has lapsed, or was attended by fewer than wanted. */
export const rule: Rule = linkedElementRule({
  id: 'EXE-15',
  name: 'training-rate',
  title: { en: 'Training not held', 'zh-cn': '培训未落实', 'zh-tw': '訓練未落實' },
  why: {
    en: 'Whoever has to act in the disruption reads the plan for the first time then.',
    'zh-cn': '中断发生时要行动的人，那时才第一次看预案。',
    'zh-tw': '中斷發生時要行動的人，那時才第一次看計畫。',
  },
  messages: {
    never: {
      en: '{course} is mandatory and was never held.',
      'zh-cn': '“{course}”为必修培训，却从未举办。',
      'zh-tw': '「{course}」是必修訓練，卻從未舉辦。',
    },
    lapsed: {
      en: '{course} was last held on {last} and is valid for {valid}: nobody’s training holds any longer.',
      'zh-cn': '“{course}”最近一次举办于 {last}，有效期为 {valid}：所有人的培训都已过期。',
      'zh-tw': '「{course}」最近一次舉辦於 {last}，效期為 {valid}：所有人的訓練都已過期。',
    },
    few: {
      en: '{attended} of {population} have attended ({share}) in sessions that still hold; wanted are {target}.',
      'zh-cn': '仍在有效期内的场次共有 {population} 人中的 {attended} 人参加（{share}）；目标为 {target}。',
      'zh-tw': '仍在效期內的場次共有 {population} 人中的 {attended} 人參加（{share}）；目標為 {target}。',
    },
    target: { en: 'What is wanted', 'zh-cn': '目标', 'zh-tw': '目標' },
  },
  severity: always('warning'),
  visits: ['records.training'],
  check(training, context) {
    const { mandatory, sessions, $ } = training
    const slot = $.slots.get('sessions')
    // A blank, a reason why not, or a session whose day cannot be read says that there may be more.
    if (!context.current || mandatory?.value !== true || (slot && slot.state !== 'value') || sessions.some(({ date }) => !date)) return
    const args = { course: training.course?.text ?? training.id?.text ?? '' }
    const held = sessions.flatMap(({ date }) => (date && date.value <= context.today ? [date] : []))
    const last = held.toSorted((one, other) => other.value - one.value)[0]
    if (sessions.length === 0) context.report({ at: placeOf(training), message: 'never', args })
    else if (last && !holds(last.value, training, context))
      context.report({ at: last.span, message: 'lapsed', args: { ...args, last: isoText(last.value), valid: training.valid_for?.text ?? '' } })
    else if (last) judgeRate(training, context)
  },
})

const holds = (held: CivilDay, { valid_for: valid }: RecordsTraining, { today }: LinkedContext): boolean =>
  !valid || dayAfter(held, valid.value) >= today

/** Who came twice is counted twice: fewer than wanted are certainly fewer. */
function judgeRate(training: RecordsTraining, context: LinkedContext): void {
  const { population, target, sessions } = training
  const valid = sessions.filter(({ date }) => date && date.value <= context.today && holds(date.value, training, context))
  if (!population || population.value <= 0 || !target || valid.some(({ attended }) => !attended)) return
  // What is still to come may bring the rest.
  if (sessions.some(({ date }) => date && date.value > context.today) || (sessions.length === valid.length && isBeingTrained(context))) return
  const attended = valid.reduce((sum, one) => sum + (one.attended?.value ?? 0), 0)
  const share = (attended / population.value) * 100
  if (share >= target.value) return
  const args = { attended, population: population.value, share: percent(Math.floor(share)), target: percent(target.value) }
  context.report({ at: population.span, message: 'few', args, related: [{ at: target.span, message: 'target' }] })
}

const over: ReadonlySet<string> = new Set(['done', 'cancelled'])

/** Whether the annual plan gives a training time that has not lapsed for anybody: an objective that is due later, or work on it that goes on. Who falls behind there is told there. */
function isBeingTrained({ programme, today }: LinkedContext): boolean {
  const isAhead = (day: CivilDay | undefined): boolean => day !== undefined && day >= today
  const objectives = allOf(programme, 'annual_plan.objective').map(({ element }) => element)
  const tasks = allOf(programme, 'annual_plan.task').map(({ element }) => element)
  return (
    objectives.some(({ type, due }) => type?.value === 'training' && isAhead(due?.value)) ||
    tasks.some(({ category, end, status }) => category?.value === 'training' && isAhead(end?.value) && !over.has(status?.value ?? ''))
  )
}
