import { type Args, duration, percent } from '../../base/message.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { Located } from '../../language/model/element.ts'
import { type ContradictedAim, contradictedAims, type Miss, missesOf } from '../../programme/analysis/missedTargets.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-04: an exercise, or an aim of it, is said to have succeeded although it missed a target by its own figures. */
export const rule: Rule = linkedElementRule({
  id: 'EXE-04',
  name: 'pass-but-missed',
  title: { en: 'Passed in spite of a miss', 'zh-cn': '未达目标却评为通过', 'zh-tw': '未達目標卻評為通過' },
  why: {
    en: 'The report says that recovery works; in the real disruption it takes as long as it took in the exercise.',
    'zh-cn': '报告说恢复可行；真正中断时，恢复所需时间与演练时一样长。',
    'zh-tw': '報告說復原可行；真正中斷時，復原要花的時間和演練時一樣長。',
  },
  messages: {
    time: {
      en: 'Rated as passed, but {of} was back after {reached}; its target is {wanted}: {over} too late.',
      'zh-cn': '评为通过，但“{of}”用了 {reached} 才恢复；目标为 {wanted}：晚了 {over}。',
      'zh-tw': '評為通過，但「{of}」花了 {reached} 才復原；目標為 {wanted}：晚了 {over}。',
    },
    loss: {
      en: 'Rated as passed, but {of} lost {reached} of data; its target is {wanted}: {over} too much.',
      'zh-cn': '评为通过，但“{of}”丢失了 {reached} 的数据；目标为 {wanted}：多了 {over}。',
      'zh-tw': '評為通過，但「{of}」遺失了 {reached} 的資料；目標為 {wanted}：多了 {over}。',
    },
    capacity: {
      en: 'Rated as passed, but {of} reached {reached} of its normal output; at least {wanted} is needed.',
      'zh-cn': '评为通过，但“{of}”只恢复到正常产能的 {reached}；至少需要 {wanted}。',
      'zh-tw': '評為通過，但「{of}」只復原到正常產能的 {reached}；至少需要 {wanted}。',
    },
    value: {
      en: 'Rated as passed, but the aim {of} reached «{reached}» where «{wanted}» was wanted.',
      'zh-cn': '评为通过，但目标 {of} 要求“{wanted}”，实际为“{reached}”。',
      'zh-tw': '評為通過，但目標 {of} 要求「{wanted}」，實際為「{reached}」。',
    },
    said: {
      en: 'Rated as passed, but the aim {of} was not met.',
      'zh-cn': '评为通过，但目标 {of} 未达成。',
      'zh-tw': '評為通過，但目標 {of} 未達成。',
    },
    metBut: {
      en: 'The aim is said to be met, but «{reached}» was reached where «{wanted}» was wanted.',
      'zh-cn': '此处写目标已达成，但要求“{wanted}”，实际为“{reached}”。',
      'zh-tw': '此處寫目標已達成，但要求「{wanted}」，實際為「{reached}」。',
    },
    reached: { en: 'What was reached', 'zh-cn': '实际结果', 'zh-tw': '實際結果' },
    target: { en: 'What was wanted', 'zh-cn': '要求', 'zh-tw': '要求' },
    partial: { en: 'Rate it as partly passed', 'zh-cn': '评为部分通过', 'zh-tw': '評為部分通過' },
    fail: { en: 'Rate it as failed', 'zh-cn': '评为未通过', 'zh-tw': '評為未通過' },
  },
  severity: always('error'),
  visits: ['records.exercise'],
  check(exercise, context) {
    const { rating } = exercise
    for (const aim of contradictedAims(exercise)) tellAim(aim, context)
    if (rating?.value !== 'pass') return
    const misses = missesOf(exercise, context, context.file.uri)
    if (misses[0]) tell(rating, misses, context)
  },
})

function tellAim({ met, actual, target }: ContradictedAim, { report }: LinkedContext): void {
  const related = [
    { at: actual.span, message: 'reached' },
    { at: target.span, message: 'target' },
  ]
  report({ at: met.span, message: 'metBut', args: { reached: actual.text, wanted: target.text }, related })
}

/** The first miss is told, all of them are shown. */
function tell(rating: Located<string>, misses: readonly Miss[], { report, file }: LinkedContext): void {
  const [first] = misses
  if (!first) return
  const rated = (value: 'partial' | 'fail') => ({ title: value, edits: [replaceScalar(rating.span, value, file.table.text)] })
  report({ at: rating.span, message: first.kind, args: figuresOf(first), related: misses.flatMap(places), fixes: [rated('partial'), rated('fail')] })
}

function figuresOf({ kind, of, reached, wanted, texts }: Miss): Args {
  if (texts) return { of, ...texts }
  const write = kind === 'capacity' ? percent : duration
  return { of, reached: write(reached), wanted: write(wanted), over: write(Math.abs(reached - wanted)) }
}

const places = ({ at, target }: Miss): readonly RelatedReport[] => [{ at, message: 'reached' }, ...(target ? [{ ...target, message: 'target' }] : [])]
