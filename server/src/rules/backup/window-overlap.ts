import { type Args, duration } from '../../base/message.ts'
import type { Span } from '../../base/span.ts'
import type { CommonTimeWindow, ContinuityPlanBackupPolicy } from '../../generated/model.ts'
import { type DailyWindow, sharedMinutes, windowLength } from '../../programme/analysis/backup.ts'
import { jobTime } from '../../programme/analysis/copies.ts'
import { protectedBy } from '../../programme/analysis/protection.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BKP-22: a job that is not done when the next one begins, does not fit into its window, or runs into the batch work of its system. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-22',
  name: 'window-overlap',
  title: { en: 'Backup job does not fit', 'zh-cn': '备份作业时间冲突', 'zh-tw': '備份作業時間衝突' },
  why: {
    en: 'A job that does not finish leaves no copy, and one beside the nightly batch slows both.',
    'zh-cn': '作业做不完就没有副本；与夜间批处理并行则两者都变慢。',
    'zh-tw': '作業做不完就沒有複本；與夜間批次並行則兩者都變慢。',
  },
  messages: {
    neverDone: {
      en: 'The job takes {run} and the next one begins after {interval}: it is never done in time.',
      'zh-cn': '作业需要 {run}，而下一次在 {interval} 后就开始：总是做不完。',
      'zh-tw': '作業需要 {run}，而下一次在 {interval} 後就開始：總是做不完。',
    },
    outside: {
      en: 'The job takes {run}, its window has {window} from its start on.',
      'zh-cn': '作业需要 {run}，而自开始时间起窗口只有 {window}。',
      'zh-tw': '作業需要 {run}，而自開始時間起時段只有 {window}。',
    },
    batch: {
      en: 'The job runs beside the batch work of “{system}” for {shared}.',
      'zh-cn': '作业与“{system}”的批处理重叠 {shared}。',
      'zh-tw': '作業與「{system}」的批次作業重疊 {shared}。',
    },
    window: { en: 'Batch work of “{system}”', 'zh-cn': '“{system}”的批处理', 'zh-tw': '「{system}」的批次作業' },
  },
  severity: always('hint'),
  visits: ['continuity_plan.backup_policy'],
  check(policy, context) {
    const { duration: run, interval } = policy
    if (run && interval && run.value > interval.value && jobTime(policy) > 0) {
      context.report({ at: run.span, message: 'neverDone', args: { run: duration(run.value), interval: duration(interval.value) } })
      return
    }
    checkWindow(policy, context)
    checkBatch(policy, context)
  },
})

const day = 86_400

function checkWindow({ duration: run, window: written, start, interval }: ContinuityPlanBackupPolicy, context: LinkedContext): void {
  const window = written && windowOf(written)
  if (!run || !window || (interval && interval.value < day)) return
  const from = start?.value ?? window.from
  // A job that begins outside of its window is late or early; how long it may then take nobody has said.
  const begins = sharedMinutes(window, { from, to: from + 1 }) > 0
  const left = (begins ? windowLength({ from, to: window.to }) : windowLength(window)) * 60
  if (run.value > left) context.report({ at: run.span, message: 'outside', args: { run: duration(run.value), window: duration(left) } })
}

interface Running {
  readonly window: DailyWindow
  readonly at: Span
}

/** A heavy job that runs once a day or more rarely, from its start as long as it takes. Where in its window a job runs nobody has said. */
function runningOf({ start, duration: run, interval, method }: ContinuityPlanBackupPolicy): Running | undefined {
  const isHeavy = method?.value === 'full' || method?.value === 'incremental' || method?.value === 'differential'
  if (!isHeavy || !interval || interval.value < day) return undefined
  if (start && run && run.value < day) return { window: { from: start.value, to: (start.value + run.value / 60) % 1440 }, at: start.span }
  return undefined
}

function checkBatch(policy: ContinuityPlanBackupPolicy, context: LinkedContext): void {
  const running = runningOf(policy)
  if (!running) return
  const systems = new Map(protectedBy(context.programme, policy).flatMap(({ data }) => (data.system ? [[data.system.id, data.system] as const] : [])))
  for (const system of systems.values()) {
    for (const written of system.element.batch_windows) {
      const batch = windowOf(written)
      const shared = batch ? sharedMinutes(running.window, batch) : 0
      if (shared < 1) continue
      const args: Args = { system: system.name ?? system.id, shared: duration(Math.round(shared) * 60) }
      const related = [{ at: written.from?.span ?? placeOf(written), uri: system.file.uri, message: 'window', args }]
      context.report({ at: running.at, message: 'batch', args, related })
      return
    }
  }
}

const windowOf = ({ from, to }: CommonTimeWindow): DailyWindow | undefined => from && to && { from: from.value, to: to.value }
