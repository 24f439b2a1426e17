import type { ContinuityConfig, RecordsExercise } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { type BusySpan, busySpans } from '../../programme/analysis/busySpans.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-11: a live exercise that can do harm: without a way to stop it and go back, or at a time that bears none. */
export const rule: Rule = linkedElementRule({
  id: 'EXE-11',
  name: 'live-unsafe',
  title: { en: 'Unsafe live exercise', 'zh-cn': '实战演练缺少安全保障', 'zh-tw': '實地演練缺少安全保障' },
  why: {
    en: 'The exercise itself becomes the disruption, and nobody has decided beforehand when to stop it.',
    'zh-cn': '演练本身变成了中断，而事先没有人决定何时叫停。',
    'zh-tw': '演練本身變成了中斷，而事前沒有人決定什麼時候喊停。',
  },
  messages: {
    noStop: {
      en: 'The live exercise of {date} has no {missing}.',
      'zh-cn': '{date} 的实战演练没有写明{missing}。',
      'zh-tw': '{date} 的實地演練沒有寫明{missing}。',
    },
    abort: { en: 'criteria for stopping it', 'zh-cn': '中止条件', 'zh-tw': '中止條件' },
    rollback: { en: 'way back to the normal state', 'zh-cn': '回退办法', 'zh-tw': '回復原狀的做法' },
    both: {
      en: 'criteria for stopping it and no way back to the normal state',
      'zh-cn': '中止条件和回退办法',
      'zh-tw': '中止條件與回復原狀的做法',
    },
    freeze: {
      en: 'The live exercise falls into the freeze «{name}», {start} to {end}.',
      'zh-cn': '实战演练落在冻结期“{name}”内（{start} 至 {end}）。',
      'zh-tw': '實地演練落在凍結期「{name}」之內（{start} 至 {end}）。',
    },
    peak: {
      en: 'The live exercise falls into the peak «{name}», {start} to {end}.',
      'zh-cn': '实战演练落在高峰期“{name}”内（{start} 至 {end}）。',
      'zh-tw': '實地演練落在尖峰期「{name}」之內（{start} 至 {end}）。',
    },
    span: { en: 'The time to keep clear of', 'zh-cn': '应避开的时段', 'zh-tw': '應避開的時段' },
  },
  severity: always('error'),
  visits: ['records.exercise'],
  check(exercise, context) {
    const { type, date, status } = exercise
    const live = type?.value === 'live_failover' || type?.value === 'full_scale'
    // What has been held, put off or given up can no longer do harm.
    if (!live || (status && status.value !== 'planned') || (date && date.value < context.today)) return
    stopping(exercise, context)
    if (date) timing(exercise, date, context)
  },
})

/** Until its date is set an exercise is being prepared. A building that was cleared needs no way back but the door. */
function stopping(exercise: RecordsExercise, { report, current, status }: LinkedContext): void {
  const { $, type, date } = exercise
  if (!date || !(current || reached(status, 'approved'))) return
  const [abort, rollback] = [!$.slots.has('abort_criteria'), type?.value === 'live_failover' && !$.slots.has('rollback')]
  const missing = abort && rollback ? 'both' : abort ? 'abort' : 'rollback'
  if (!abort && !rollback) return
  report({ at: placeOf(exercise), message: 'noStop', args: { date: isoText(date.value), missing: { key: `EXE-11.${missing}`, args: {} } } })
}

function timing(exercise: RecordsExercise, date: Located<CivilDay>, context: LinkedContext): void {
  const named = (context.programme.settings.root as ContinuityConfig | undefined)?.calendar
  const hit = busySpans(exercise, named, context).find(({ start, end }) => start.value <= date.value && date.value <= end.value)
  if (hit) tell(hit, date, context)
}

function tell({ kind, name, start, end, uri }: BusySpan, date: Located<CivilDay>, { report }: LinkedContext): void {
  const args = { name, start: isoText(start.value), end: isoText(end.value) }
  report({ at: date.span, message: kind, args, related: [{ at: start.span, uri, message: 'span' }] })
}
